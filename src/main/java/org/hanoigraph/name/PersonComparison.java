package org.hanoigraph.name;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares names of persons. */
final class PersonComparison {
    private static final double OTHER_FATHER = 0.3;
    private static final double ORDER_UNSURE = 0.85;
    private static final double SURNAME_ALONE = 0.74;
    private static final double GIVEN_NAME_ALONE = 0.66;
    private static final double WORD_MISSING = 0.03;
    private static final double MISSING_AND_UNLIKE = 0.1;
    private static final double SECOND_UNLIKE = 0.1;

    private final WordComparison words;
    private final WordLists lists;

    PersonComparison(WordComparison words, WordLists lists) {
        this.words = words;
        this.lists = lists;
    }

    Outcome compare(NameForm one, NameForm other) {
        Outcome found = new Outcome();
        Alignment alignment = new Alignment(one.parts(), other.parts(), words);
        Matched matched = new Matched(one.parts(), other.parts(), alignment, found);
        Rest rest = new Rest(one.parts(), alignment.left(), found);
        Rest otherRest = new Rest(other.parts(), alignment.otherLeft(), found);
        double score = matched.score();
        if (rest.words > 0 && otherRest.words > 0) {
            double share = matched.weight / (matched.weight + rest.weight + otherRest.weight);
            found.contradict(Math.min(Outcome.NO_REVIEW, score * share));
        } else if ((rest.words > 0 && otherRest.soft) || (otherRest.words > 0 && rest.soft)) {
            found.contradict(Outcome.NO_REVIEW);
        }
        if (rest.patronymic && otherRest.patronymic) {
            found.contradict(OTHER_FATHER);
        }
        boolean complete = rest.words == 0 && otherRest.words == 0;
        if (rest.words == 0 ^ otherRest.words == 0) {
            boolean first = rest.words > 0;
            NameForm full = first ? one : other;
            Rest missing = first ? rest : otherRest;
            List<Alignment.Pair> pairs = first
                    ? alignment.pairs()
                    : alignment.pairs().stream().map(Alignment.Pair::turned).toList();
            score -= (matched.unlike > 0 ? MISSING_AND_UNLIKE : WORD_MISSING) * missing.words;
            // One middle name may be missing, where the language has such and nothing else is in doubt; nor may two
            // words be taken for one: "Thu Hang" is no "Tung" whose other word is missing.
            boolean middle = missing.words == 1
                    && missing.inside(pairs)
                    && pairs.stream().allMatch(pair -> pair.words() == 1);
            if (!middle || one.surnameFirst() || other.surnameFirst()) {
                found.noMerge();
            }
            if ((first ? other : one).words() == 1) {
                found.partial();
                found.atMost(surname(full, pairs) ? SURNAME_ALONE : GIVEN_NAME_ALONE);
            }
        }
        if (matched.initialForWord && matched.same < 2) {
            found.partial();
        }
        if (!inOrder(alignment.pairs())) {
            found.because("the words stand in another order");
            if (!orderExplained(one, other, alignment.pairs())) {
                found.atMost(complete ? ORDER_UNSURE : Outcome.NO_REVIEW);
            }
        }
        boolean merge = matched.unlike == 0
                && (matched.same >= 2 || (complete && !matched.initialForWord && matched.same == 1))
                && !(matched.initials && (rest.initial || otherRest.initial));
        if (!merge) {
            found.noMerge();
        }
        found.same(matched.same);
        found.score(merge ? Math.max(score, Outcome.MERGE) : score);
        return found;
    }

    /** What the words that found each other say. */
    private final class Matched {
        private double sum;
        private double weight;
        /** Words that are surely the same. */
        private int same;
        /** Pairs of words that are not surely the same, initials aside. */
        private int unlike;

        private boolean initials;
        private boolean initialForWord;

