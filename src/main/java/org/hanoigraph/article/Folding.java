package org.hanoigraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes texts comparable: one case, one form of each letter, digit, dash and space; what nobody sees is left out.
 *
 * <p>Done character by character (with the marks that follow it), so that each folded character knows where it came from.
 */
final class Folding {
    private static final Normalizer2 CASE_FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final char FIRST_MARK = '\u0300';
    private static final int TATWEEL = 0x640;
    private static final int FIRST_ARABIC_SIGN = 0x610;
    private static final int LAST_ARABIC_SIGN = 0x6ED;
    /** Characters below this make up nearly all of a text. */
    private static final int FREQUENT = 0x2100;

    private static final BitSet SEEN_MARKS = new BitSet(FREQUENT);

    static {
        for (int c = FIRST_MARK; c < FREQUENT; c++) {
            SEEN_MARKS.set(c, isMark(c) && !isUnseen(c));
        }
    }

    private final Map<Integer, Character> same = new HashMap<>();
    /** Folded forms of single characters; written by any thread, always with the same value. */
    private final String[] cache = new String[FREQUENT];

    /** @param same letters that another stands for, by that other */
    Folding(Map<Character, String> same) {
        same.forEach((letter, others) -> others.codePoints().forEach(other -> this.same.put(other, letter)));
    }

    String fold(String text) {
        return fold(text, 0, text.length()).text();
    }

    Folded fold(String raw, int start, int end) {
        Sink sink = new Sink(end - start);
        // A stretch of a longer line may begin inside a character.
        int next = start > 0 && start < end && Character.isLowSurrogate(raw.charAt(start)) ? start + 1 : start;
        while (next < end) {
            int from = next;
            int letter = raw.charAt(next);
            if (letter < 0x80) {
                sink.add((char) (letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter), from);
                next++;
                continue;
            }
            letter = raw.codePointAt(next);
            next += Character.charCount(letter);
            while (next < end && isSeenMark(raw.codePointAt(next))) {
                next += Character.charCount(raw.codePointAt(next));
            }
            String folded = foldLetter(letter, raw, from, Math.min(next, end));
            for (int i = 0; i < folded.length(); i++) {
                sink.add(folded.charAt(i), from);
            }
        }
        return sink.folded(end);
    }

    private String foldLetter(int letter, String raw, int from, int to) {
        boolean alone = to - from == Character.charCount(letter) && letter < cache.length;
        String cached = alone ? cache[letter] : null;
        if (cached != null) {
            return cached;
        }
        String folded = foldAnew(letter, raw.substring(from, to));
        if (alone) {
            cache[letter] = folded;
        }
        return folded;
    }

    private String foldAnew(int letter, String cluster) {
        if (isUnseen(letter)) {
            return "";
        }
        if (UCharacter.isDigit(letter)) {
            return String.valueOf((char) ('0' + UCharacter.digit(letter)));
        }
        if (isDash(letter)) {
            return "-";
        }
        if (UCharacter.isUWhiteSpace(letter)) {
            return " ";
        }
        Character other = same.get(letter);
        return other != null ? other.toString() : CASE_FOLD.normalize(cluster);
    }

    /** The words of a folded text. */
    static List<String> words(String folded) {
        return NOT_WORD.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
    }

    /** How many words there are in a stretch, as blanks part them. */
    static int countWords(String text, int from, int to) {
        int words = 0;
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !inWord ? 1 : 0;
            inWord = !space;
        }
        return words;
    }

    /** Whether a character has no width and no sound: bidi controls, joiners, tatweel, vowel signs of Arabic script. */
    static boolean isUnseen(int letter) {
        return Character.getType(letter) == Character.FORMAT
                || letter == TATWEEL
                || (letter >= FIRST_ARABIC_SIGN && letter <= LAST_ARABIC_SIGN && isMark(letter));
    }

    private static boolean isSeenMark(int letter) {
        return letter >= FIRST_MARK
                && (letter < FREQUENT ? SEEN_MARKS.get(letter) : isMark(letter) && !isUnseen(letter));
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    static boolean isDash(int letter) {
        return letter < 0x80 ? letter == '-' : UCharacter.hasBinaryProperty(letter, UProperty.DASH);
    }

    /** Whether nothing can be seen at this place of a text. */
    static boolean isBlank(int letter) {
        return UCharacter.isUWhiteSpace(letter)
                || Character.getType(letter) == Character.FORMAT
                || Character.getType(letter) == Character.CONTROL;
    }

    /** Where a stretch of a text ends without the blanks at its end. */
    static int visibleEnd(String text, int start, int end) {
        int at = end;
        while (at > start && isBlank(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    /** Collects folded characters: spaces are single, and none stands before a colon. */
    private static final class Sink {
        private char[] text;
        private int[] at;
        private int length;

        Sink(int size) {
            text = new char[size + 8];
            at = new int[size + 9];
        }

        void add(char folded, int from) {
            boolean afterSpace = length > 0 && text[length - 1] == ' ';
            char c = folded < ' ' ? ' ' : folded;
            if (c == ' ' && (length == 0 || afterSpace)) {
                return;
            }
            if (c == ':' && afterSpace) {
                length--;
            }
            if (length == text.length) {
                text = Arrays.copyOf(text, 2 * length);
                at = Arrays.copyOf(at, 2 * length + 1);
            }
            text[length] = c;
            at[length++] = from;
        }

        Folded folded(int end) {
            at[length] = end;
            return new Folded(new String(text, 0, length), at);
        }
    }
}
