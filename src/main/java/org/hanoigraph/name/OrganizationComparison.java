package org.hanoigraph.name;

import java.util.List;
import java.util.Locale;

/** Compares names of organizations. */
final class OrganizationComparison {
    private static final double OTHER_NUMBER = 0.72;
    private static final double OTHER_FORM = 0.66;
    private static final double WORD_MISSING = 0.66;
    private static final double WEAK_MISSING = 0.85;
    private static final double BY_INITIALS = 0.75;
    private static final int ENOUGH_SOUNDS = 4;
    /** Fewer letters are the initials of too many names. */
    private static final int ACRONYM = 3;

    private final WordComparison words;
    private final WordLists lists;

    OrganizationComparison(WordComparison words, WordLists lists) {
        this.words = words;
        this.lists = lists;
    }

    Outcome compare(NameForm one, NameForm other) {
        Outcome found = new Outcome();
        if (initials(one, other) || initials(other, one)) {
            found.because("the names " + How.ACRONYM.words());
            found.score(BY_INITIALS);
            return found;
        }
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

    /** Whether a name in capitals is the initials of the words of another. */
    private static boolean initials(NameForm small, NameForm full) {
        String text = small.name().text();
        if (small.parts().size() != 1 || full.parts().size() < 2 || text.length() < ACRONYM) {
            return false;
        }
        StringBuilder letters = new StringBuilder();
        for (String word : full.plain().split(" ", -1)) {
            letters.append(word, 0, 1);
        }
        StringBuilder own = new StringBuilder();
        full.parts().forEach(part -> own.append(part.plain(), 0, 1));
        String plain = small.parts().get(0).plain();
        return text.equals(text.toUpperCase(Locale.ROOT))
                && (letters.toString().equals(plain) || own.toString().equals(plain));
    }

    private static int left(List<Part> parts, List<Integer> left, Outcome found) {
        int weight = 0;
        for (int i : left) {
            found.because("\"" + parts.get(i).text() + "\" stands in one name only");
            if (parts.get(i).role() == Part.Role.WEAK) {
                found.atMost(WEAK_MISSING);
            } else {
                weight += parts.get(i).weight();
            }
        }
        return weight;
    }
}
