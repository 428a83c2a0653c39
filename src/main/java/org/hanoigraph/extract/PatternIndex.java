package org.hanoigraph.extract;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells from the phrases and the mentions of a sentence which patterns are worth a try. */
final class PatternIndex {
    /** Numbers of the sets that each pattern cannot do without. */
    private final int[][] required;

    /** Bits of the types of which a mention must be there, one after the other. */
    private final int[][] filled;

    private final int[] always;

    /** Numbers of patterns by the number of a set. */
    private final int[][] bySet;

    /**
     * Each pattern stands under the rarest of the sets that it cannot do without.
     *
     * @param filled by pattern: types of mention without which it is not worth a try
     */
    PatternIndex(List<Pattern> patterns, List<List<Types>> filled) {
        this.filled = filled.stream()
                .map(types -> types.stream().mapToInt(Types::bits).distinct().toArray())
                .toArray(int[][]::new);
        required = patterns.stream()
                .map(pattern -> pattern.required().stream()
                        .mapToInt(PhraseSet::number)
                        .toArray())
                .toArray(int[][]::new);
        Map<PhraseSet, Integer> uses = new HashMap<>();
        patterns.forEach(pattern -> pattern.required().forEach(set -> uses.merge(set, 1, Integer::sum)));
        BitSet without = new BitSet();
        Map<Integer, BitSet> under = new HashMap<>();
        for (int i = 0; i < patterns.size(); i++) {
            int number = i;
            patterns.get(i).required().stream()
                    .min(Comparator.comparingInt(uses::get))
                    .ifPresentOrElse(
                            set -> under.computeIfAbsent(set.number(), key -> new BitSet())
                                    .set(number),
                            () -> without.set(number));
        }
        always = without.stream().toArray();
        bySet = new int[1 + under.keySet().stream().mapToInt(set -> set).max().orElse(-1)][0];
        under.forEach((set, numbers) -> bySet[set] = numbers.stream().toArray());
    }

    /**
     * Numbers of the patterns that may match, by their order.
     *
     * @param mentioned types of what is mentioned, or may be by the time the pattern is tried
     */
    BitSet candidates(Occurrences occurrences, Types mentioned) {
        BitSet found = new BitSet();
        for (int pattern : always) {
            found.set(pattern, areFilled(filled[pattern], mentioned.bits()));
        }
        for (int set : occurrences.sets()) {
            if (set >= bySet.length) {
                break;
            }
            for (int pattern : bySet[set]) {
                if (areFilled(filled[pattern], mentioned.bits()) && arePresent(required[pattern], occurrences)) {
                    found.set(pattern);
                }
            }
        }
        return found;
    }

    private static boolean areFilled(int[] filled, int mentioned) {
        for (int types : filled) {
            if ((types & mentioned) == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean arePresent(int[] sets, Occurrences occurrences) {
        for (int set : sets) {
            if (!occurrences.isPresent(set)) {
                return false;
            }
        }
        return true;
    }
}
