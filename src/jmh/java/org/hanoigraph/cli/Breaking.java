package org.hanoigraph.cli;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What extraction is compared with: ICU4J's own sentence and word breaking of the same articles. */
final class Breaking {
    private final Map<String, BreakIterator> sentences = new HashMap<>();
    private final Map<String, BreakIterator> words = new HashMap<>();

    /** Breaks a text and gives the number of its sentences. */
    int sentences(String text, String language) {
        int count = count(
                sentences.computeIfAbsent(
                        language, tag -> BreakIterator.getSentenceInstance(ULocale.forLanguageTag(tag))),
                text);
        int pieces = count(
                words.computeIfAbsent(language, tag -> BreakIterator.getWordInstance(ULocale.forLanguageTag(tag))),
                text);
        if (pieces < count) {
            throw new IllegalStateException("a text has more sentences than words");
        }
        return count;
    }

    /** Breaks a text as a program does that wants its pieces: with iterators of its own, and each word as a string. */
    static List<String> pieces(String text, String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        BreakIterator words = BreakIterator.getWordInstance(locale);
        List<String> pieces = new ArrayList<>();
        sentences.setText(text);
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            String sentence = text.substring(start, end);
            words.setText(sentence);
            int from = words.first();
            for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
                pieces.add(sentence.substring(from, to));
            }
        }
        return pieces;
    }

    private static int count(BreakIterator breaks, String text) {
        breaks.setText(text);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** Breaks all files that are named and prints how many sentences they have. */
    public static void main(String[] args) throws IOException {
        Breaking breaking = new Breaking();
        long sentences = 0;
        for (String file : List.of(args)) {
            sentences += breaking.sentences(Files.readString(Path.of(file)), "und");
        }
        System.out.println(sentences);
    }
}
