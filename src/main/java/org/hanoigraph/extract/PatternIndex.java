package org.hanoigraph.extract;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Tells from the phrases and the mentions of a sentence which patterns are worth a try. */
final class PatternIndex {
    /**
     * All patterns, those under one set behind each other: for each its number, how many types and how many sets it needs, the
     * bits of the types and the numbers of the sets in their order. All in one row, because most patterns are looked at here
     * and no further, and what lies together is read fast.
     */
    private final int[] row;

    /** By the number of a set, where the patterns under it begin in the row; they end where those of the next one begin. */
    private final int[] starts;

    /** The sets that have patterns under them, as bits: most sets have none. */
    private final long[] used;

    /** Where the patterns begin that need no phrase, behind all others. */
    private final int always;

    /**
     * Each pattern stands under the rarest of the sets that it cannot do without.
     *
     * @param filled by pattern: types of mention without which it is not worth a try
     */
    PatternIndex(List<Pattern> patterns, List<List<Types>> filled) {
        Map<PhraseSet, Integer> uses = new HashMap<>();
        patterns.forEach(pattern -> pattern.required().forEach(set -> uses.merge(set, 1, Integer::sum)));
        IntStream.Builder without = IntStream.builder();
        SortedMap<Integer, IntStream.Builder> under = new TreeMap<>();
        for (int i = 0; i < patterns.size(); i++) {
            List<PhraseSet> required = patterns.get(i).required();
            PhraseSet rarest =
                    required.stream().min(Comparator.comparingInt(uses::get)).orElse(null);
            IntStream.Builder part =
                    rarest == null ? without : under.computeIfAbsent(rarest.number(), key -> IntStream.builder());
            int[] types =
                    filled.get(i).stream().mapToInt(Types::bits).distinct().toArray();
            part.add(i).add(types.length).add(required.size());
            Arrays.stream(types).forEach(part);
            required.forEach(set -> part.add(set.number()));
        }
        starts = new int[under.isEmpty() ? 1 : under.lastKey() + 2];
        used = under.keySet().stream()
                .collect(BitSet::new, BitSet::set, BitSet::or)
                .toLongArray();
        IntStream.Builder all = IntStream.builder();
        int size = 0;
        for (int set = 0; set < starts.length; set++) {
            starts[set] = size;
            IntStream.Builder part = under.get(set);
            int[] patternsUnder = part == null ? new int[0] : part.build().toArray();
            Arrays.stream(patternsUnder).forEach(all);
            size += patternsUnder.length;
        }
        always = size;
        row = IntStream.concat(all.build(), without.build()).toArray();
    }

    /**
     * Numbers of the patterns that may match, by their order: what they need is there, and the words follow each other.
     *
     * @param mentioned types of what is mentioned, or may be by the time the pattern is tried
     */
    BitSet candidates(Occurrences occurrences, Types mentioned) {
        BitSet found = new BitSet();
        add(always, row.length, occurrences, mentioned.bits(), found);
        for (int word = 0; word < used.length; word++) {
            for (long sets = used[word] & occurrences.present(word); sets != 0; sets &= sets - 1) {
                int set = (word << 6) + Long.numberOfTrailingZeros(sets);
                add(starts[set], starts[set + 1], occurrences, mentioned.bits(), found);
            }
        }
        return found;
    }

    private void add(int from, int end, Occurrences occurrences, int mentioned, BitSet found) {
        int at = from;
        while (at < end) {
            int types = at + 3;
            int sets = types + row[at + 1];
            int next = sets + row[at + 2];
            if (areMentioned(types, sets, mentioned) && follow(sets, next, occurrences)) {
                found.set(row[at]);
            }
            at = next;
        }
    }

    private boolean areMentioned(int from, int end, int mentioned) {
        for (int i = from; i < end; i++) {
            if ((row[i] & mentioned) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean follow(int from, int end, Occurrences occurrences) {
        for (int i = from; i < end; i++) {
            if (!occurrences.isPresent(row[i])) {
                return false;
            }
        }
        int token = 0;
        for (int i = from; i < end; i++) {
            token = occurrences.nextStart(row[i], token) + 1;
            if (token == 0) {
                return false;
            }
        }
        return true;
    }
}
