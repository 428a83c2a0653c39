package org.hanoigraph.name;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes any script in Latin letters, with ICU's transforms and our own rules for what ICU lacks. */
final class Romanizer {
    private static final String ANY = "*";
    private static final String REST = "Any-Latin";

    private final Map<String, Tsv.Row> transforms = new HashMap<>();
    /** Transforms by their name; loaded when first needed, since ICU takes its time. */
    private final Map<String, Transliterator> loaded = new ConcurrentHashMap<>();

    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> sure = new HashSet<>();

    Romanizer(Path file) {
        for (Tsv.Row row : Tsv.read(file, "script", "language", "transform", "spelling", "sure")
                .rows()) {
            transforms.put(row.get(0) + "-" + row.get(1), row);
            if (row.yes(4)) {
                sure.add(row.get(0));
            }
            if (!row.get(3).equals("-")) {
                spellings.put(row.get(0), row.get(3));
            }
        }
    }

    private Transliterator transform(Tsv.Row row) {
        return loaded.computeIfAbsent(row.get(2), id -> load(id, row));
    }

    private static Transliterator load(String id, Tsv.Row row) {
        try {
            if (id.endsWith(".txt")) {
                Path rules = row.file().resolveSibling(id);
                return Transliterator.createFromRules(
                        id, Files.readString(rules, StandardCharsets.UTF_8), Transliterator.FORWARD);
            }
            return Transliterator.getInstance(id);
        } catch (IllegalArgumentException | IOException e) {
            throw row.bad("transform " + id + " cannot be used: " + e.getMessage());
        }
    }

    /** The table that spells the sounds of a script after romanisation; null if the script has one of its own. */
    @Nullable
    String spelling(String script) {
        return spellings.get(script);
    }

    /** Whether another Latin spelling than this romanisation is another name. */
    boolean sure(String script) {
        return sure.contains(script);
    }

    String latin(String text, String script, @Nullable String language) {
        Tsv.Row row = language == null ? null : transforms.get(script + "-" + language);
        if (row == null) {
            row = transforms.get(script + "-" + ANY);
        }
        Transliterator transform =
                row == null ? loaded.computeIfAbsent(REST, Transliterator::getInstance) : transform(row);
        return transform.transliterate(text);
    }
}
