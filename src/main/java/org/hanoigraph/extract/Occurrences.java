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
    private final BitSet present;

    private Occurrences(int[] sets, Places[] places, BitSet present) {
        this.sets = sets;
        this.places = places;
        this.present = present;
    }

    /** Takes places in the order of the sentence. */
    static final class Collector {
        private final @Nullable Places[] bySet;
        private final BitSet present = new BitSet();

        Collector(int sets) {
            this.bySet = new Places[sets];
        }

        void add(int set, int at, int end) {
            Places here = bySet[set];
            if (here == null) {
                here = new Places();
                bySet[set] = here;
                present.set(set);
            }
            here.add(at, end);
        }

        /** What was taken, in little room: an article has many sentences, and a sentence has phrases of few sets. */
        Occurrences occurrences() {
            int[] sets = present.stream().toArray();
            Places[] places = new Places[sets.length];
            for (int i = 0; i < sets.length; i++) {
                places[i] = bySet[sets[i]];
            }
            return new Occurrences(sets, places, present);
        }
    }

    /** The numbers of the sets of which a phrase is there. */
    BitSet present() {
        return present;
    }

    boolean isPresent(PhraseSet set) {
        return present.get(set.number());
    }

    /** The first token from this one on at which a phrase of a set begins, or -1. */
    int nextStart(PhraseSet set, int from) {
        Places here = of(set);
        return here == null ? -1 : here.nextStart(from);
    }

    /** The last token at which a phrase of a set begins, or -1. */
    int lastStart(PhraseSet set) {
        Places here = of(set);
        return here == null ? -1 : here.at[here.size - 1];
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
        return present.get(set.number()) ? places[Arrays.binarySearch(sets, set.number())] : null;
    }

    private static final class Places {
        private int[] at = new int[2];
        private int[] end = new int[2];
        private int size;

        void add(int first, int last) {
            if (size > 0 && at[size - 1] == first && end[size - 1] == last) {
                return;
            }
            if (size == at.length) {
                at = Arrays.copyOf(at, 2 * size);
                end = Arrays.copyOf(end, 2 * size);
            }
            at[size] = first;
            end[size++] = last;
        }

        int nextStart(int from) {
            int i = firstFrom(from);
            return i < size ? at[i] : -1;
        }

        int startOfEndingAt(int token) {
            for (int i = 0; i < size && at[i] < token; i++) {
                if (end[i] == token) {
                    return at[i];
                }
            }
            return -1;
        }

        int[] ends(int first) {
            int from = firstFrom(first);
            int until = from;
            while (until < size && at[until] == first) {
                until++;
            }
            return until == from ? NO_ENDS : Arrays.copyOfRange(end, from, until);
        }

        /** Index of the first place at a token or behind it. There are few, in the order of the sentence. */
        private int firstFrom(int token) {
            int i = 0;
            while (i < size && at[i] < token) {
                i++;
            }
            return i;
        }
    }
}
