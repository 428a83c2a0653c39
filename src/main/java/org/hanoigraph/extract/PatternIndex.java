package org.hanoigraph.extract;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanoigraph.extract.Element.Words;

/** Tells from the phrases of a sentence which patterns are worth a try. */
final class PatternIndex {
    /** Numbers of the sets that each pattern cannot do without. */
    private final int[][] required;

    private final BitSet always = new BitSet();

    /** Numbers of patterns by the number of a set. */
    private final int[][] bySet;

    /** Each pattern stands under the rarest of the sets that it cannot do without. */
    PatternIndex(List<Pattern> patterns) {
        required = patterns.stream()
                .map(pattern -> pattern.required().stream()
                        .mapToInt(words -> words.set().number())
                        .toArray())
                .toArray(int[][]::new);
        Map<PhraseSet, Integer> uses = new HashMap<>();
        patterns.forEach(pattern -> pattern.required().forEach(words -> uses.merge(words.set(), 1, Integer::sum)));
        Map<Integer, BitSet> under = new HashMap<>();
        for (int i = 0; i < patterns.size(); i++) {
            int number = i;
            patterns.get(i).required().stream()
                    .map(Words::set)
                    .min(Comparator.comparingInt(uses::get))
                    .ifPresentOrElse(
                            set -> under.computeIfAbsent(set.number(), key -> new BitSet())
                                    .set(number),
                            () -> always.set(number));
        }
        bySet = new int[1 + under.keySet().stream().mapToInt(set -> set).max().orElse(-1)][0];
        under.forEach((set, numbers) -> bySet[set] = numbers.stream().toArray());
    }

    /** Numbers of the patterns that may match, by their order. */
    BitSet candidates(Occurrences occurrences) {
        BitSet found = (BitSet) always.clone();
        for (int set : occurrences.sets()) {
            if (set >= bySet.length) {
                break;
            }
            for (int pattern : bySet[set]) {
                if (arePresent(required[pattern], occurrences)) {
                    found.set(pattern);
                }
            }
        }
        return found;
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
