package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hanoigraph.fact.Fact;

/**
 * Facts of one sentence about something that no list has. They wait until all rules have been tried, since a rule that
 * knows what the same words mean is better.
 */
final class OpenTopics {
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    private record Waiting(Fact fact, Found words) {}

    /** Words that a rule has understood, and what it takes them for. */
    private record Told(String relation, String subject, Found words) {}

    /** Takes a fact that is about words in no list; false for any other, whose words are known now. */
    boolean defer(Fact fact, Matching.Match match) {
        for (List<Found> slot : match.slots().values()) {
            for (Found found : slot) {
                if (found.kind().equals(Found.OPEN)) {
                    waiting.add(new Waiting(fact, found));
                    return true;
                }
            }
        }
        match.slot("O").forEach(found -> told.add(told(fact, found)));
        return false;
    }

    private static Told told(Fact fact, Found words) {
        return new Told(fact.relation(), fact.subject().id(), words);
    }

    /** Adds those facts whose words nobody understands better; of several that share words, the one with most. */
    void select(Sentence sentence, Selection selection) {
        waiting.sort(Comparator.comparingInt(
                candidate -> candidate.words().first() - candidate.words().end()));
        for (Waiting candidate : waiting) {
            Told here = told(candidate.fact(), candidate.words());
            if (told.stream().noneMatch(other -> isSame(here, other))) {
                told.add(here);
                selection.add(candidate.fact());
                sentence.add(candidate.words().asNominal());
            }
        }
    }

    private static boolean isSame(Told one, Told other) {
        return one.relation().equals(other.relation())
                && one.subject().equals(other.subject())
                && one.words().overlaps(other.words());
    }
}
