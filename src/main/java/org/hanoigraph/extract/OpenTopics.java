package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;

/**
 * Facts of one sentence about something that no list has. They wait until all rules have been tried, since a rule that
 * knows what the same words mean is better.
 */
final class OpenTopics {
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();

    /** A fact whose words are known. */
    private record Known(Fact fact, Match match) {}

    private record Waiting(Fact fact, Told told) {}

    /** Words that a rule takes for an object or a circumstance of something. */
    private record Told(String of, Found words) {}

    /** Takes a fact that is about words in no list; false for any other, whose words are known now. */
    boolean defer(Fact fact, Match match) {
        for (Map.Entry<String, List<Found>> slot : match.slots().entrySet()) {
            for (Found found : slot.getValue()) {
                if (found.kind().equals(Found.OPEN)) {
                    waiting.add(new Waiting(fact, new Told(of(fact, slot.getKey()), found)));
                    return true;
                }
            }
        }
        known.add(new Known(fact, match));
        return false;
    }

    /** What the words of all other facts are taken for. */
    private List<Told> told() {
        List<Told> told = new ArrayList<>();
        for (Known one : known) {
            one.match().slots().forEach((slot, players) -> {
                String of = of(one.fact(), slot);
                players.forEach(found -> told.add(new Told(of, found)));
            });
        }
        return told;
    }

    /** Facts of which the same words can be only one object, or only one circumstance of the same object. */
    private static String of(Fact fact, String slot) {
        String act = fact.relation() + " " + fact.subject().id();
        return slot.equals("O") || !(fact.object() instanceof Entity object)
                ? act
                : act + " " + object.id() + " " + slot;
    }

    /** Adds those facts whose words nobody understands better; of several that share words, the one with most. */
    void select(Sentence sentence, Selection selection) {
        if (waiting.isEmpty()) {
            return;
        }
        List<Told> told = told();
        waiting.sort(
                Comparator.comparingInt(candidate -> -candidate.told().words().length()));
        for (Waiting candidate : waiting) {
            Told here = candidate.told();
            if (told.stream().noneMatch(other -> isSame(here, other))) {
                told.add(here);
                selection.add(candidate.fact());
                Found topic = here.words().asNominal();
                if (!sentence.at(topic.first()).contains(topic)) {
                    sentence.add(topic);
                }
            }
        }
    }

    private static boolean isSame(Told one, Told other) {
        return one.of().equals(other.of()) && one.words().overlaps(other.words());
    }
}
