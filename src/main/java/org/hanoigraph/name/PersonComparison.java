package org.hanoigraph.name;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Compares names of persons. */
final class PersonComparison {
    /** Parts that contradict each other keep the score below a review. */
    private static final double NO_REVIEW = 0.65;

    private static final double OTHER_FATHER = 0.3;
    private static final double OTHER_GENERATION = 0.4;
    private static final double GENERATION_MISSING = 0.8;
    private static final double ORDER_UNSURE = 0.85;
    private static final double SURNAME_ALONE = 0.74;
    private static final double GIVEN_NAME_ALONE = 0.66;
    private static final double WORD_MISSING = 0.03;
    /** A name that lacks more words of the other than this is not taken for the same without a person. */
    private static final int MIDDLE_NAMES = 1;

    private static final double MISSING_AND_UNLIKE = 0.1;
    private static final double SECOND_UNLIKE = 0.1;
    private static final double ENOUGH_SOUNDS = 4;

    private final WordComparison words;
    private final Settings settings;

    PersonComparison(NameData data) {
        this.words = new WordComparison(data);
        this.settings = data.settings;
    }

    Findings.Outcome compare(NameForm one, NameForm other) {
        Findings found = new Findings(settings);
        Alignment alignment = new Alignment(one.parts(), other.parts(), words);
        Matched matched = new Matched(one.parts(), other.parts(), alignment, found);
        Rest rest = new Rest(one.parts(), alignment.left());
        Rest otherRest = new Rest(other.parts(), alignment.otherLeft());
        rest.report(found, true);
        otherRest.report(found, false);
        titles(one, other, found);
        double score = matched.score();
        if (rest.weighty > 0 && otherRest.weighty > 0) {
            double share = matched.weight / (matched.weight + rest.letters + otherRest.letters);
            found.contradict(Math.min(NO_REVIEW, score * share));
        }
        if ((rest.weighty > 0 && otherRest.soft) || (otherRest.weighty > 0 && rest.soft)) {
            found.contradict(NO_REVIEW);
        }
        if (rest.patronymics > 0 && otherRest.patronymics > 0) {
            found.add(rest.patronymic, otherRest.patronymic, How.PATRONYMIC, 0);
            found.contradict(OTHER_FATHER);
        }
        generation(one, other, found);

        boolean complete = rest.weighty == 0 && otherRest.weighty == 0;
        boolean partial = matched.initialForWord && matched.same < 2;
        if (rest.weighty == 0 != (otherRest.weighty == 0)) {
            boolean first = rest.weighty > 0;
            NameForm full = first ? one : other;
            Rest missing = first ? rest : otherRest;
            score -= (matched.unlike > 0 ? MISSING_AND_UNLIKE : WORD_MISSING) * missing.weighty;
            boolean middle = missing.weighty <= MIDDLE_NAMES && missing.inside(full.parts(), alignment, first);
            boolean telling = !matched.allCommon || missing.onlyInitials();
            if (!middle || !telling || matched.bySkeleton || one.surnameFirst() || other.surnameFirst()) {
                found.noMerge();
            }
            if (content(first ? other.parts() : one.parts()) == 1) {
                partial = true;
                found.atMost(surname(full, alignment, first) ? SURNAME_ALONE : GIVEN_NAME_ALONE);
            }
        }
        if (!alignment.inOrder()) {
            found.add("", "", How.ORDER, 1);
            if (!orderExplained(one, other, alignment)) {
                found.atMost(complete ? ORDER_UNSURE : NO_REVIEW);
            }
        }
        boolean merge = matched.unlike == 0
                && (matched.same >= 2 || (complete && !matched.initialForWord && matched.same == 1))
                && (matched.sounds >= ENOUGH_SOUNDS || matched.exact)
                && !(matched.initials && (rest.initial || otherRest.initial));
        if (!merge) {
            found.noMerge();
        }
        return found.outcome(merge ? Math.max(score, settings.merge()) : score, partial);
    }

