package org.hanoigraph.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds which words of one name are which words of the other: the best pairs first, each word once. */
final class Alignment {
    /** Words of both names that belong together: from and up to which in each. */
    record Pair(int from, int to, int otherFrom, int otherTo, WordComparison.Result result, double weight) {
        /** How many words they are, at the most. */
        int words() {
            return Math.max(to - from, otherTo - otherFrom);
        }

        Pair turned() {
            return new Pair(otherFrom, otherTo, from, to, result, weight);
        }
    }

    /** A word is compared with so many words of the other name written as one. */
    private static final int MOST_JOINED = 4;
    /** In names of more words than this, words are compared one by one only. */
    private static final int MOST_WORDS = 8;

    private static final double JOINED_ALIKE = 0.8;

    private final List<Part> one;
    private final List<Part> other;
    private final WordComparison words;
    private final List<Pair> pairs = new ArrayList<>();
    private final BitSet used = new BitSet();
    private final BitSet otherUsed = new BitSet();

    Alignment(List<Part> one, List<Part> other, WordComparison words) {
        this.one = one;
        this.other = other;
        this.words = words;
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                add(candidates, i, i + 1, j, j + 1, words.compare(one.get(i), other.get(j)));
            }
        }
        choose(candidates);
        boolean settled = pairs.size() == Math.min(one.size(), other.size())
                && pairs.stream().allMatch(pair -> pair.result.same());
        if (!settled && Math.max(one.size(), other.size()) <= MOST_WORDS) {
            join(candidates);
            pairs.clear();
            used.clear();
            otherUsed.clear();
            choose(candidates);
        }
        pairs.sort(Comparator.comparingInt(Pair::from));
    }

    /** Adds each word with two or more words of the other name, as they may be written apart or as one. */
    private void join(List<Pair> candidates) {
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                for (int size = 2; size <= MOST_JOINED; size++) {
                    joined(candidates, i, i + 1, j, j + size);
                    joined(candidates, i, i + size, j, j + 1);
                }
            }
        }
    }

    private void joined(List<Pair> candidates, int i, int to, int j, int otherTo) {
        if (to > one.size() || otherTo > other.size()) {
            return;
        }
        int weight = weight(one, i, to);
        int otherWeight = weight(other, j, otherTo);
        int less = Math.min(weight, otherWeight);
        if (less <= 2 || Math.max(weight, otherWeight) > 2 * less) {
            return;
        }
        Part a = Part.joined(one.subList(i, to));
        Part b = Part.joined(other.subList(j, otherTo));
        if (a != null && b != null) {
            WordComparison.Result result = words.compare(a, b);
            if (result.same() || result.score() >= JOINED_ALIKE) {
                // A little less than the same words apart would be worth.
                double score = Math.min(result.score(), 0.99);
                add(candidates, i, to, j, otherTo, new WordComparison.Result(result.how(), score, result.same()));
            }
        }
    }

    private void add(List<Pair> candidates, int i, int to, int j, int otherTo, WordComparison.Result result) {
        if (result.score() > 0) {
            double weight = result.score() * result.score() * (weight(one, i, to) + weight(other, j, otherTo));
            candidates.add(new Pair(i, to, j, otherTo, result, weight));
        }
    }

    private void choose(List<Pair> candidates) {
        candidates.sort(Comparator.comparingDouble((Pair pair) -> -pair.weight)
                .thenComparingInt(pair -> Math.abs(pair.from - pair.otherFrom))
                .thenComparingInt(Pair::from)
                .thenComparingInt(Pair::otherFrom)
                .thenComparingInt(Pair::words));
        for (Pair pair : candidates) {
            if (used.get(pair.from, pair.to).isEmpty()
                    && otherUsed.get(pair.otherFrom, pair.otherTo).isEmpty()) {
                pairs.add(pair);
                used.set(pair.from, pair.to);
                otherUsed.set(pair.otherFrom, pair.otherTo);
            }
        }
    }

    private static int weight(List<Part> parts, int from, int to) {
        int weight = 0;
        for (int i = from; i < to; i++) {
            weight += parts.get(i).weight();
        }
        return weight;
    }

    double weight(Pair pair) {
        return Math.max(2, weight(one, pair.from, pair.to) + weight(other, pair.otherFrom, pair.otherTo));
    }

    String words(Pair pair) {
        return "\"" + text(one.subList(pair.from, pair.to)) + "\" and \""
                + text(other.subList(pair.otherFrom, pair.otherTo)) + "\" "
                + pair.result.how().words();
    }

    private static String text(List<Part> parts) {
        return String.join(" ", parts.stream().map(Part::text).toList());
    }

    /** The pairs in the order of the first name. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Indexes of the words of the first name that found no like. */
    List<Integer> left() {
        return left(used, one);
    }

    /** The same in the second name. */
    List<Integer> otherLeft() {
        return left(otherUsed, other);
    }

    private static List<Integer> left(BitSet used, List<Part> parts) {
        BitSet left = new BitSet();
        left.set(0, parts.size());
        left.andNot(used);
        return left.stream().boxed().toList();
    }
}
