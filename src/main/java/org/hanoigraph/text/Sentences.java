package org.hanoigraph.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts a text into sentences: ICU's sentence breaks, without those behind abbreviations, initials, ordinals and the
 * question that a speaker asks in quotation marks, and with those before a dash that begins what somebody says. A line break always ends a sentence.
 */
public final class Sentences {
    /** Made once for a language and copied for each text: making one takes far longer than breaking an article. */
    private static final Map<String, BreakIterator> ITERATORS = new ConcurrentHashMap<>();

    private static final String MARKS = ".!?";
    private static final String DASHES = "\u2013\u2014\u2015";

    /** Behind so little text a dash ends a dateline. */
    private static final int LONGEST_DATELINE = 40;

    private final LanguageData data;

    public Sentences(LanguageData data) {
        this.data = data;
    }

    /**
     * The sentences of a text, in UTF-16 indexes of the raw text, without the white space around them.
     *
     * @param language BCP 47 tag
     */
    public List<TextSpan> find(String raw, String language) {
        Abbreviations abbreviations = data.abbreviations(language);
        BreakIterator breaks = ITERATORS
                .computeIfAbsent(language, tag -> BreakIterator.getSentenceInstance(ULocale.forLanguageTag(tag)))
                .clone();
        breaks.setText(raw);
        boolean rareBreaks = raw.indexOf('\f') >= 0 || raw.indexOf('\u000B') >= 0;
        List<TextSpan> sentences = new ArrayList<>();
        int start = 0;
        int last = 0;
        int end = breaks.next();
        while (end != BreakIterator.DONE) {
            for (int i = raw.indexOf(' ', last); i >= 0 && i < end; i = raw.indexOf(' ', i + 1)) {
                if (i - start >= LONGEST_DATELINE
                        && isDashOfSpeech(raw, i)
                        && isEnd(raw, start, i + 1, abbreviations)) {
                    addTrimmed(raw, start, i, sentences);
                    start = i + 1;
                }
            }
            if (end == raw.length() || isEnd(raw, start, end, abbreviations)) {
                if (rareBreaks) {
                    addLines(raw, start, end, sentences);
                } else {
                    addTrimmed(raw, start, end, sentences);
                }
                start = end;
            }
            last = end;
            end = breaks.next();
        }
        return sentences;
    }

    /** Whether a dash behind a blank begins what somebody says; ICU takes it for a part of the sentence before. */
    private static boolean isDashOfSpeech(String raw, int blank) {
        return blank + 3 < raw.length()
                && DASHES.indexOf(raw.charAt(blank + 1)) >= 0
                && raw.charAt(blank + 2) == ' '
                && Character.isUpperCase(raw.codePointAt(blank + 3))
                && MARKS.indexOf(raw.charAt(blank - 1)) >= 0;
    }

    /** Adds a sentence, cut at line breaks that ICU takes for mere white space. */
    private static void addLines(String raw, int from, int until, List<TextSpan> sentences) {
        int start = from;
        for (int i = from; i < until; i++) {
            if (FoldedText.isLineBreak(raw.charAt(i))) {
                addTrimmed(raw, start, i, sentences);
                start = i + 1;
            }
        }
        addTrimmed(raw, start, until, sentences);
    }

    /** Adds a sentence without the white space around it, unless nothing is left. */
    private static void addTrimmed(String raw, int from, int until, List<TextSpan> sentences) {
        int start = from;
        int end = until;
        while (start < end && isBlank(raw.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new TextSpan(start, end));
        }
    }

    /** White space, and what is invisible but moves the direction of the text. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\u200B'
                || c == '\uFEFF'
                || isDirection(c);
    }

    private static boolean isDirection(char c) {
        return c == '\u200E' || c == '\u200F' || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /** Whether ICU's break is the end of a sentence. */
    private static boolean isEnd(String raw, int start, int boundary, Abbreviations abbreviations) {
        int last = boundary;
        while (last > start && isBlank(raw.charAt(last - 1))) {
            last--;
            if (FoldedText.isLineBreak(raw.charAt(last))) {
                return true;
            }
        }
        boolean spaced = last < boundary;
        int mark = last;
        while (mark > start && isClosing(raw.charAt(mark - 1))) {
            mark--;
        }
        if (mark == start) {
            return false;
        }
        char sign = raw.charAt(mark - 1);
        if (sign != '.') {
            // "When?" she asked.
            return !Character.isLowerCase(raw.codePointAt(boundary));
        }
        if (!spaced) {
            return false;
        }
        int wordEnd = mark - 1;
        int word = wordEnd;
        while (word > start && Character.isLetterOrDigit(raw.charAt(word - 1))) {
            word--;
        }
        if (word == wordEnd) {
            return true;
        }
        if (isListMark(raw, start, word, wordEnd)) {
            return false;
        }
        if (Character.isDigit(raw.charAt(word))) {
            return !isOrdinal(raw, start, word, wordEnd, boundary, abbreviations);
        }
        return wordEnd - word > 1 && !abbreviations.contains(FoldedText.fold(raw.substring(word, wordEnd)));
    }

    private static boolean isClosing(char c) {
        int type = Character.getType(c);
        return type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || c == '"'
                || c == '\'';
    }

    /** Whether nothing but "1." or "a." stands on the line yet. */
    private static boolean isListMark(String raw, int start, int word, int wordEnd) {
        if (wordEnd - word > 3 || (Character.isLetter(raw.charAt(word)) && wordEnd - word > 1)) {
            return false;
        }
        int i = word;
        while (i > start && isBlank(raw.charAt(i - 1))) {
            i--;
        }
        return i == start;
    }

    private static boolean isOrdinal(
            String raw, int start, int word, int wordEnd, int boundary, Abbreviations abbreviations) {
        if (wordEnd - word > 3) {
            return false;
        }
        int beforeEnd = word;
        while (beforeEnd > start && isBlank(raw.charAt(beforeEnd - 1))) {
            beforeEnd--;
        }
        int before = beforeEnd;
        while (before > start && Character.isLetter(raw.charAt(before - 1)) && beforeEnd - before < 20) {
            before--;
        }
        if (abbreviations.standsBeforeOrdinal(FoldedText.fold(raw.substring(before, beforeEnd)))) {
            return true;
        }
        int next = boundary;
        while (next < raw.length() && Character.isLetter(raw.charAt(next)) && next - boundary < 30) {
            next++;
        }
        return abbreviations.standsBehindOrdinal(FoldedText.fold(raw.substring(boundary, next)));
    }
}
