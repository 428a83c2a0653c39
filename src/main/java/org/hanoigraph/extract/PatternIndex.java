package org.hanoigraph.extract;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells from the phrases and the mentions of a sentence which patterns are worth a try. */
final class PatternIndex {
    /** A bit that is no type's, and always there. */
    private static final int NO_TYPE = 1 << 31;

    /** Numbers of the sets that each pattern cannot do without. */
    private final int[][] required;

    /** By pattern: bits of types of which a mention must be there; of most patterns two are all. */
    private final int[] first;

    private final int[] second;

    private final int[][] others;

    private final int[] always;

    /** Numbers of patterns by the number of a set. */
    private final int[][] bySet;

    /**
     * Each pattern stands under the rarest of the sets that it cannot do without.
     *
     * @param filled by pattern: types of mention without which it is not worth a try
     */
    PatternIndex(List<Pattern> patterns, List<List<Types>> filled) {
        int[][] bits = filled.stream()
                .map(types -> types.stream().mapToInt(Types::bits).distinct().toArray())
                .toArray(int[][]::new);
        first = Arrays.stream(bits)
                .mapToInt(types -> types.length > 0 ? types[0] : NO_TYPE)
                .toArray();
        second = Arrays.stream(bits)
                .mapToInt(types -> types.length > 1 ? types[1] : NO_TYPE)
                .toArray();
        others = Arrays.stream(bits)
                .map(types -> Arrays.copyOfRange(types, Math.min(2, types.length), types.length))
                .toArray(int[][]::new);
        required = patterns.stream()
                .map(pattern ->
                        pattern.required().stream().mapToInt(PhraseSet::number).toArray())
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
        int types = mentioned.bits() | NO_TYPE;
        for (int pattern : always) {
            found.set(pattern, isFilled(pattern, types));
        }
        for (int set : occurrences.sets()) {
            if (set >= bySet.length) {
                break;
            }
            for (int pattern : bySet[set]) {
                if (isFilled(pattern, types) && arePresent(required[pattern], occurrences)) {
                    found.set(pattern);
                }
            }
        }
        return found;
    }

    private boolean isFilled(int pattern, int mentioned) {
        if ((first[pattern] & mentioned) == 0 || (second[pattern] & mentioned) == 0) {
            return false;
        }
        for (int types : others[pattern]) {
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
