package org.hanoigraph.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The spelling tables of the folder spelling, by script and language. */
final class Spellings {
    private final Path folder;
    private final Sounds sounds;
    private final Map<String, Spelling> tables = new TreeMap<>();

    Spellings(Path folder, Sounds sounds) {
        this.folder = folder;
        this.sounds = sounds;
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new NameDataException(folder, "cannot be listed", e);
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            load(name.substring(0, name.length() - ".tsv".length()), new HashMap<>());
        }
    }

    private Spelling load(String name, Map<String, Boolean> open) {
        Spelling known = tables.get(name);
        if (known != null) {
            return known;
        }
        if (open.put(name, true) != null) {
            throw new NameDataException(folder.resolve(name + ".tsv"), 0, "is based on itself");
        }
        Spelling read = Spelling.read(folder.resolve(name + ".tsv"), sounds, base -> load(base, open));
        tables.put(name, read);
        return read;
    }

    @Nullable
    Spelling get(String name) {
        return tables.get(name);
    }

    /** Whether there is a table for the language itself. */
    boolean own(String script, @Nullable String language) {
        return language != null && tables.containsKey(script + "-" + language);
    }

    /** A table that a word may also be read by, in an unknown language, for letters that hint at it. */
    @Nullable
    Spelling hinted(String script, @Nullable String language, String word) {
        if (own(script, language)) {
            return null;
        }
        for (Map.Entry<String, Spelling> entry : tables.entrySet()) {
            if (entry.getKey().startsWith(script + "-") && entry.getValue().hintedBy(word)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The language whose typical letters stand in a text; null if none's do. */
    @Nullable
    String language(String script, String text) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Spelling> entry : tables.entrySet()) {
            int typical =
                    entry.getKey().startsWith(script + "-") ? entry.getValue().typical(text) : 0;
            if (typical > most) {
                most = typical;
                best = entry.getKey().substring(script.length() + 1);
            }
        }
        return best;
    }

    /**
     * The table for text of a script: that of the language if it has typical letters or no other language's typical
     * letters stand in the text, else the one whose typical letters do, else the script's own.
     */
    @Nullable
    Spelling choose(String script, @Nullable String language, String text) {
        Spelling own = language == null ? null : tables.get(script + "-" + language);
        if (own != null && own.needsLetters() && own.typical(text) == 0) {
            own = null;
        }
        if (own != null && own.hasTypicalLetters()) {
            return own;
        }
        Spelling best = own != null ? own : tables.get(script);
        String typical = language(script, text);
        return typical == null ? best : tables.get(script + "-" + typical);
    }
}
