package org.hanoigraph.name;

import java.util.List;

/** Compares names of organizations. */
final class OrganizationComparison {
    private static final double OTHER_NUMBER = 0.72;
    private static final double OTHER_FORM = 0.66;
    private static final double WORD_MISSING = 0.66;
    private static final int ENOUGH_SOUNDS = 4;

    private final WordComparison words;
    private final WordLists lists;

    OrganizationComparison(WordComparison words, WordLists lists) {
        this.words = words;
        this.lists = lists;
    }

    Outcome compare(NameForm one, NameForm other) {
        Outcome found = new Outcome();
        Alignment alignment = new Alignment(one.parts(), other.parts(), words);
        double sum = 0;
        double weight = 0;
        boolean inOrder = true;
        int before = -1;
        for (Alignment.Pair pair : alignment.pairs()) {
            found.because(alignment.words(pair));
            weight += alignment.weight(pair);
            sum += pair.result().score() * alignment.weight(pair);
            inOrder &= pair.otherFrom() > before;
            before = pair.otherFrom();
            if (pair.result().same()) {
                found.same(pair.words());
            } else {
                found.noMerge();
            }
        }
        if (!inOrder || (weight < 2 * ENOUGH_SOUNDS && !one.plain().equals(other.plain()))) {
            found.noMerge();
        }
        double score = weight == 0 ? 0 : sum / weight;
        int left = left(one.parts(), alignment.left(), found);
        int otherLeft = left(other.parts(), alignment.otherLeft(), found);
        if (left > 0 && otherLeft > 0) {
            found.contradict(Math.min(Outcome.NO_REVIEW, score * weight / (weight + left + otherLeft)));
        } else if (left > 0 || otherLeft > 0) {
            found.atMost(WORD_MISSING);
        }
        if (!one.numbers().equals(other.numbers())) {
            found.because("the numbers differ");
            found.atMost(OTHER_NUMBER);
        }
        boolean loose =
                lists.looseForms.containsAll(one.legalForms()) || lists.looseForms.containsAll(other.legalForms());
        if (!loose && one.legalForms().stream().noneMatch(other.legalForms()::contains)) {
            found.because("the legal forms differ");
            found.contradict(OTHER_FORM);
        }
        found.score(score);
        return found;
    }

    private static int left(List<Part> parts, List<Integer> left, Outcome found) {
        int weight = 0;
        for (int i : left) {
            found.because("\"" + parts.get(i).text() + "\" stands in one name only");
            weight += parts.get(i).weight();
        }
        return weight;
    }
}
