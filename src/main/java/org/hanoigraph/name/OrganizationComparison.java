package org.hanoigraph.name;

import java.util.List;

/** Compares names of organizations and of other things. */
final class OrganizationComparison {
    private static final double NO_REVIEW = 0.65;
    private static final double OTHER_PLACE = 0.3;
    private static final double PLACE_MISSING = 0.66;
    private static final double OTHER_NUMBER = 0.72;
    private static final double NUMBER_MISSING = 0.72;
    private static final double OTHER_FORM = 0.66;
    private static final double WORD_MISSING = 0.66;
    private static final double WEAK_MISSING = 0.85;
    private static final double BY_LETTERS = 0.75;
    private static final double BY_LIST = 0.92;
    private static final double ENOUGH_LETTERS = 4;

    private final NameData data;
    private final WordComparison words;

    OrganizationComparison(NameData data) {
        this.data = data;
        this.words = new WordComparison(data);
    }

    Findings.Outcome compare(NameForm one, NameForm other) {
        Findings.Outcome byAcronym = acronym(one, other, true);
        if (byAcronym == null) {
            byAcronym = acronym(other, one, false);
        }
        if (byAcronym != null) {
            return byAcronym;
        }
        Findings found = new Findings(data.settings);
        List<Part> a = one.parts();
        List<Part> b = other.parts();
        Alignment alignment = new Alignment(a, b, words);
        double sum = 0;
        double weight = 0;
        int letters = 0;
        boolean allSame = true;
        for (Alignment.Pair pair : alignment.pairs()) {
            WordComparison.Result result = pair.result();
            found.add(
                    text(a, pair.from(), pair.size()),
                    text(b, pair.otherFrom(), pair.otherSize()),
                    result.how(),
                    result.score());
            double length =
                    Math.max(2, letters(a, pair.from(), pair.size()) + letters(b, pair.otherFrom(), pair.otherSize()));
            sum += result.score() * length;
            weight += length;
            letters += letters(a, pair.from(), pair.size());
            allSame &= result.same();
        }
        int left = left(a, alignment.left(), found, true);
        int otherLeft = left(b, alignment.otherLeft(), found, false);
        boolean weakLeft =
                alignment.left().size() > left || alignment.otherLeft().size() > otherLeft;
        double score = weight == 0 ? 0 : sum / weight;
        places(one, other, found, a.isEmpty() && b.isEmpty());
        if (a.isEmpty() && b.isEmpty()) {
            score = one.plain().equals(other.plain())
                            || (!one.places().isEmpty() && one.places().equals(other.places()))
                    ? 1
                    : 0;
            letters = one.plain().length();
        }
        if (left > 0 && otherLeft > 0) {
            found.contradict(Math.min(NO_REVIEW, score * weight / (weight + left + otherLeft)));
        } else if (left > 0 || otherLeft > 0) {
            found.atMost(WORD_MISSING);
        } else if (weakLeft) {
            found.atMost(WEAK_MISSING);
        }
        numbers(one, other, found);
        legalForms(one, other, found);
        if (!allSame || (letters < ENOUGH_LETTERS && !one.plain().equals(other.plain()))) {
            found.noMerge();
        }
        if (!alignment.inOrder()) {
            found.add("", "", How.ORDER, 1);
            found.noMerge();
        }
        return found.outcome(score, false);
    }

    private Findings.@org.jspecify.annotations.Nullable Outcome acronym(NameForm small, NameForm full, boolean first) {
        if (small.parts().size() != 1 || full.parts().size() + full.places().size() < 2) {
            return null;
        }
        Part word = small.parts().get(0);
        boolean capitals = word.text().equals(word.text().toUpperCase(java.util.Locale.ROOT));
        boolean listed = data.acronym(word.plain(), small.name().language(), full.plain());
        if (!listed && !(capitals && word.text().length() > 2 && full.acronyms().contains(word.plain()))) {
            return null;
        }
        Findings found = new Findings(data.settings);
        String name = full.name().text();
        found.add(first ? word.text() : name, first ? name : word.text(), How.ACRONYM, listed ? BY_LIST : BY_LETTERS);
        places(first ? small : full, first ? full : small, found, true);
        return found.outcome(listed ? BY_LIST : BY_LETTERS, !listed);
    }

    private static int left(List<Part> parts, List<Integer> left, Findings found, boolean first) {
        int letters = 0;
        for (int i : left) {
            Part part = parts.get(i);
            found.add(first ? part.text() : "", first ? "" : part.text(), How.MISSING, 0);
            if (part.role() != Part.Role.WEAK) {
                letters += Math.max(1, part.latin().length());
            }
        }
        return letters;
    }

    private static void places(NameForm one, NameForm other, Findings found, boolean missingIsFine) {
        if (one.places().equals(other.places())) {
            return;
        }
        String first = String.join(" ", one.places());
        String second = String.join(" ", other.places());
        found.add(first, second, How.PLACE, 0);
        if (one.places().containsAll(other.places()) || other.places().containsAll(one.places())) {
            if (!missingIsFine) {
                found.atMost(PLACE_MISSING);
            }
        } else {
            found.contradict(OTHER_PLACE);
        }
    }

    private static void numbers(NameForm one, NameForm other, Findings found) {
        if (one.numbers().equals(other.numbers())) {
            return;
        }
        found.add(String.join(" ", one.numbers()), String.join(" ", other.numbers()), How.NUMBER, 0);
        found.atMost(one.numbers().isEmpty() || other.numbers().isEmpty() ? NUMBER_MISSING : OTHER_NUMBER);
    }

    private void legalForms(NameForm one, NameForm other, Findings found) {
        if (one.legalForms().isEmpty()
                || other.legalForms().isEmpty()
                || one.legalForms().equals(other.legalForms())) {
            return;
        }
        found.add(String.join(" ", one.legalForms()), String.join(" ", other.legalForms()), How.LEGAL_FORM, 0);
        boolean shared = one.legalForms().stream().anyMatch(other.legalForms()::contains);
        boolean loose =
                data.looseForms.containsAll(one.legalForms()) || data.looseForms.containsAll(other.legalForms());
        if (!shared && !loose) {
            found.contradict(OTHER_FORM);
        }
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
}
