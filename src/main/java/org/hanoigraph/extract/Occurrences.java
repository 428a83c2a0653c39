package org.hanoigraph.extract;

import java.util.Arrays;
import java.util.BitSet;

/** Where the phrases of each set stand in one sentence. */
final class Occurrences {
    /** Numbers of the sets of which a phrase is there, in their order. */
    private final int[] sets;

    /** First tokens and ends, in turn, of the phrases of one set after the other. */
    private final int[] places;

    /** By the place of a set among these sets: where its places begin; one more, behind the last. */
    private final int[] from;

    /** The same sets as bits, and before each word of bits how many there are. */
    private final long[] present;

    private final int[] before;

    private Occurrences(int[] sets, int[] places, int[] from, long[] present) {
        this.sets = sets;
        this.places = places;
        this.from = from;
        this.present = present;
        this.before = new int[present.length];
        for (int i = 1; i < present.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(present[i - 1]);
        }
    }

    /** Takes places in the order of each sentence. */
    static final class Collector {
        /** Sets, first tokens and ends, in turn, as they come. */
        private int[] taken = new int[1 << 10];

        private int size;

        /** By the number of a set: how many places it has; while they are put in order, where the next one belongs. */
        private final int[] counts;

        private final BitSet present = new BitSet();

        Collector(int sets) {
            this.counts = new int[sets];
        }

        void add(int[] all, int at, int end) {
            if (size + 3 * all.length > taken.length) {
                taken = Arrays.copyOf(taken, 2 * taken.length + 3 * all.length);
            }
            for (int set : all) {
                taken[size++] = set;
                taken[size++] = at;
                taken[size++] = end;
                if (counts[set]++ == 0) {
                    present.set(set);
                }
            }
        }

        /** What was taken since the last time, in little room: a sentence has phrases of few sets. */
        Occurrences take() {
            int[] sets = new int[present.cardinality()];
            int[] from = new int[sets.length + 1];
            int i = 0;
            for (int set = present.nextSetBit(0); set >= 0; set = present.nextSetBit(set + 1)) {
                sets[i] = set;
                from[i + 1] = from[i] + 2 * counts[set];
                counts[set] = from[i++];
            }
            int[] places = new int[from[sets.length]];
            for (int next = 0; next < size; next += 3) {
                int place = counts[taken[next]];
                places[place] = taken[next + 1];
                places[place + 1] = taken[next + 2];
                counts[taken[next]] = place + 2;
            }
            Occurrences found = new Occurrences(sets, places, from, present.toLongArray());
            for (int set : sets) {
                counts[set] = 0;
            }
            present.clear();
            size = 0;
            return found;
        }
    }

    /** The numbers of the sets of which a phrase is there, in their order. */
    int[] sets() {
        return sets;
    }

    boolean isPresent(PhraseSet set) {
        return isPresent(set.number());
    }

    boolean isPresent(int set) {
        int word = set >> 6;
        return word < present.length && (present[word] & 1L << set) != 0;
    }

    /** The first token from this one on at which a phrase of a set begins, or -1. */
    int nextStart(PhraseSet set, int token) {
        int here = index(set);
        if (here < 0) {
            return -1;
        }
        int i = firstFrom(here, token);
        return i < from[here + 1] ? places[i] : -1;
    }

    /** The last token at which a phrase of a set begins, or -1. */
    int lastStart(PhraseSet set) {
        int here = index(set);
        return here < 0 ? -1 : places[from[here + 1] - 2];
    }

    /** Where the longest phrase of a set ends that begins at a token and ends before another one, or -1. */
    int end(PhraseSet set, int at, int before) {
        int here = index(set);
        if (here >= 0) {
            for (int i = firstFrom(here, at); i < from[here + 1] && places[i] == at; i += 2) {
                if (places[i + 1] < before) {
                    return places[i + 1];
                }
            }
        }
        return -1;
    }

    /** Where the longest phrase of a set begins that ends before a token, or -1. */
    int startOfEndingAt(PhraseSet set, int token) {
        int here = index(set);
        if (here >= 0) {
            for (int i = from[here]; i < from[here + 1] && places[i] < token; i += 2) {
                if (places[i + 1] == token) {
                    return places[i];
                }
            }
        }
        return -1;
    }

    /** The place of a set among those that are there, or -1. */
    private int index(PhraseSet set) {
        int number = set.number();
        if (!isPresent(number)) {
            return -1;
        }
        int word = number >> 6;
        return before[word] + Long.bitCount(present[word] & (1L << number) - 1);
    }

    /** Where the first place of a set stands that is at a token or behind it. There are few, in the order of the sentence. */
    private int firstFrom(int set, int token) {
        int i = from[set];
        while (i < from[set + 1] && places[i] < token) {
            i += 2;
        }
        return i;
    }
}
