package org.hanoigraph.extract;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tells from the phrases and the mentions of a sentence which patterns are worth a try. */
final class PatternIndex {
    /** Numbers of the patterns that need no phrase, and the types of which they need a mention, as below. */
    private final int[] always;

    /**
     * By the number of a set: for each pattern under it its number, how many types and how many further sets it needs, the bits
     * of the types and the numbers of the sets. All in one row, because most patterns are looked at here and no further.
     */
    private final int[][] bySet;

    /**
     * Each pattern stands under the rarest of the sets that it cannot do without.
     *
     * @param filled by pattern: types of mention without which it is not worth a try
     */
    PatternIndex(List<Pattern> patterns, List<List<Types>> filled) {
        Map<PhraseSet, Integer> uses = new HashMap<>();
        patterns.forEach(pattern -> pattern.required().forEach(set -> uses.merge(set, 1, Integer::sum)));
        IntStream.Builder without = IntStream.builder();
        Map<Integer, IntStream.Builder> under = new HashMap<>();
        for (int i = 0; i < patterns.size(); i++) {
            List<PhraseSet> required = patterns.get(i).required();
            PhraseSet rarest =
                    required.stream().min(Comparator.comparingInt(uses::get)).orElse(null);
            IntStream.Builder row =
                    rarest == null ? without : under.computeIfAbsent(rarest.number(), key -> IntStream.builder());
            int[] types =
                    filled.get(i).stream().mapToInt(Types::bits).distinct().toArray();
            int[] sets = required.stream()
                    .filter(set -> !set.equals(rarest))
                    .mapToInt(PhraseSet::number)
                    .distinct()
                    .toArray();
            row.add(i).add(types.length).add(sets.length);
            Arrays.stream(types).forEach(row);
            Arrays.stream(sets).forEach(row);
        }
        always = without.build().toArray();
        bySet = new int[1 + under.keySet().stream().mapToInt(set -> set).max().orElse(-1)][0];
        under.forEach((set, row) -> bySet[set] = row.build().toArray());
    }

    /**
     * Numbers of the patterns that may match, by their order.
     *
     * @param mentioned types of what is mentioned, or may be by the time the pattern is tried
     */
    BitSet candidates(Occurrences occurrences, Types mentioned) {
        BitSet found = new BitSet();
        add(always, occurrences, mentioned.bits(), found);
        for (int set : occurrences.sets()) {
            if (set >= bySet.length) {
                break;
            }
            add(bySet[set], occurrences, mentioned.bits(), found);
        }
        return found;
    }

    private static void add(int[] row, Occurrences occurrences, int mentioned, BitSet found) {
        int at = 0;
        while (at < row.length) {
            int types = at + 3;
            int sets = types + row[at + 1];
            int end = sets + row[at + 2];
            if (areMentioned(row, types, sets, mentioned) && arePresent(row, sets, end, occurrences)) {
                found.set(row[at]);
            }
            at = end;
        }
    }

    private static boolean areMentioned(int[] row, int from, int end, int mentioned) {
        for (int i = from; i < end; i++) {
            if ((row[i] & mentioned) == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean arePresent(int[] row, int from, int end, Occurrences occurrences) {
        for (int i = from; i < end; i++) {
            if (!occurrences.isPresent(row[i])) {
                return false;
            }
        }
        return true;
    }
}
