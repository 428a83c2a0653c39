package org.hanoigraph.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** After which words a full stop ends no sentence, in one language. */
final class Abbreviations {
    static final Abbreviations NONE = new Abbreviations();

    private static final String NUMBER = "#.";

    private final Set<String> words = new HashSet<>();
    private final Set<String> beforeOrdinals = new HashSet<>();
    private final Set<String> behindOrdinals = new HashSet<>();

    private Abbreviations() {}

    /**
     * Reads a file with one entry a line: {@code Dr.} for an abbreviation, {@code am #.} for a word before an ordinal
     * number, {@code #. Oktober} for a word behind one. Lines that begin with {@code //} are comments.
     */
    static Abbreviations read(Path file) throws IOException {
        Abbreviations abbreviations = new Abbreviations();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("//")) {
                continue;
            }
            if (line.endsWith(" " + NUMBER)) {
                abbreviations.beforeOrdinals.add(word(file, i, line.substring(0, line.length() - NUMBER.length())));
            } else if (line.startsWith(NUMBER + " ")) {
                abbreviations.behindOrdinals.add(word(file, i, line.substring(NUMBER.length())));
            } else if (line.endsWith(".")) {
                abbreviations.words.add(word(file, i, line.substring(0, line.length() - 1)));
            } else {
                throw wrong(file, i, line);
            }
        }
        return abbreviations;
    }

    private static String word(Path file, int line, String text) throws LanguageDataException {
        String word = FoldedText.fold(text.strip());
        if (word.isEmpty() || !word.codePoints().allMatch(Character::isLetter)) {
            throw wrong(file, line, text.strip());
        }
        return word;
    }

    private static LanguageDataException wrong(Path file, int line, String text) {
        return new LanguageDataException(
                file,
                "line " + (line + 1),
                "'" + text + "': expected one word with a full stop ('Dr.'), or a word and the sign of an ordinal"
                        + " number ('am #.', '#. Oktober')");
    }

    boolean contains(String foldedWord) {
        return words.contains(foldedWord);
    }

    boolean standsBeforeOrdinal(String foldedWord) {
        return beforeOrdinals.contains(foldedWord);
    }

    boolean standsBehindOrdinal(String foldedWord) {
        return behindOrdinals.contains(foldedWord);
    }
}
