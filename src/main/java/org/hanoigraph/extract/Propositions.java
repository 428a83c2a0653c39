package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanoigraph.extract.Grammar.Rule;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Value;

/**
 * Pairs each subject of a match with each object.
 *
 * @param signatures between what relations hold
 * @param circumstances slots, each filler of which makes a proposition of its own
 */
record Propositions(Arguments arguments, Signatures signatures, Set<String> circumstances) {
    /** @param voices who speaks in the sentence */
    List<Proposition> of(Rule rule, Match match, Voices voices) {
        List<Proposition> propositions = new ArrayList<>();
        List<Value> subjects = arguments.subjects(rule, match, voices);
        if (Arguments.lackObject(rule, match)) {
            mutual(rule, match, subjects, propositions);
            return propositions;
        }
        List<Value> objects = arguments.objects(rule, match, voices);
        for (Value subject : subjects) {
            for (Value object : objects) {
                pair(rule, match, subject, object, propositions);
            }
        }
        return propositions;
    }

    /** "A and B", "both": what has a list and nothing else holds between each two of the list. */
    private void mutual(Rule rule, Match match, List<Value> members, List<Proposition> propositions) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                pair(rule, match, members.get(i), members.get(j), propositions);
            }
        }
    }

    private void pair(Rule rule, Match match, Value subject, Value object, List<Proposition> propositions) {
        if (subject instanceof Entity entity
                && !isSame(entity, object)
                && signatures.allow(rule.relation(), entity, object)) {
            split(new Proposition(rule, match, entity, object), propositions);
        }
    }

    /** One proposition; or several, where a slot of its circumstances is filled by several. */
    private void split(Proposition whole, List<Proposition> propositions) {
        for (String slot : circumstances) {
            List<Found> several = whole.match().slot(slot);
            if (several.size() > 1) {
                for (Found one : several) {
                    Match match = whole.match().with(Map.of(slot, List.of(one)));
                    split(new Proposition(whole.rule(), match, whole.subject(), whole.object()), propositions);
                }
                return;
            }
        }
        propositions.add(whole);
    }

    private static boolean isSame(Entity one, Value other) {
        return other instanceof Entity entity && entity.id().equals(one.id());
    }
}
