package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hanoigraph.extract.Grammar.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What is understood in an article though a sentence does not say it: the country of an office, the office of a counterpart, or
 * who or what was mentioned shortly before.
 */
final class Ellipsis {
    /** ISO code of the country for whose readers the article was written, where something tells. */
    private final @Nullable String home;

    /** By person: the country for which somebody is known to act. */
    private final Map<String, String> countries;

    private final Recent recent;

    /** By person: the office that the article gives first. */
    private final Map<String, Found> offices = new HashMap<>();

    Ellipsis(@Nullable String home, Map<String, String> countries, Recent recent) {
        this.home = home;
        this.countries = countries;
        this.recent = recent;
    }

    /** Keeps which office a person is seen with. */
    void remember(Match match) {
        for (Found holder : match.slot(Arguments.SUBJECT)) {
            if (holder.referent().type() == Type.PERSON) {
                inOrder(match)
                        .filter(found -> found.referent().type() == Type.OFFICE)
                        .findFirst()
                        .ifPresent(
                                office -> offices.putIfAbsent(holder.referent().value(), office));
            }
        }
    }

    /** By slot, what the rule takes from the sentences before where its own does not say it. */
    Map<String, List<Found>> understood(Rule rule, Match match) {
        if (rule.defaults().isEmpty()) {
            return Map.of();
        }
        Map<String, List<Found>> slots = new HashMap<>();
        rule.defaults().forEach((slot, type) -> {
            Found found = match.slot(slot).isEmpty() ? missing(type, match) : null;
            if (found != null) {
                slots.put(slot, List.of(found));
            }
        });
        return slots;
    }

    /** What is meant though the sentence does not say it. */
    private @Nullable Found missing(Type type, Match match) {
        int token = match.coreFirst();
        if (type == Type.OFFICE) {
            return officeOfAnother(match);
        }
        if (type != Type.HOME && type != Type.OWN) {
            return recent.lastOrFirst(type, token);
        }
        String country = actsFor(match);
        if (country != null || type == Type.OWN) {
            return country == null ? null : Found.understood(country, token);
        }
        return home == null ? recent.onlyCountry() : Found.understood(Type.COUNTRY.prefix() + home, token);
    }

    /** The office of somebody else whom a match names: a counterpart has the same. */
    private @Nullable Found officeOfAnother(Match match) {
        return inOrder(match)
                .filter(found -> !match.slot(Arguments.SUBJECT).contains(found))
                .map(found -> offices.get(found.referent().value()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What fills the slots, by the names of the slots: the slots themselves have another order in each run. */
    private static Stream<Found> inOrder(Match match) {
        return match.slots().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(slot -> slot.getValue().stream());
    }

    /** The country for which all persons of a match are known to act, or null. */
    private @Nullable String actsFor(Match match) {
        String country = null;
        for (List<Found> fillers : match.slots().values()) {
            for (Found found : fillers) {
                if (found.referent().type() == Type.PERSON) {
                    String of = countries.get(found.referent().value());
                    if (of == null || (country != null && !of.equals(country))) {
                        return null;
                    }
                    country = of;
                }
            }
        }
        return country;
    }
}