    /** What the words that found each other say. */
    private static final class Matched {
        private double sum;
        private double weight;
        /** Words that are surely the same. */
        private int same;
        /** The sounds of these. */
        private int sounds;
        /** Pairs of words that are not surely the same, initials aside. */
        private int unlike;

        private boolean bySkeleton;
        private boolean initials;
        private boolean initialForWord;
        private boolean allCommon = true;
        private boolean exact = true;

        Matched(List<Part> a, List<Part> b, Alignment alignment, Findings found) {
            for (Alignment.Pair pair : alignment.pairs()) {
                WordComparison.Result result = pair.result();
                found.add(
                        text(a, pair.from(), pair.size()),
                        text(b, pair.otherFrom(), pair.otherSize()),
                        result.how(),
                        result.score());
                double length = Math.max(
                        2, letters(a, pair.from(), pair.size()) + letters(b, pair.otherFrom(), pair.otherSize()));
                sum += result.score() * length;
                weight += length;
                exact &= result.how() == How.EXACT || result.how() == How.FOLDED;
                if (result.how() == How.OTHER_NAME) {
                    boolean given = NameData.given(a.get(pair.from())) && NameData.given(b.get(pair.otherFrom()));
                    found.contradict(given ? NO_REVIEW : 1);
                }
                if (result.how() == How.INITIAL) {
                    initials = true;
                    initialForWord |= !result.same();
                } else if (result.same()) {
                    Part first = a.get(pair.from());
                    bySkeleton |= result.how() == How.SKELETON;
                    same += Math.max(pair.size(), pair.otherSize());
                    sounds += first.length() * pair.size();
                    allCommon &= first.common() || b.get(pair.otherFrom()).common();
                } else {
                    unlike++;
                }
            }
        }

        double score() {
            double mean = weight == 0 ? 0 : sum / weight;
            return mean - SECOND_UNLIKE * Math.max(0, unlike - 1);
        }
    }

    private static void titles(NameForm one, NameForm other, Findings found) {
        one.titles().forEach(title -> found.add(title, "", How.TITLE, 1));
        other.titles().forEach(title -> found.add("", title, How.TITLE, 1));
    }

    private static void generation(NameForm one, NameForm other, Findings found) {
        String first = one.generation() == null ? "" : one.generation();
        String second = other.generation() == null ? "" : other.generation();
        if (first.equals(second)) {
            return;
        }
        found.add(first, second, How.GENERATION, 0);
        if (first.isEmpty() || second.isEmpty()) {
            found.atMost(GENERATION_MISSING);
        } else {
            found.contradict(OTHER_GENERATION);
        }
    }

    /** Whether the word that both names share is the surname of the fuller one. */
    private static boolean surname(NameForm full, Alignment alignment, boolean first) {
        if (alignment.pairs().isEmpty()) {
            return false;
        }
        Alignment.Pair pair = alignment.pairs().get(0);
        int from = first ? pair.from() : pair.otherFrom();
        int to = from + (first ? pair.size() : pair.otherSize());
        boolean last = to == lastWord(full.parts()) + 1;
        return last || (from == 0 && full.surnameFirst() && !full.ordered());
    }

    private static int lastWord(List<Part> parts) {
        int last = parts.size() - 1;
        while (last > 0 && parts.get(last).role() == Part.Role.PATRONYMIC) {
            last--;
        }
        return last;
    }

    private static int content(List<Part> parts) {
        return (int) parts.stream()
                .filter(part -> part.role() == Part.Role.WORD || part.role() == Part.Role.PATRONYMIC)
                .count();
    }

