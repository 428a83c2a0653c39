package org.hanoigraph.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which words of one name are which words of the other: the best pairs first, each word once. */
final class Alignment {
    /**
     * Words of both names that belong together.
     *
     * @param from index of the first word in the first name
     * @param size how many words of the first name
     * @param otherFrom the same in the second name
     * @param otherSize the same in the second name
     */
    record Pair(int from, int size, int otherFrom, int otherSize, WordComparison.Result result, double weight) {}

    /** A name is compared as one word with this many words of the other at most. */
    private static final int JOIN = 4;

    private final List<Part> one;
    private final List<Part> other;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] used;
    private final boolean[] otherUsed;

    Alignment(List<Part> one, List<Part> other, WordComparison words) {
        this.one = one;
        this.other = other;
        this.used = new boolean[one.size()];
        this.otherUsed = new boolean[other.size()];
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                WordComparison.Result result = words.compare(one.get(i), other.get(j));
                if (result.score() > 0) {
                    add(candidates, i, 1, j, 1, result);
                }
            }
        }
        choose(candidates);
        if (!settled()) {
            pairs.clear();
            Arrays.fill(used, false);
            Arrays.fill(otherUsed, false);
            for (int i = 0; i < one.size(); i++) {
                for (int j = 0; j < other.size(); j++) {
                    for (int size = 2; size <= JOIN; size++) {
                        joined(candidates, words, i, 1, j, size);
                        joined(candidates, words, i, size, j, 1);
                    }
                }
            }
            choose(candidates);
        }
        pairs.sort(Comparator.comparingInt(Pair::from));
    }

    /** Whether each word of one name has found itself: joining words can add nothing. */
    private boolean settled() {
        return pairs.size() == Math.min(one.size(), other.size())
                && pairs.stream().allMatch(pair -> pair.result.same());
    }

    private void choose(List<Pair> candidates) {
        candidates.sort(Comparator.comparingDouble((Pair pair) -> -pair.weight)
                .thenComparingInt(pair -> Math.abs(pair.from - pair.otherFrom))
                .thenComparingInt(Pair::from)
                .thenComparingInt(Pair::otherFrom)
                .thenComparingInt(Pair::size)
                .thenComparingInt(Pair::otherSize));
        for (Pair pair : candidates) {
            if (free(used, pair.from, pair.size) && free(otherUsed, pair.otherFrom, pair.otherSize)) {
                pairs.add(pair);
                use(used, pair.from, pair.size);
                use(otherUsed, pair.otherFrom, pair.otherSize);
            }
        }
    }

    private void joined(List<Pair> candidates, WordComparison words, int i, int size, int j, int otherSize) {
        if (i + size > one.size() || j + otherSize > other.size()) {
            return;
        }
        if (!comparable(consonants(one, i, size), consonants(other, j, otherSize))) {
            return;
        }
        Part a = join(one, i, size);
        Part b = join(other, j, otherSize);
        if (a == null || b == null) {
            return;
        }
        WordComparison.Result result = words.compare(a, b);
        if (result.same() || (result.how() == How.SIMILAR && result.score() >= 0.8)) {
            double score = Math.min(result.score(), 0.99);
            add(
                    candidates,
                    i,
                    size,
                    j,
                    otherSize,
                    new WordComparison.Result(result.same() ? How.JOINED : How.SIMILAR, score, result.same()));
        }
    }

    private static int consonants(List<Part> parts, int from, int size) {
        int consonants = 0;
        for (int i = from; i < from + size; i++) {
            consonants += parts.get(i).consonants();
        }
        return consonants;
    }

    private static boolean comparable(int consonants, int otherConsonants) {
        int fewer = Math.min(consonants, otherConsonants);
        return fewer > 1 && Math.abs(consonants - otherConsonants) <= 1 + fewer / 3;
    }

    private void add(List<Pair> candidates, int i, int size, int j, int otherSize, WordComparison.Result result) {
        int letters = letters(one, i, size) + letters(other, j, otherSize);
        candidates.add(new Pair(i, size, j, otherSize, result, result.score() * result.score() * letters));
    }

    private static int letters(List<Part> parts, int from, int size) {
        int letters = 0;
        for (int i = from; i < from + size; i++) {
            letters += Math.max(1, parts.get(i).latin().length());
        }
        return letters;
    }

    /** Several words written as one; null where initials, meanings or scripts mix. */
    private static @Nullable Part join(List<Part> parts, int from, int size) {
        Part first = parts.get(from);
        if (size == 1) {
            return joinable(first) ? first : null;
        }
        StringBuilder text = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        StringBuilder latin = new StringBuilder();
        int length = 0;
        int count = 0;
        for (int i = from; i < from + size; i++) {
            Part part = parts.get(i);
            if (!joinable(part) || !part.script().equals(first.script())) {
                return null;
            }
            text.append(i == from ? "" : " ").append(part.text());
            plain.append(part.plain());
            latin.append(part.latin());
            count += part.sounds().length;
            length += part.length();
        }
        int[] sounds = new int[count];
        int at = 0;
        for (int i = from; i < from + size; i++) {
            int[] next = parts.get(i).sounds();
            System.arraycopy(next, 0, sounds, at, next.length);
            at += next.length;
        }
        return new Part(
                text.toString(),
                Part.Role.WORD,
                first.script(),
                plain.toString(),
                plain.toString(),
                plain.toString(),
                latin.toString(),
                sounds,
                null,
                length,
                consonants(parts, from, size),
                first.exact(),
                first.sure(),
                first.language(),
                new int[0],
                null,
                false);
    }

    private static boolean joinable(Part part) {
        return part.role() == Part.Role.WORD
                || part.role() == Part.Role.PATRONYMIC
                || part.role() == Part.Role.SOFT
                || part.role() == Part.Role.WEAK;
    }

    private static boolean free(boolean[] taken, int from, int size) {
        for (int i = from; i < from + size; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static void use(boolean[] taken, int from, int size) {
        for (int i = from; i < from + size; i++) {
            taken[i] = true;
        }
    }

    /** The pairs in the order of the first name. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Indexes of the words of the first name that found no like. */
    List<Integer> left() {
        return left(used);
    }

    /** The same in the second name. */
    List<Integer> otherLeft() {
        return left(otherUsed);
    }

    private static List<Integer> left(boolean[] taken) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                left.add(i);
            }
        }
        return left;
    }

    /** Whether the pairs stand in the same order in both names. */
    boolean inOrder() {
        int before = -1;
        for (Pair pair : pairs) {
            if (pair.otherFrom < before) {
                return false;
            }
            before = pair.otherFrom;
        }
        return true;
    }
}
