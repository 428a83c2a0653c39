package org.hanoigraph.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the rules of dates, numbers and sentences know of each language, read from data files and compiled once. */
public final class LanguageData {
    private static final String DATES = "dates";
    private static final String ABBREVIATIONS = "abbreviations";

    private final Map<String, DateGrammar> dates = new HashMap<>();
    private final Map<String, Abbreviations> abbreviations = new HashMap<>();
    private final DateGrammar others = DateGrammar.ofCldr("und");

    private LanguageData() {}

    /**
     * Reads {@code dates/<language>.yaml} and {@code abbreviations/<language>.txt} of every language.
     *
     * @param folder the folder {@code data/extraction}
     * @throws LanguageDataException if a file says something that has no meaning; the message names file and place
     * @throws IOException if a file cannot be read
     */
    public static LanguageData read(Path folder) throws IOException {
        LanguageData data = new LanguageData();
        for (Path file : files(folder.resolve(DATES), ".yaml")) {
            String language = language(file);
            data.dates.put(language, new DateGrammar(DataFile.read(file), language));
        }
        for (Path file : files(folder.resolve(ABBREVIATIONS), ".txt")) {
            data.abbreviations.put(language(file), Abbreviations.read(file));
        }
        return data;
    }

    /** The languages that dates and numbers are known of. */
    public Set<String> languages() {
        return Collections.unmodifiableSet(new TreeSet<>(dates.keySet()));
    }

    DateGrammar dates(String language) {
        return dates.getOrDefault(primary(language), others);
    }

    Abbreviations abbreviations(String language) {
        return abbreviations.getOrDefault(primary(language), Abbreviations.NONE);
    }

    /** The language of a tag without script and region. */
    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    private static String language(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new LanguageDataException(folder, "folder", "missing; expected one file for each language");
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.toString().endsWith(ending)).sorted().forEach(files::add);
        }
        return files;
    }
}
