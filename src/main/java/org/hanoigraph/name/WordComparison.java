package org.hanoigraph.name;

import org.jspecify.annotations.Nullable;

/** Compares two words, or two rows of words written as one. */
final class WordComparison {
    /**
     * How two words match.
     *
     * @param how in which way
     * @param score how well, from 0 to 1
     * @param same whether they are surely one word
     */
    record Result(How how, double score, boolean same) {}

    private static final Result NONE = new Result(How.DIFFERENT, 0, false);
    private static final double BY_INITIAL = 0.8;
    private static final double BY_INITIALS = 0.95;
    private static final double BY_NICKNAME = 0.8;
    private static final double BY_LIST = 0.98;
    /** Two words of one script that sound less alike than this are compared by their letters alone. */
    private static final double SOUND_ALIKE = 0.85;

    private static final double TONES = 0.75;
    /** A word of one or two sounds is too short to be told from its like by its sounds. */
    private static final int SHORT = 3;

    private final NameData data;
    private final Settings settings;

    WordComparison(NameData data) {
        this.data = data;
        this.settings = data.settings;
    }

    Result compare(Part one, Part other) {
        boolean initial = one.role() == Part.Role.INITIAL;
        if (initial || other.role() == Part.Role.INITIAL) {
            return initials(one, other, initial && other.role() == Part.Role.INITIAL);
        }
        if (one.role() == Part.Role.CONCEPT || other.role() == Part.Role.CONCEPT) {
            if (one.plain().equals(other.plain())) {
                return exact(one, other);
            }
            if (one.role() == other.role()) {
                return one.sharesGroup(other) ? new Result(How.TRANSLATED, BY_LIST, true) : NONE;
            }
        }
        if (one.plain().equals(other.plain())) {
            if (one.tonal() != null && other.tonal() != null && !one.tonal().equals(other.tonal())) {
                return new Result(How.OTHER_NAME, TONES, false);
            }
            return exact(one, other);
        }
        if (one.writtenOut().equals(other.writtenOut())) {
            return new Result(How.FOLDED, 1, true);
        }
        if (one.sharesGroup(other)) {
            return new Result(How.SPELLING, BY_LIST, true);
        }
        boolean different = one.groups().length > 0 && other.groups().length > 0;
        boolean sameScript = one.script().equals(other.script());
        if (data.nickname(one, other)) {
            return new Result(How.NICKNAME, BY_NICKNAME, false);
        }
        boolean sameSpelling =
                sameScript && one.language() != null && one.language().equals(other.language());
        int length = Math.max(one.length(), other.length());
        double most = length * (1 - settings.similar());
        double first = distance(one.sounds(), other.sounds(), sameScript, sameSpelling, most);
        double second = first == 0
                ? 0
                : Math.min(
                        distance(one.other(), other.sounds(), sameScript, sameSpelling, most),
                        distance(one.sounds(), other.other(), sameScript, sameSpelling, most));
        double cost = Math.min(first, second);
        double like = length == 0 ? 0 : 1 - cost / length;
        if (!different && sounded(one, other, first, second, length, sameScript)) {
            return new Result(cost < 0.01 ? How.TRANSLITERATION : How.SKELETON, 1 - (1 - like) / 2, true);
        }
        String a = sameScript ? one.plain() : one.latin();
        String b = sameScript ? other.plain() : other.latin();
        double letters = alike(a, b, settings.similar());
        double score = Math.max(letters, sameScript && (one.exact() || like < SOUND_ALIKE) ? 0 : like);
        if (score < (different ? settings.similarAfterDifferent() : settings.similar())) {
            return NONE;
        }
        return new Result(different ? How.OTHER_NAME : How.SIMILAR, Math.min(score, 0.95), false);
    }

    private static Result exact(Part one, Part other) {
        return new Result(one.text().equals(other.text()) ? How.EXACT : How.FOLDED, 1, true);
    }

    private boolean sounded(Part one, Part other, double first, double second, int length, boolean sameScript) {
        if (length == 0 || !hasConsonant(one) || !hasConsonant(other) || (sameScript && one.exact())) {
            return false;
        }
        if (sameScript) {
            return close(Math.min(first, second), length);
        }
        double loose = one.sure() || other.sure() ? second : Math.min(first, second);
        if (Math.min(one.length(), other.length()) < SHORT && Math.min(first, second) > 0) {
            return false;
        }
        return close(first, length)
                || (loose <= settings.mergeCostOtherScript() && loose <= settings.mergeShareOtherScript() * length);
    }

    private boolean close(double cost, int length) {
        return cost <= settings.mergeCostSameScript() && cost <= settings.mergeShareSameScript() * length;
    }

    private boolean hasConsonant(Part part) {
        for (int sound : part.sounds()) {
            if (data.sounds.consonant(sound)) {
                return true;
            }
        }
        return false;
    }

    private double distance(
            int @Nullable [] one, int @Nullable [] other, boolean sameScript, boolean sameSpelling, double most) {
        if (one == null || other == null || one.length == 0 || other.length == 0) {
            return Double.MAX_VALUE;
        }
        return data.sounds.distance(one, other, sameScript, sameSpelling, most);
    }

    private Result initials(Part one, Part other, boolean both) {
        boolean sameScript = one.script().equals(other.script());
        boolean meet = sameScript
                ? one.plain().codePointAt(0) == other.plain().codePointAt(0)
                : data.sounds.firstSoundsMeet(one.sounds(), other.sounds())
                        || (!one.latin().isEmpty()
                                && !other.latin().isEmpty()
                                && one.latin().charAt(0) == other.latin().charAt(0));
        if (!meet && (both || !data.initial(one, other))) {
            return NONE;
        }
        return new Result(How.INITIAL, both ? BY_INITIALS : BY_INITIAL, both);
    }

    /** How alike two words are by the letters that must be changed, added, taken away or swapped; 0 below the least. */
    static double alike(String a, String b, double least) {
        int longer = Math.max(a.length(), b.length());
        if (longer == 0 || Math.abs(a.length() - b.length()) > longer * (1 - least)) {
            return 0;
        }
        return 1 - (double) edits(a, b) / longer;
    }

    private static int edits(String a, String b) {
        int n = a.length();
        int m = b.length();
        int[] older = new int[m + 1];
        int[] previous = new int[m + 1];
        int[] current = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            current[0] = i;
            char c = a.charAt(i - 1);
            for (int j = 1; j <= m; j++) {
                char d = b.charAt(j - 1);
                int best = previous[j - 1] + (c == d ? 0 : 1);
                best = Math.min(best, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && c == b.charAt(j - 2) && a.charAt(i - 2) == d) {
                    best = Math.min(best, older[j - 2] + 1);
                }
                current[j] = best;
            }
            int[] swap = older;
            older = previous;
            previous = current;
            current = swap;
        }
        return previous[m];
    }
}