    /**
     * Whether another order is a surname set first or last, and not a father's name taken for the son's: the language
     * does so, the text marks it, or only one of the words is known to be a given name.
     */
    private static boolean orderExplained(NameForm one, NameForm other, Alignment alignment) {
        List<Alignment.Pair> pairs = alignment.pairs();
        List<Alignment.Pair> turned = pairs.stream()
                .sorted(Comparator.comparingInt(Alignment.Pair::otherFrom))
                .toList();
        boolean lastMoved = lastIsFirst(pairs, Alignment.Pair::otherFrom);
        boolean otherLastMoved = lastIsFirst(turned, Alignment.Pair::from);
        if (!lastMoved && !otherLastMoved) {
            return false;
        }
        if (one.ordered() && other.ordered()) {
            return false;
        }
        boolean patronymic = Stream.concat(one.parts().stream(), other.parts().stream())
                .anyMatch(part -> part.role() == Part.Role.PATRONYMIC);
        boolean initial = one.parts().stream().anyMatch(part -> part.role() == Part.Role.INITIAL);
        boolean language = one.surnameFirst() != other.surnameFirst() && !one.ordered() && !other.ordered();
        return patronymic
                || initial
                || language
                || (lastMoved && onlyLastUnknown(one, other, pairs))
                || (otherLastMoved && onlyLastUnknown(one, other, turned));
    }

    /** Whether the last pair stands first in the other name, and the rest in the same order. */
    private static boolean lastIsFirst(List<Alignment.Pair> pairs, ToIntFunction<Alignment.Pair> position) {
        int before = position.applyAsInt(pairs.get(pairs.size() - 1));
        for (Alignment.Pair pair : pairs.subList(0, pairs.size() - 1)) {
            if (position.applyAsInt(pair) < before) {
                return false;
            }
            before = position.applyAsInt(pair);
        }
        return true;
    }

    private static boolean onlyLastUnknown(NameForm one, NameForm other, List<Alignment.Pair> pairs) {
        int last = pairs.size() - 1;
        return pairs.subList(0, last).stream().anyMatch(pair -> known(one, other, pair))
                && !known(one, other, pairs.get(last));
    }

    private static boolean known(NameForm one, NameForm other, Alignment.Pair pair) {
        return NameData.given(one.parts().get(pair.from()))
                || NameData.given(other.parts().get(pair.otherFrom()));
    }

    private static String text(List<Part> parts, int from, int size) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + size; i++) {
            text.append(i == from ? "" : " ").append(parts.get(i).text());
        }
        return text.toString();
    }

    private static int letters(List<Part> parts, int from, int size) {
        int letters = 0;
        for (int i = from; i < from + size; i++) {
            letters += parts.get(i).latin().length();
        }
        return letters;
    }

    /** The words of one name that found no like in the other. */
    private static final class Rest {
        private final List<Part> parts;
        private final List<Integer> left;
        private int weighty;
        private int patronymics;
        private int letters;
        /** Whether a word that may be a title is left where titles do not stand. */
        private boolean soft;

        private boolean initial;

        private String patronymic = "";

        Rest(List<Part> parts, List<Integer> left) {
            this.parts = parts;
            this.left = left;
            for (int i : left) {
                Part part = parts.get(i);
                switch (part.role()) {
                    case PATRONYMIC -> {
                        patronymics++;
                        patronymic = part.text();
                    }
                    case SOFT -> soft |= i > 0;
                    case INITIAL -> {
                        initial = true;
                        weighty++;
                        letters++;
                    }
                    default -> {
                        weighty++;
                        letters += Math.max(1, part.latin().length());
                    }
                }
            }
        }

        void report(Findings found, boolean first) {
            for (int i : left) {
                String text = parts.get(i).text();
                found.add(first ? text : "", first ? "" : text, How.MISSING, 0);
            }
        }

        boolean onlyInitials() {
            return left.stream().allMatch(i -> parts.get(i).role() != Part.Role.WORD);
        }

        /** Whether all left words stand between words that both names have: a middle name. */
        boolean inside(List<Part> all, Alignment alignment, boolean first) {
            int from = Integer.MAX_VALUE;
            int to = -1;
            for (Alignment.Pair pair : alignment.pairs()) {
                int start = first ? pair.from() : pair.otherFrom();
                from = Math.min(from, start);
                to = Math.max(to, start + (first ? pair.size() : pair.otherSize()) - 1);
            }
            for (int i : left) {
                boolean counts =
                        all.get(i).role() == Part.Role.WORD || all.get(i).role() == Part.Role.INITIAL;
                if (counts && (i < from || i > to)) {
                    return false;
                }
            }
            return true;
        }
    }
}
