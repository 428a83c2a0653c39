package org.hanoigraph.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A folded text cut into runs of letters, runs of digits and single other characters, each looked up in the vocabulary of
 * a language. Simpler and faster than word breaking, and the same in text and rules.
 */
final class Tokens {
    static final int UNKNOWN = -1;
    static final int DIGITS = -2;
    /** An unknown word that is put together from number words. */
    static final int COMPOUND = -3;

    private static final byte SPACE = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte OTHER = 3;
    private static final byte[] SORTS = new byte[0x800];

    static {
        for (int c = 0; c < SORTS.length; c++) {
            SORTS[c] = sortOf((char) c);
        }
    }

    final FoldedText source;
    final DateGrammar grammar;
    final String text;
    int count;
    int[] start;
    int[] end;
    int[] word;

    Tokens(FoldedText source, DateGrammar grammar) {
        this.source = source;
        this.grammar = grammar;
        text = source.folded();
        Vocabulary vocabulary = grammar.vocabulary;
        char[] characters = source.characters();
        int size = text.length();
        start = new int[size / 4 + 8];
        end = new int[start.length];
        word = new int[start.length];
        int i = 0;
        while (i < size) {
            char c = characters[i];
            byte sort = sort(c);
            if (sort == SPACE) {
                i++;
                continue;
            }
            int from = i++;
            int id;
            if (sort == LETTER) {
                int hash = c;
                while (i < size && sort(characters[i]) == LETTER) {
                    hash = 31 * hash + characters[i];
                    i++;
                }
                id = vocabulary.find(characters, from, i, hash);
                if (id == UNKNOWN
                        && vocabulary.beginsCompound(characters, from, i)
                        && grammar.numbers.isCompound(characters, from, i)) {
                    id = COMPOUND;
                }
            } else if (sort == DIGIT) {
                while (i < size && sort(characters[i]) == DIGIT) {
                    i++;
                }
                id = DIGITS;
            } else {
                id = vocabulary.find(characters, from, i, c);
            }
            add(from, i, id);
        }
    }

    /** A folded phrase cut as texts are. */
    static List<String> split(String folded) {
        List<String> parts = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            byte sort = sort(folded.charAt(i));
            int from = i++;
            while (i < folded.length() && sort != OTHER && sort(folded.charAt(i)) == sort) {
                i++;
            }
            if (sort != SPACE) {
                parts.add(folded.substring(from, i));
            }
        }
        return parts;
    }

    private void add(int from, int to, int id) {
        if (count == start.length) {
            int larger = count + (count >> 1);
            start = Arrays.copyOf(start, larger);
            end = Arrays.copyOf(end, larger);
            word = Arrays.copyOf(word, larger);
        }
        start[count] = from;
        end[count] = to;
        word[count] = id;
        count++;
    }

    boolean is(int i, int id) {
        return i >= 0 && i < count && word[i] == id;
    }

    boolean isDigits(int i) {
        return is(i, DIGITS);
    }

    boolean is(int i, char c) {
        return i >= 0 && i < count && text.charAt(start[i]) == c && end[i] - start[i] == 1;
    }

    int length(int i) {
        return end[i] - start[i];
    }

    /** Whether nothing stands between this token and the one before. */
    boolean joined(int i) {
        return i > 0 && i < count && start[i] == end[i - 1];
    }

    /** Whether this token stands on the line of the one before. */
    boolean sameLine(int i) {
        return i > 0 && i < count && !source.lineBreakBefore(start[i]);
    }

    /** The number that a run of at most nine digits says. */
    int value(int i) {
        int value = 0;
        for (int at = start[i]; at < end[i]; at++) {
            value = value * 10 + (text.charAt(at) - '0');
        }
        return value;
    }

    boolean isLetter(int index) {
        return index >= 0 && index < text.length() && sort(text.charAt(index)) == LETTER;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static byte sort(char c) {
        return c < SORTS.length ? SORTS[c] : sortOf(c);
    }

    private static byte sortOf(char c) {
        if (c == ' ') {
            return SPACE;
        }
        if (isDigit(c)) {
            return DIGIT;
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                        || type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK
                        || type == Character.SURROGATE
                ? LETTER
                : OTHER;
    }
}
