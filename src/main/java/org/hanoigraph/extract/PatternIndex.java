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
    private final Map<Integer, BitSet> bySet = new HashMap<>();

    /** Each pattern stands under the rarest of the sets that it cannot do without. */
    PatternIndex(List<Pattern> patterns) {
        required = patterns.stream()
                .map(pattern -> pattern.required().stream()
                        .mapToInt(words -> words.set().number())
                        .toArray())
                .toArray(int[][]::new);
        Map<PhraseSet, Integer> uses = new HashMap<>();
        patterns.forEach(pattern -> pattern.required().forEach(words -> uses.merge(words.set(), 1, Integer::sum)));
        for (int i = 0; i < patterns.size(); i++) {
            int number = i;
            patterns.get(i).required().stream()
                    .map(Words::set)
                    .min(Comparator.comparingInt(uses::get))
                    .ifPresentOrElse(
                            set -> bySet.computeIfAbsent(set.number(), key -> new BitSet())
                                    .set(number),
                            () -> always.set(number));
        }
    }

    /** Numbers of the patterns that may match, by their order. */
    BitSet candidates(Occurrences occurrences) {
        BitSet found = (BitSet) always.clone();
        BitSet present = occurrences.present();
        for (int set = present.nextSetBit(0); set >= 0; set = present.nextSetBit(set + 1)) {
            BitSet under = bySet.get(set);
            if (under != null) {
                for (int i = under.nextSetBit(0); i >= 0; i = under.nextSetBit(i + 1)) {
                    if (isPresent(required[i], present)) {
                        found.set(i);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isPresent(int[] sets, BitSet present) {
        for (int set : sets) {
            if (!present.get(set)) {
                return false;
            }
        }
        return true;
    }
}
