package org.hanoigraph.article;

import java.util.List;

/** Tells which lines name the writer or the translator. */
final class Bylines {
    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 14;

    private final Labels author;
    private final Labels translator;
    private final Labels by;
    private final Labels nameWords;

    Bylines(Boilerplate boilerplate) {
        author = boilerplate.author();
        translator = boilerplate.translator();
        by = boilerplate.by();
        nameWords = boilerplate.nameWords();
    }

    /** @param line folded */
    boolean isByline(Draft draft, String line) {
        return line.length() <= LONGEST
                && Folding.countWords(line, 0, line.length()) <= MOST_WORDS
                && (isOfTranslator(line) || author.opensOrIs(line) || isByName(draft, line));
    }

    /** Whether a byline, folded, is that of a translator. */
    boolean isOfTranslator(String line) {
        return translator.opensOrIs(line);
    }

    /** "Von Vorname Nachname, Ort": a word such as "by", and nothing but names. */
    private boolean isByName(Draft draft, String line) {
        int name = by.word(line, 0);
        if (name < 0 || draft.endsSentence()) {
            return false;
        }
        List<String> words = Folding.words(draft.raw()).stream()
                .skip(Folding.words(line.substring(0, name)).size())
                .toList();
        return words.size() > 1
                && words.stream()
                        .allMatch(word -> Character.isUpperCase(word.codePointAt(0)) || nameWords.isWhole(word));
    }
}
