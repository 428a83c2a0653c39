package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells for whom pronouns stand, where that is safe. */
final class Pronouns {
    /** The person who was named last, first of all one who opened a sentence. */
    private @Nullable String person;

    /** The countries that were named together last. */
    private List<String> pair = List.of();

    void resolve(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            String named = null;
            Set<String> countries = new LinkedHashSet<>();
            for (Map.Entry<Integer, List<Found>> starting : sentence.mentions().entrySet()) {
                List<Found> resolved = new ArrayList<>();
                for (Found found : starting.getValue()) {
                    Referent referent = found.referent();
                    if (referent.value().equals(Lexicon.PRONOUN_PERSON)) {
                        String antecedent = named != null ? named : person;
                        resolved.add(antecedent == null ? found : found.standingFor(antecedent));
                    } else if (referent.value().equals(Lexicon.PRONOUN_PAIR)) {
                        List<String> both = countries.size() > 1 ? lastTwo(countries) : pair;
                        both.forEach(country -> resolved.add(found.standingFor(country)));
                    } else {
                        resolved.add(found);
                        if (referent.type().equals(Referent.PERSON) && named == null) {
                            named = referent.value();
                        }
                        if (referent.type().equals(Referent.COUNTRY)) {
                            countries.remove(referent.value());
                            countries.add(referent.value());
                        }
                    }
                }
                starting.setValue(resolved);
            }
            person = named != null ? named : person;
            pair = countries.size() > 1 ? lastTwo(countries) : pair;
        }
    }

    private static List<String> lastTwo(Set<String> countries) {
        List<String> all = List.copyOf(countries);
        return all.subList(all.size() - 2, all.size());
    }
}
