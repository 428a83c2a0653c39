package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Who means themselves by "I", and for whom they say "we": the country or organization for which the article has told that they act. */
final class FirstPerson {
    /** Relations of somebody to whom they act for, the first counts most. */
    private final List<String> actsFor;

    /** By who it is: the index of the relation that tells for whom somebody acts, and for whom. */
    private final Map<String, Group> groups = new HashMap<>();

    private record Group(int relation, String id) {}

    FirstPerson(List<String> actsFor) {
        this.actsFor = actsFor;
    }

    /** Whether a mention is such a pronoun. */
    static boolean isOne(Found found) {
        return found.referent().equals(Referent.pronoun(Type.SPEAKER)) || isGroup(found);
    }

    private static boolean isGroup(Found found) {
        return found.referent().equals(Referent.pronoun(Type.GROUP));
    }

    /** Learns from a fact for whom somebody acts. */
    void learn(Fact fact) {
        int relation = actsFor.indexOf(fact.relation());
        if (relation >= 0 && fact.object() instanceof Entity group) {
            groups.merge(
                    fact.subject().id(),
                    new Group(relation, group.id()),
                    (known, other) -> other.relation < known.relation ? other : known);
        }
    }

    /** The sentence with whom "I" means, or the same. */
    Sentence withSpeaker(Sentence sentence, Voices voices) {
        return with(sentence, voices, found -> !isGroup(found));
    }

    /** The sentence with whom "I" and "we" mean, or the same. */
    Sentence withGroup(Sentence sentence, Voices voices) {
        return with(sentence, voices, found -> true);
    }

    private Sentence with(Sentence sentence, Voices voices, Predicate<Found> asked) {
        Sentence copy = sentence;
        for (Found found : sentence.mentions()) {
            if (isOne(found) && asked.test(found)) {
                String meant = meant(found, voices);
                if (meant != null) {
                    copy = copy == sentence ? sentence.copy() : copy;
                    List<Found> others = new ArrayList<>(copy.at(found.first()));
                    others.remove(found);
                    others.add(found.standingFor(meant));
                    copy.replace(found.first(), others);
                }
            }
        }
        return copy;
    }

    private @Nullable String meant(Found found, Voices voices) {
        Speech speech = voices.speechAt(found.first());
        Found speaker = speech == null ? null : speech.speakers().get(0);
        if (speaker == null || !speaker.referent().isEntity()) {
            return null;
        }
        String id = speaker.referent().value();
        if (!isGroup(found)) {
            return speaker.referent().type() == Type.PERSON ? id : null;
        }
        Group group = groups.get(id);
        return speaker.referent().type() != Type.PERSON ? id : group == null ? null : group.id();
    }
}
