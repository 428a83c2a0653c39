package org.hanoigraph.serve.page;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The languages of the interface, one file {@code <tag>.properties} each. English is the one that all others are
 * translated from, and the one for whoever asks for none of them.
 */
public final class Languages {
    private static final String ORIGINAL = "en";
    private static final String ENDING = ".properties";

    private final SortedMap<String, Words> byTag;
    private final LocaleMatcher matcher;

    private Languages(SortedMap<String, Words> byTag) {
        this.byTag = byTag;
        this.matcher = LocaleMatcher.builder()
                .setSupportedULocales(byTag.values().stream().map(Words::locale).toList())
                .setDefaultULocale(ULocale.forLanguageTag(ORIGINAL))
                .build();
    }

    /**
     * Reads the files of a folder.
     *
     * @throws IllegalArgumentException if a language lacks a message that English has, or has one too many
     */
    public static Languages read(Path folder) {
        SortedMap<String, Words> byTag = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                String tag = name.substring(0, name.length() - ENDING.length());
                byTag.put(tag, new Words(tag, messages(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the languages of the pages in " + folder, e);
        }
        Words original = byTag.get(ORIGINAL);
        if (original == null) {
            throw new IllegalArgumentException(folder.resolve(ORIGINAL + ENDING) + " is missing");
        }
        byTag.forEach((tag, words) -> compare(folder.resolve(tag + ENDING), words.messages(), original.messages()));
        return new Languages(byTag);
    }

    /** All of them, by tag. */
    public Collection<Words> all() {
        return byTag.values();
    }

    /** Their tags. */
    public Set<String> tags() {
        return byTag.keySet();
    }

    /** The language with exactly this tag. */
    public Optional<Words> named(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /** The language that fits an {@code Accept-Language} header best. */
    public Words accepted(String header) {
        if (header.isBlank()) {
            return original();
        }
        try {
            ULocale best = matcher.getBestMatch(LocalePriorityList.add(header).build());
            return byTag.getOrDefault(best.toLanguageTag(), original());
        } catch (IllegalArgumentException e) {
            return original(); // Not a list of languages.
        }
    }

    private Words original() {
        return named(ORIGINAL).orElseThrow();
    }

    private static Map<String, String> messages(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> messages = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    private static void compare(Path file, Map<String, String> messages, Map<String, String> original) {
        TreeSet<String> missing = new TreeSet<>(original.keySet());
        missing.removeAll(messages.keySet());
        TreeSet<String> unknown = new TreeSet<>(messages.keySet());
        unknown.removeAll(original.keySet());
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException(file + ": expected the same keys as " + ORIGINAL + ENDING + "; missing "
                    + List.copyOf(missing) + ", unknown " + List.copyOf(unknown));
        }
    }
}
