package org.hanoigraph.extract;

import java.util.Arrays;

/** Where the phrases of each set stand in one sentence. */
final class Occurrences {
    /** A sentence has fewer tokens, so that a first token and an end take one number. */
    private static final int BITS_OF_A_TOKEN = 16;

    private static final int END = (1 << BITS_OF_A_TOKEN) - 1;

    /** First tokens, in the higher bits, and ends of the phrases of one set after the other. */
    private final int[] places;

    /** By the place of a set among those that are there: where its places begin; one more, behind the last. */
    private final int[] from;

    /** These sets as bits, and before each word of bits how many there are. */
    private final long[] present;

    private final int[] before;

    private Occurrences(int[] places, int[] from, long[] present, int[] before) {
        this.places = places;
        this.from = from;
        this.present = present;
        this.before = before;
    }

    /** Takes places in the order of each sentence. */
    static final class Collector {
        /** Sets and places, in turn, as they come. */
        private int[] taken = new int[1 << 10];

        private int size;

        /** By the number of a set: how many places it has; while they are put in order, where the next one belongs. */
        private final int[] counts;

        /** The sets that have one, as bits. */
        private final long[] present;

        Collector(int sets) {
            this.counts = new int[sets];
            this.present = new long[(sets >> 6) + 1];
        }

        void add(int[] all, int at, int end) {
            int[] row = taken;
            int next = size;
            if (next + 2 * all.length > row.length) {
                row = Arrays.copyOf(row, 2 * row.length + 2 * all.length);
                taken = row;
            }
            int place = at << BITS_OF_A_TOKEN | end;
            for (int set : all) {
                row[next] = set;
                row[next + 1] = place;
                next += 2;
                counts[set]++;
                present[set >> 6] |= 1L << set;
            }
            size = next;
        }

        /** What was taken since the last time, in little room: a sentence has phrases of few sets. */
        Occurrences take() {
            int[] before = new int[present.length];
            int count = 0;
            for (int word = 0; word < present.length; word++) {
                before[word] = count;
                count += Long.bitCount(present[word]);
            }
            int[] sets = new int[count];
            int[] from = new int[count + 1];
            int i = 0;
            for (int word = 0; word < present.length; word++) {
                for (long bits = present[word]; bits != 0; bits &= bits - 1) {
                    int set = (word << 6) + Long.numberOfTrailingZeros(bits);
                    sets[i] = set;
                    from[i + 1] = from[i] + counts[set];
                    counts[set] = from[i++];
                }
            }
            int[] places = new int[from[count]];
            for (int next = 0; next < size; next += 2) {
                places[counts[taken[next]]++] = taken[next + 1];
            }
            for (int set : sets) {
                counts[set] = 0;
            }
            Occurrences found = new Occurrences(places, from, present.clone(), before);
            Arrays.fill(present, 0);
            size = 0;
            return found;
        }
    }

    /** The sets of which a phrase is there, as bits: those with the numbers from 64 times this one on. */
    long present(int word) {
        return present[word];
    }

    boolean isPresent(PhraseSet set) {
        return isPresent(set.number());
    }

    boolean isPresent(int set) {
        return (present[set >> 6] & 1L << set) != 0;
    }

    /** The first token from this one on at which a phrase of a set begins, or -1. */
    int nextStart(PhraseSet set, int token) {
        return nextStart(set.number(), token);
    }

    /** The first token from this one on at which a phrase of the set of this number begins, or -1. */
    int nextStart(int set, int token) {
        int here = index(set);
        if (here < 0) {
            return -1;
        }
        int i = firstFrom(here, token);
        return i < from[here + 1] ? start(places[i]) : -1;
    }

    /** The last token at which a phrase of a set begins, or -1. */
    int lastStart(PhraseSet set) {
        int here = index(set.number());
        return here < 0 ? -1 : start(places[from[here + 1] - 1]);
    }

    /** Where the longest phrase of a set ends that begins at a token and ends before another one, or -1. */
    int end(PhraseSet set, int at, int before) {
        int here = index(set.number());
        if (here >= 0) {
            for (int i = firstFrom(here, at); i < from[here + 1] && start(places[i]) == at; i++) {
                if (end(places[i]) < before) {
                    return end(places[i]);
                }
            }
        }
        return -1;
    }

    /** Where the longest phrase of a set begins that ends before a token, or -1. */
    int startOfEndingAt(PhraseSet set, int token) {
        int here = index(set.number());
        if (here >= 0) {
            for (int i = from[here]; i < from[here + 1] && start(places[i]) < token; i++) {
                if (end(places[i]) == token) {
                    return start(places[i]);
                }
            }
        }
        return -1;
    }

    /** The place of a set among those that are there, or -1. */
    private int index(int number) {
        if (!isPresent(number)) {
            return -1;
        }
        int word = number >> 6;
        return before[word] + Long.bitCount(present[word] & (1L << number) - 1);
    }

    /** Where the first place of a set stands that is at a token or behind it. There are few, in the order of the sentence. */
    private int firstFrom(int set, int token) {
        int i = from[set];
        while (i < from[set + 1] && start(places[i]) < token) {
            i++;
        }
        return i;
    }

    private static int start(int place) {
        return place >>> BITS_OF_A_TOKEN;
    }

    private static int end(int place) {
        return place & END;
    }
}
