package org.hanoigraph.extract;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Where the phrases of each set stand in one sentence. */
final class Occurrences {
    private static final BitSet NOWHERE = new BitSet();
    private static final int[] NO_ENDS = {};

    private final @Nullable Places[] bySet;
    private final BitSet present = new BitSet();
    private final int tokens;

    /**
     * None yet.
     *
     * @param sets how many sets there are
     * @param tokens how long the sentence is
     */
    Occurrences(int sets, int tokens) {
        this.bySet = new Places[sets];
        this.tokens = tokens;
    }

    void add(int set, int at, int end) {
        Places places = bySet[set];
        if (places == null) {
            places = new Places(tokens);
            bySet[set] = places;
            present.set(set);
        }
        places.add(at, end);
    }

    /** The numbers of the sets of which a phrase is there. */
    BitSet present() {
        return present;
    }

    boolean isPresent(PhraseSet set) {
        return bySet[set.number()] != null;
    }

    /** Tokens at which a phrase of a set begins. */
    BitSet starts(PhraseSet set) {
        Places places = bySet[set.number()];
        return places == null ? NOWHERE : places.starts;
    }

    /** Where the phrases of a set end that begin at a token, the longest first. */
    int[] ends(PhraseSet set, int at) {
        Places places = bySet[set.number()];
        return places == null || !places.starts.get(at) ? NO_ENDS : places.ends(at);
    }

    /** Where the longest phrase of a set begins that ends before a token, or -1. */
    int startOfEndingAt(PhraseSet set, int token) {
        Places places = bySet[set.number()];
        return places == null ? -1 : places.startOfEndingAt(token);
    }

    private static final class Places {
        final BitSet starts;
        private int[] at = new int[4];
        private int[] end = new int[4];
        private int size;

        Places(int tokens) {
            starts = new BitSet(tokens);
        }

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
            starts.set(first);
        }

        int startOfEndingAt(int token) {
            for (int i = 0; i < size && at[i] < token; i++) {
                if (end[i] == token) {
                    return at[i];
                }
            }
            return -1;
        }

        /** The places are in the order of the sentence. */
        int[] ends(int first) {
            int from = Arrays.binarySearch(at, 0, size, first);
            while (from > 0 && at[from - 1] == first) {
                from--;
            }
            int until = from;
            while (until < size && at[until] == first) {
                until++;
            }
            return Arrays.copyOfRange(end, from, until);
        }
    }
}
