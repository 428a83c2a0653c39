package org.hanoigraph.extract;

import java.util.Arrays;

/** Where the phrases of each set stand in one sentence. */
final class Occurrences {
    private static final int BITS_OF_A_WORD = 6;

    /** The sets of which a phrase is there, as bits, and before each word of bits how many there are. */
    private final long[] present;

    private final int[] before;

    /** By the place of a set among those that are there: the tokens at which its phrases begin, as bits in so many words. */
    private final long[] starts;

    private final int width;

    /** By token, the first of the phrases that begin there; one more, behind the last. */
    private final int[] from;

    /** By phrase: the token behind it, and the sets that have it, in order. Of one token the longest phrase comes first. */
    private final int[] ends;

    private final int[][] sets;

    private Occurrences(long[] present, int[] before, long[] starts, int width, int[] from, int[] ends, int[][] sets) {
        this.present = present;
        this.before = before;
        this.starts = starts;
        this.width = width;
        this.from = from;
        this.ends = ends;
        this.sets = sets;
    }

    /** Takes the phrases of one sentence after the other. */
    static final class Collector {
        private final long[] present;

        /** By the number of a set: the tokens at which its phrases begin, in so many words of bits. */
        private long[] starts;

        private int width = 1;

        private int[] from = {0};
        private int[] ends = new int[1 << 8];
        private int[][] sets = new int[1 << 8][];
        private int size;
        private int token;

        Collector(int sets) {
            this.present = new long[(sets >> BITS_OF_A_WORD) + 1];
            this.starts = new long[present.length << BITS_OF_A_WORD];
        }

        /** Begins a sentence of so many tokens. */
        void begin(int tokens) {
            width = 1 + (tokens >> BITS_OF_A_WORD);
            int needed = width * (present.length << BITS_OF_A_WORD);
            if (needed > starts.length) {
                starts = new long[needed];
            }
            from = new int[tokens + 1];
            size = 0;
            token = 0;
        }

        /**
         * Adds a phrase, from left to right, of one token the longest first.
         *
         * @param all the sets that have it, in order
         */
        void add(int[] all, int at, int end) {
            int word = at >> BITS_OF_A_WORD;
            for (int set : all) {
                starts[set * width + word] |= 1L << at;
                present[set >> BITS_OF_A_WORD] |= 1L << set;
            }
            while (token < at) {
                from[++token] = size;
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
                sets = Arrays.copyOf(sets, 2 * size);
            }
            ends[size] = end;
            sets[size++] = all;
        }

        /** What was added since the beginning of the sentence, in little room: it has phrases of few sets. */
        Occurrences take() {
            while (token + 1 < from.length) {
                from[++token] = size;
            }
            int[] before = new int[present.length];
            int count = 0;
            for (int word = 0; word < present.length; word++) {
                before[word] = count;
                count += Long.bitCount(present[word]);
            }
            long[] ofThese = new long[count * width];
            int next = 0;
            for (int word = 0; word < present.length; word++) {
                for (long bits = present[word]; bits != 0; bits &= bits - 1) {
                    int set = (word << BITS_OF_A_WORD) + Long.numberOfTrailingZeros(bits);
                    for (int i = set * width; i < (set + 1) * width; i++) {
                        ofThese[next++] = starts[i];
                        starts[i] = 0;
                    }
                }
            }
            Occurrences found = new Occurrences(
                    present.clone(),
                    before,
                    ofThese,
                    width,
                    from,
                    Arrays.copyOf(ends, size),
                    Arrays.copyOf(sets, size));
            Arrays.fill(present, 0);
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
        return (present[set >> BITS_OF_A_WORD] & 1L << set) != 0;
    }

    /** Whether a phrase of a set begins at a token. */
    boolean isStart(PhraseSet set, int token) {
        return isPresent(set) && nextStart(set.number(), token) == token;
    }

    /** The first token from this one on at which a phrase of a set begins, or -1. */
    int nextStart(PhraseSet set, int token) {
        return nextStart(set.number(), token);
    }

    /** The first token from this one on at which a phrase of the set of this number begins, or -1. */
    int nextStart(int set, int token) {
        int word = token >> BITS_OF_A_WORD;
        if (!isPresent(set) || word >= width) {
            return -1;
        }
        int here = index(set);
        long bits = starts[here + word] & -1L << token;
        while (bits == 0) {
            if (++word == width) {
                return -1;
            }
            bits = starts[here + word];
        }
        return (word << BITS_OF_A_WORD) + Long.numberOfTrailingZeros(bits);
    }

    /** Whether a phrase of a set begins at one token, or between it and another one. */
    boolean isPresent(PhraseSet set, int from, int end) {
        int first = nextStart(set, from);
        return first >= 0 && first < end;
    }

    /** The last token at which a phrase of a set begins, or -1. */
    int lastStart(PhraseSet set) {
        if (!isPresent(set)) {
            return -1;
        }
        int here = index(set.number());
        int word = width - 1;
        while (starts[here + word] == 0) {
            word--;
        }
        return (word << BITS_OF_A_WORD) + Long.SIZE - 1 - Long.numberOfLeadingZeros(starts[here + word]);
    }

    /** Where the longest phrase of a set ends that begins at a token and ends before another one, or -1. */
    int end(PhraseSet set, int at, int before) {
        if (nextStart(set, at) == at) {
            for (int phrase = from[at]; phrase < from[at + 1]; phrase++) {
                if (ends[phrase] < before && has(phrase, set)) {
                    return ends[phrase];
                }
            }
        }
        return -1;
    }

    /** Where the longest phrase of a set begins that ends before a token, or -1. */
    int startOfEndingAt(PhraseSet set, int token) {
        for (int at = nextStart(set, 0); at >= 0 && at < token; at = nextStart(set, at + 1)) {
            for (int phrase = from[at]; phrase < from[at + 1]; phrase++) {
                if (ends[phrase] == token && has(phrase, set)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private boolean has(int phrase, PhraseSet set) {
        return Arrays.binarySearch(sets[phrase], set.number()) >= 0;
    }

    /** Where the words of a set begin that is there. */
    private int index(int set) {
        int word = set >> BITS_OF_A_WORD;
        return (before[word] + Long.bitCount(present[word] & (1L << set) - 1)) * width;
    }
}
