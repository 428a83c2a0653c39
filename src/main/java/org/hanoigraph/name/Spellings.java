package org.hanoigraph.name;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the sounds of a word by the tables of the folder spelling, after ICU's romanisation where a script has none. */
final class Spellings {
    /**
     * What a word sounds like.
     *
     * @param second another reading; empty if there is only one
     * @param language the language whose table read it; null if the table is for all languages of the script
     * @param romanized whether ICU's romanisation was read
     * @param tones as in {@link Part}
     */
    record Reading(
            List<Sounds.Place> first,
            List<Sounds.Place> second,
            @Nullable String language,
            boolean romanized,
            @Nullable String tones) {}

    /** How a script is written in Latin letters, and which table reads these. */
    private record Romanization(String transform, String table, Path file) {}

    private static final String FOREIGN = "-foreign";

    private final Path folder;
    private final Sounds sounds;
    private final Folding folding;
    private final Map<String, Spelling> tables = new TreeMap<>();
    /** The tables of single languages by script, then language. */
    private final Map<String, Map<String, Spelling>> byLanguage = new HashMap<>();

    private final Map<String, Romanization> romanizations = new HashMap<>();
    private final Romanization rest;
    /** Transforms by their name; loaded when first needed, since ICU takes its time. */
    private final Map<String, Transliterator> loaded = new ConcurrentHashMap<>();

    Spellings(Path names, Sounds sounds, Folding folding) throws IOException {
        this.folder = names.resolve("spelling");
        this.sounds = sounds;
        this.folding = folding;
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            load(name.substring(0, name.length() - ".tsv".length()), List.of());
        }
        Path file = names.resolve("romanization.tsv");
        for (Tsv.Row row : Tsv.read(file, "script", "transform", "table").rows()) {
            if (!tables.containsKey(row.get(2))) {
                throw row.bad("there is no table spelling/" + row.get(2) + ".tsv");
            }
            romanizations.put(row.get(0), new Romanization(row.get(1), row.get(2), file));
            try {
                transform(romanizations.get(row.get(0)));
            } catch (IllegalArgumentException e) {
                throw row.bad("transform " + row.get(1) + " cannot be used: " + e.getMessage());
            }
        }
        rest = romanizations.getOrDefault("*", new Romanization("Any-Latin", "Latn", file));
    }

    private Spelling load(String name, List<String> open) throws IOException {
        Spelling known = tables.get(name);
        if (known != null) {
            return known;
        }
        Tsv table = Spelling.table(folder.resolve(name + ".tsv"));
        String base = table.directives().get("base");
        if (open.contains(name)) {
            throw new IOException(table.file() + ": is based on itself");
        }
        List<String> deeper = new ArrayList<>(open);
        deeper.add(name);
        Spelling read = new Spelling(table, sounds, base == null ? null : load(base, deeper));
        tables.put(name, read);
        int dash = name.indexOf('-');
        if (dash > 0) {
            byLanguage
                    .computeIfAbsent(name.substring(0, dash), script -> new TreeMap<>())
                    .put(name.substring(dash + 1), read);
        }
        return read;
    }

    private Transliterator transform(Romanization romanization) {
        return loaded.computeIfAbsent(romanization.transform, id -> {
            if (!id.endsWith(".txt")) {
                return Transliterator.getInstance(id);
            }
            try {
                String rules = Files.readString(romanization.file.resolveSibling(id));
                return Transliterator.createFromRules(id, rules, Transliterator.FORWARD);
            } catch (IOException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        });
    }

    /**
     * Reads a word.
     *
     * @param spelling the word, folded
     * @param name the spelling of the whole name, whose letters may tell its language
     * @param bare the word without what may have grown together with it (an article, an ending); the same if nothing has
     */
    Reading read(String spelling, int script, @Nullable String language, String name, String bare) {
        String code = UScript.getShortName(script);
        Spelling own = tables.get(code);
        if (own == null || romanizations.containsKey(code)) {
            Romanization romanization = romanizations.getOrDefault(code, rest);
            String latin = folding.spelling(transform(romanization).transliterate(spelling));
            return new Reading(
                    syllables(romanization.table, latin),
                    syllables(romanization.table + FOREIGN, latin),
                    null,
                    true,
                    null);
        }
        Spelling table = own;
        String found = null;
        Map<String, Spelling> candidates = byLanguage.getOrDefault(code, Map.of());
        for (Map.Entry<String, Spelling> entry : candidates.entrySet()) {
            Spelling candidate = entry.getValue();
            boolean spoken = entry.getKey().equals(language);
            if (candidate.needsLetters() ? candidate.typical(name) : spoken) {
                table = candidate;
                found = entry.getKey();
            }
        }
        List<Sounds.Place> second = List.of();
        if (!bare.equals(spelling)) {
            second = table.read(bare);
        } else if (found == null) {
            for (Spelling candidate : candidates.values()) {
                if (candidate.hintedBy(spelling)) {
                    second = candidate.read(spelling);
                }
            }
        }
        return new Reading(table.read(spelling), second, found, false, table.tones(spelling, name));
    }

    private List<Sounds.Place> syllables(String table, String latin) {
        List<Sounds.Place> places = new ArrayList<>();
        Spelling spelling = tables.get(table);
        if (spelling != null) {
            for (String syllable : latin.split("[\\s-]+", -1)) {
                places.addAll(spelling.read(syllable));
            }
        }
        return places;
    }
}
