package org.hanoigraph.extract;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Where the phrases of each set stand in one sentence. */
final class Occurrences {
    private static final int[] NO_ENDS = {};

    /** Numbers of the sets of which a phrase is there, in their order, and the places of each. */
    private final int[] sets;

    private final Places[] places;

    /** The same sets as bits, and before each word of bits how many there are. */
    private final long[] present;

    private final int[] before;

    private Occurrences(int[] sets, Places[] places, long[] present) {
        this.sets = sets;
        this.places = places;
        this.present = present;
        this.before = new int[present.length];
        for (int i = 1; i < present.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(present[i - 1]);
        }
    }

    /** Takes places in the order of each sentence. */
    static final class Collector {
        private final @Nullable Places[] bySet;
        private final BitSet present = new BitSet();

        Collector(int sets) {
            this.bySet = new Places[sets];
        }

        void add(int[] all, int at, int end) {
            for (int set : all) {
                Places here = bySet[set];
                if (here == null) {
                    here = new Places();
                    bySet[set] = here;
                    present.set(set);
                }
                here.add(at, end);
            }
        }

        /** What was taken since the last time, in little room: a sentence has phrases of few sets. */
        Occurrences take() {
            int[] sets = new int[present.cardinality()];
            Places[] places = new Places[sets.length];
            int i = 0;
            for (int set = present.nextSetBit(0); set >= 0; set = present.nextSetBit(set + 1)) {
                sets[i] = set;
                places[i++] = bySet[set];
                bySet[set] = null;
            }
            Occurrences taken = new Occurrences(sets, places, present.toLongArray());
            present.clear();
            return taken;
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
    int nextStart(PhraseSet set, int from) {
        Places here = of(set);
        return here == null ? -1 : here.nextStart(from);
    }

    /** The last token at which a phrase of a set begins, or -1. */
    int lastStart(PhraseSet set) {
        Places here = of(set);
        return here == null ? -1 : here.lastStart();
    }

    /** Where the phrases of a set end that begin at a token, the longest first. */
    int[] ends(PhraseSet set, int at) {
        Places here = of(set);
        return here == null ? NO_ENDS : here.ends(at);
    }

    /** Where the longest phrase of a set begins that ends before a token, or -1. */
    int startOfEndingAt(PhraseSet set, int token) {
        Places here = of(set);
        return here == null ? -1 : here.startOfEndingAt(token);
    }

    private @Nullable Places of(PhraseSet set) {
        int number = set.number();
        if (!isPresent(number)) {
            return null;
        }
        int word = number >> 6;
        return places[before[word] + Long.bitCount(present[word] & (1L << number) - 1)];
    }

    /** First tokens and ends, in turn. */
    private static final class Places {
        private int[] ends = new int[4];
        private int size;

        void add(int at, int end) {
            if (size > 0 && ends[size - 2] == at && ends[size - 1] == end) {
                return;
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
            }
            ends[size++] = at;
            ends[size++] = end;
        }

        int nextStart(int from) {
            int i = firstFrom(from);
            return i < size ? ends[i] : -1;
        }

        int lastStart() {
            return ends[size - 2];
        }

        int startOfEndingAt(int token) {
            for (int i = 0; i < size && ends[i] < token; i += 2) {
                if (ends[i + 1] == token) {
                    return ends[i];
                }
            }
            return -1;
        }

        int[] ends(int at) {
            int from = firstFrom(at);
            int count = 0;
            while (from + 2 * count < size && ends[from + 2 * count] == at) {
                count++;
            }
            if (count == 0) {
                return NO_ENDS;
            }
            int[] found = new int[count];
            for (int i = 0; i < count; i++) {
                found[i] = ends[from + 2 * i + 1];
            }
            return found;
        }

        /** Index of the first place at a token or behind it. There are few, in the order of the sentence. */
        private int firstFrom(int token) {
            int i = 0;
            while (i < size && ends[i] < token) {
                i += 2;
            }
            return i;
        }
    }
}
