package org.hanoigraph.name;

import java.util.List;

/** Compares two words, or two rows of words written as one. */
final class WordComparison {
    /**
     * How two words match.
     *
     * @param score how well, from 0 to 1
     * @param same whether they are surely one word
     */
    record Result(How how, double score, boolean same) {}

    private static final Result NONE = new Result(How.DIFFERENT, 0, false);
    private static final Result EXACT = new Result(How.EXACT, 1, true);
    private static final Result LISTED = new Result(How.LISTED, 0.98, true);
    private static final Result INITIAL = new Result(How.INITIAL, 0.8, false);
    private static final Result INITIALS = new Result(How.INITIAL, 0.95, true);
    private static final Result OTHER_TONE = new Result(How.OTHER_NAME, 0.75, false);

    /** Two words less alike than this have nothing to do with each other. */
    private static final double SIMILAR = 0.65;
    /** The same for two words known to be different names. */
    private static final double SIMILAR_BUT_DIFFERENT = 0.85;
    /** By sounds alone, nothing is more than this. */
    private static final double MOST_BY_LIKENESS = 0.95;
    /** Words of one script that sound less alike than this are compared by their letters alone. */
    private static final double SOUND_ALIKE = 0.85;

    /** The most that two spellings of a word in one script may differ: sum of the costs, share of the word. */
    private static final double COST = 0.3;

    private static final double SHARE = 0.045;
    /** The same between two scripts. */
    private static final double COST_ACROSS = 0.55;

    private static final double SHARE_ACROSS = 0.08;
    /** A word of fewer sounds is told from its like by exact sounds only. */
    private static final int SHORT = 3;

    private final Sounds sounds;
    private final WordLists lists;

    WordComparison(Sounds sounds, WordLists lists) {
        this.sounds = sounds;
        this.lists = lists;
    }

    Result compare(Part one, Part other) {
        if (one.role() == Part.Role.INITIAL || other.role() == Part.Role.INITIAL) {
            return initials(one, other);
        }
        if (one.plain().equals(other.plain())) {
            boolean otherTone =
                    one.tones() != null && other.tones() != null && !one.tones().equals(other.tones());
            return otherTone ? OTHER_TONE : EXACT;
        }
        if (one.sharesGroup(other)) {
            return LISTED;
        }
        boolean different = !one.groups().isEmpty() && !other.groups().isEmpty();
        boolean sameScript = one.script() == other.script();
        int length = Math.max(one.weight(), other.weight());
        Sounds.Strictness strict = !sameScript
                ? Sounds.Strictness.TWO_SCRIPTS
                : one.language() != null && one.language().equals(other.language())
                        ? Sounds.Strictness.ONE_LANGUAGE
                        : Sounds.Strictness.ONE_SCRIPT;
        double most = length * (1 - SIMILAR);
        double first = distance(one.sounds(), other.sounds(), strict, most);
        double second = first == 0
                ? 0
                : Math.min(
                        distance(one.other(), other.sounds(), strict, most),
                        distance(one.sounds(), other.other(), strict, most));
        double cost = Math.min(first, second);
        double like = 1 - cost / length;
        if (!different && sounded(one, other, first, second, length, sameScript)) {
            return new Result(cost < 0.01 ? How.SOUND : How.SKELETON, (1 + like) / 2, true);
        }
        boolean bySound = !sameScript || (!one.romanized() && like >= SOUND_ALIKE);
        double score = Math.max(sameScript ? alike(one.plain(), other.plain()) : 0, bySound ? like : 0);
        if (score < (different ? SIMILAR_BUT_DIFFERENT : SIMILAR)) {
            return NONE;
        }
        return new Result(different ? How.OTHER_NAME : How.SIMILAR, Math.min(score, MOST_BY_LIKENESS), false);
    }

    private boolean sounded(Part one, Part other, double first, double second, int length, boolean sameScript) {
        double cost = Math.min(first, second);
        if (cost > (sameScript ? COST : COST_ACROSS) || cost > (sameScript ? SHARE : SHARE_ACROSS) * length) {
            return false;
        }
        boolean sure = sameScript ? !one.romanized() : cost == 0 || Math.min(one.weight(), other.weight()) >= SHORT;
        return sure && one.sounds().stream().anyMatch(sounds::consonant);
    }

    private double distance(List<Sounds.Place> one, List<Sounds.Place> other, Sounds.Strictness strict, double most) {
        return one.isEmpty() || other.isEmpty() ? Double.MAX_VALUE : sounds.distance(one, other, strict, most);
    }

    private Result initials(Part one, Part other) {
        boolean both = one.role() == other.role();
        boolean meet = one.script() == other.script()
                ? one.plain().codePointAt(0) == other.plain().codePointAt(0)
                : !one.sounds().isEmpty()
                        && !other.sounds().isEmpty()
                        && (one.sounds().get(0).sounds() & other.sounds().get(0).sounds()) != 0;
        boolean listed = one.role() == Part.Role.INITIAL ? lists.initialOf(one, other) : lists.initialOf(other, one);
        return !meet && (both || !listed) ? NONE : both ? INITIALS : INITIAL;
    }

    /** How alike two words are by the letters that must be changed, added, taken away or swapped. */
    static double alike(String a, String b) {
        int n = a.length();
        int m = b.length();
        int longer = Math.max(n, m);
        if (Math.abs(n - m) > longer * (1 - SIMILAR)) {
            return 0;
        }
        int[] older = new int[m + 1];
        int[] previous = new int[m + 1];
        int[] current = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            current[0] = i;
            for (int j = 1; j <= m; j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int best = Math.min(previous[j - 1] + (same ? 0 : 1), Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, older[j - 2] + 1);
                }
                current[j] = best;
            }
            int[] swap = older;
            older = previous;
            previous = current;
            current = swap;
        }
        return 1 - (double) previous[m] / longer;
    }
}
