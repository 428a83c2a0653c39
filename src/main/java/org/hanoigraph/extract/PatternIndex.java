package org.hanoigraph.extract;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hanoigraph.extract.Element.Words;

/** Tells from the words of a sentence which patterns are worth a try. */
final class PatternIndex {
    /** The beginning of a word stands for several words. */
    private static final int USES_OF_A_BEGINNING = 4;

    private final BitSet always = new BitSet();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Map<String, BitSet> byBeginning = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    /** Each pattern stands under the words of its rarest part: the one whose words are in the fewest patterns. */
    PatternIndex(List<Pattern> patterns) {
        Map<String, Integer> uses = uses(patterns);
        for (int i = 0; i < patterns.size(); i++) {
            Words rarest = patterns.get(i).required().stream()
                    .min(Comparator.comparingInt(words -> uses(words, uses)))
                    .orElse(null);
            if (rarest == null) {
                always.set(i);
                continue;
            }
            int pattern = i;
            rarest.set().firstWords().forEach(word -> add(byWord, word, pattern));
            rarest.set().beginnings().forEach(beginning -> {
                add(byBeginning, beginning, pattern);
                lengths.add(beginning.length());
            });
        }
    }

    /** How often patterns use a word: what is common in them is common in texts. */
    private static Map<String, Integer> uses(List<Pattern> patterns) {
        Map<String, Integer> uses = new HashMap<>();
        for (Pattern pattern : patterns) {
            for (Words words : pattern.required()) {
                words.set().firstWords().forEach(word -> uses.merge(word, 1, Integer::sum));
            }
        }
        return uses;
    }

    private static int uses(Words words, Map<String, Integer> uses) {
        int sum = 0;
        for (String word : words.set().firstWords()) {
            sum += uses.getOrDefault(word, 0);
        }
        for (String beginning : words.set().beginnings()) {
            sum += uses.getOrDefault(beginning, 0) + USES_OF_A_BEGINNING;
        }
        return sum;
    }

    private static void add(Map<String, BitSet> to, String word, int pattern) {
        to.computeIfAbsent(word, key -> new BitSet()).set(pattern);
    }

    /** Numbers of the patterns that may match, by their order. */
    BitSet candidates(Iterable<String> vocabulary) {
        BitSet found = (BitSet) always.clone();
        for (String word : vocabulary) {
            BitSet exact = byWord.get(word);
            if (exact != null) {
                found.or(exact);
            }
            for (int length : lengths) {
                if (length > word.length()) {
                    break;
                }
                BitSet beginning = byBeginning.get(word.substring(0, length));
                if (beginning != null) {
                    found.or(beginning);
                }
            }
        }
        return found;
    }
}
