package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hanoigraph.text.FoldedText;

/**
 * A sentence in tokens, with the mentions that were found in it.
 *
 * @param paragraph counted through the article
 */
record Sentence(int paragraph, List<Token> tokens, Map<Integer, List<Found>> mentions) {
    /** Cuts a stretch of the folded text into tokens. */
    static Sentence of(FoldedText text, int foldedStart, int foldedEnd, int paragraph) {
        List<Token> tokens = new ArrayList<>();
        String folded = text.folded();
        int i = foldedStart;
        while (i < foldedEnd) {
            int c = folded.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Character.isWhitespace(c)) {
                i = next;
                continue;
            }
            if (isWordPart(c)) {
                while (next < foldedEnd && isWordPart(folded.codePointAt(next))) {
                    next += Character.charCount(folded.codePointAt(next));
                }
            }
            int start = text.rawStart(i);
            int end = text.rawEnd(next);
            tokens.add(new Token(folded.substring(i, next), text.raw().substring(start, end), start, end));
            i = next;
        }
        return new Sentence(paragraph, tokens, new TreeMap<>());
    }

    /** The words of a folded phrase, cut in the same way. */
    static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            int c = folded.codePointAt(i);
            int next = i + Character.charCount(c);
            if (!Character.isWhitespace(c)) {
                if (isWordPart(c)) {
                    while (next < folded.length() && isWordPart(folded.codePointAt(next))) {
                        next += Character.charCount(folded.codePointAt(next));
                    }
                }
                words.add(folded.substring(i, next));
            }
            i = next;
        }
        return words;
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    void add(Found found) {
        mentions.computeIfAbsent(found.first(), first -> new ArrayList<>()).add(found);
    }

    List<Found> at(int token) {
        return mentions.getOrDefault(token, List.of());
    }

    /** Whether a mention of an entity covers the token. */
    boolean covered(int token) {
        return mentions.values().stream()
                .flatMap(List::stream)
                .anyMatch(found -> found.referent().isEntity() && found.first() <= token && token < found.end());
    }
}