        Matched(List<Part> a, List<Part> b, Alignment alignment, Outcome found) {
            for (Alignment.Pair pair : alignment.pairs()) {
                WordComparison.Result result = pair.result();
                found.because(alignment.words(pair));
                double length = alignment.weight(pair);
                sum += result.score() * length;
                weight += length;
                Part first = a.get(pair.from());
                if (result.how() == How.OTHER_NAME) {
                    boolean given = lists.given(first) && lists.given(b.get(pair.otherFrom()));
                    found.contradict(given ? Outcome.NO_REVIEW : 1);
                }
                if (result.how() == How.INITIAL) {
                    initials = true;
                    initialForWord |= !result.same();
                } else if (result.same()) {
                    same += pair.words();
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

    /** The words of one name that found no like in the other. */
    private static final class Rest {
        /** Those that cannot be missing for nothing. */
        private final List<Integer> weighty = new ArrayList<>();

        private int words;
        private int weight;
        private boolean patronymic;
        /** Whether a word that may be a title is left where titles do not stand. */
        private boolean soft;

        private boolean initial;

        Rest(List<Part> parts, List<Integer> left, Outcome found) {
            for (int i : left) {
                Part part = parts.get(i);
                found.because("\"" + part.text() + "\" stands in one name only");
                switch (part.role()) {
                    case PATRONYMIC -> patronymic = true;
                    case SOFT -> soft |= i > 0;
                    default -> {
                        initial |= part.role() == Part.Role.INITIAL;
                        words++;
                        weight += part.weight();
                        weighty.add(i);
                    }
                }
            }
        }

        /** Whether all left words stand between words that both names have: a middle name. */
        boolean inside(List<Alignment.Pair> pairs) {
            int from = pairs.stream().mapToInt(Alignment.Pair::from).min().orElse(Integer.MAX_VALUE);
            int to = pairs.stream().mapToInt(Alignment.Pair::to).max().orElse(0);
            return weighty.stream().allMatch(i -> i > from && i < to);
        }
    }

    /** Whether the word that both names share is the surname of the fuller one. */
    private static boolean surname(NameForm full, List<Alignment.Pair> pairs) {
        if (pairs.isEmpty()) {
            return false;
        }
        int last = full.parts().size();
        while (last > 1 && full.parts().get(last - 1).role() == Part.Role.PATRONYMIC) {
            last--;
        }
        return pairs.get(0).to() == last || (pairs.get(0).from() == 0 && full.surnameFirst() && !full.ordered());
    }

    /** Whether the pairs stand in the same order in both names. */
    private static boolean inOrder(List<Alignment.Pair> pairs) {
        for (int i = 1; i < pairs.size(); i++) {
            if (pairs.get(i).otherFrom() < pairs.get(i - 1).otherFrom()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether another order is a surname set first or last, and not a father's name taken for the son's: one word moved,
     * and the language does so, a father's name or an initial shows it, or only the other words are known to be given
     * names.
     */
    private boolean orderExplained(NameForm one, NameForm other, List<Alignment.Pair> pairs) {
        if (one.ordered() || other.ordered()) {
            return false;
        }
        boolean tells = Stream.concat(one.parts().stream(), other.parts().stream())
                .anyMatch(part -> part.role() == Part.Role.PATRONYMIC || part.role() == Part.Role.INITIAL);
        boolean may = tells || one.surnameFirst() != other.surnameFirst();
        for (Alignment.Pair moved : pairs) {
            List<Alignment.Pair> rest = new ArrayList<>(pairs);
            rest.remove(moved);
            boolean surname = !known(one, other, moved) && rest.stream().allMatch(pair -> known(one, other, pair));
            if (inOrder(rest) && (may || surname)) {
                return true;
            }
        }
        return false;
    }

    private boolean known(NameForm one, NameForm other, Alignment.Pair pair) {
        return lists.given(one.parts().get(pair.from()))
                || lists.given(other.parts().get(pair.otherFrom()));
    }
}
