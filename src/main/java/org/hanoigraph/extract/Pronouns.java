package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells for whom pronouns stand, where that is safe. */
final class Pronouns {
    /** Between "his guest" and the guest's name stand so many words at most, such as those of an office. */
    private static final int WORDS_BESIDE = 4;

    /** The person who was named last, first of all one who opened a sentence. */
    private @Nullable String person;

    /** Whether a preposition marks who was named first in the sentence at hand: "In the talks with A she said …" is told of another. */
    private boolean marked;

    private final Sides sides = new Sides();

    /** What was mentioned last of each type, by any other word than such a pronoun. */
    private final Map<Type, String> last = new EnumMap<>(Type.class);

    private final Namesakes organizations = new Namesakes();

    private final Namesakes events = new Namesakes();

    /** For which country somebody acts, by who it is. */
    private final Map<String, String> homes;

    private final Grammar grammar;

    private final Genders genders;

    private final Descriptions descriptions = new Descriptions();

    private final Officeholders officeholders;

    /** All persons named so far, the last one at the end. */
    private final Set<String> people = new LinkedHashSet<>();

    /**
     * Nobody mentioned yet.
     *
     * @param home ISO code of the country for whose readers the article is written, or null
     * @param homes for which country known persons act
     * @param grammar of the language
     * @param genders words that tell of which gender somebody is, a set for each
     */
    Pronouns(@Nullable String home, Map<String, String> homes, Grammar grammar, List<PhraseSet> genders) {
        this.genders = new Genders(genders);
        this.grammar = grammar;
        this.homes = new HashMap<>(homes);
        this.officeholders = new Officeholders(home, this.homes, people, grammar, this.genders, descriptions);
    }

    /**
     * Puts whom they stand for in the place of pronouns.
     *
     * @param captions numbers of paragraphs that interrupt the text: nobody is meant behind them who is named in them alone
     */
    void resolve(List<Sentence> sentences, Set<Integer> captions) {
        for (Sentence sentence : sentences) {
            officeholders.next();
            String named = null;
            marked = false;
            boolean somebody = false;
            Set<String> countries = new LinkedHashSet<>();
            Set<String> persons = new LinkedHashSet<>();
            Set<String> meant = new LinkedHashSet<>();
            organizations.next();
            events.next();
            boolean caption = captions.contains(sentence.paragraph());
            for (int token = sentence.nextMention(0); token >= 0; token = sentence.nextMention(token + 1)) {
                List<Found> resolved = new ArrayList<>();
                for (Found found : sentence.at(token)) {
                    Referent referent = found.referent();
                    if (FirstPerson.isOne(found)) {
                        resolved.add(found);
                    } else if (referent.isOpen()) {
                        List<String> antecedents = switch (referent.type()) {
                            case PERSON -> nullable(person(sentence, found, named));
                            case GUEST ->
                                isBesidePerson(sentence, found)
                                        ? List.of()
                                        : nullable(sides.guest(
                                                together(persons, meant, countries), countryBeside(sentence, found)));
                            case COUNTERPART ->
                                isBesidePerson(sentence, found)
                                        ? List.of()
                                        : nullable(sides.counterpart(
                                                together(persons, meant, countries), named == null ? person : named));
                            case PAIR -> sides.countries(together(persons, meant, countries));
                            case PARTIES -> sides.parties(together(persons, meant, countries));
                            case SIDES -> sides.any(together(persons, meant, countries));
                            case OWN -> nullable(homes.get(String.valueOf(person(sentence, found, named))));
                            case ORGANIZATION ->
                                isBesideName(sentence, found)
                                        ? List.of()
                                        : nullable(organizations.sharingOrFirst(sentence, found));
                            case EVENT -> nullable(event(sentence, found));
                            default -> nullable(last.get(referent.type()));
                        };
                        antecedents.forEach(antecedent -> resolved.add(found.standingFor(antecedent)));
                        if (isSomebody(antecedents)) {
                            withoutNationality(sentence, found);
                        }
                        if (referent.type() == Type.PERSON) {
                            named = antecedents.isEmpty() ? null : antecedents.get(0);
                            meant.addAll(antecedents);
                            resolved.addAll(antecedents.isEmpty() ? List.of(found) : List.of());
                        } else if (isSomebody(antecedents)) {
                            named = named == null ? antecedents.get(0) : named;
                            meant.addAll(antecedents);
                        }
                    } else if (referent.type() == Type.OFFICE) {
                        resolved.add(found);
                        String holder =
                                officeholders.holder(sentence, found, person, last.getOrDefault(Type.COUNTRY, ""));
                        if (holder != null) {
                            resolved.add(new Found(
                                    Referent.entity(holder),
                                    Found.TITLE,
                                    found.first(),
                                    found.end(),
                                    found.start(),
                                    found.stop()));
                            named = named == null ? holder : named;
                            meant.add(holder);
                        } else if (named == null && speaks(sentence, found)) {
                            somebody = true;
                        }
                    } else {
                        resolved.add(found);
                        // What a caption shows interrupts the text, unless nothing was told yet.
                        if (caption && referent.type() == Type.EVENT) {
                            last.putIfAbsent(referent.type(), referent.value());
                        } else {
                            last.put(referent.type(), referent.value());
                        }
                        if (referent.type() == Type.ORGANIZATION
                                && !found.kind().equals(Found.NOMINAL)) {
                            organizations.add(sentence, found);
                        }
                        if (referent.type() == Type.EVENT) {
                            events.add(sentence, found);
                        }
                        if (referent.type() == Type.PERSON) {
                            marked |= named == null && hasPreposition(sentence, found);
                            named = named == null ? referent.value() : named;
                            persons.add(referent.value());
                            people.remove(referent.value());
                            people.add(referent.value());
                            genders.learn(sentence, found);
                            descriptions.learn(sentence, found);
                        }
                        if (referent.type() == Type.COUNTRY) {
                            countries.remove(referent.value());
                            countries.add(referent.value());
                        }
                    }
                }
                if (!resolved.equals(sentence.at(token))) {
                    sentence.replace(token, resolved);
                }
            }
            if (caption) {
                continue;
            }
            sides.next(together(persons, meant, countries));
            person = somebody ? null : named != null ? named : person;
        }
    }

    /** Whether it is one person. */
    private static boolean isSomebody(List<String> antecedents) {
        return antecedents.size() == 1 && Type.ofId(antecedents.get(0)) == Type.PERSON;
    }

    /** "The Alandish politician": that country does nothing here. */
    private static void withoutNationality(Sentence sentence, Found description) {
        for (int token = description.first() + 1; token < description.end(); token++) {
            List<Found> others = sentence.at(token).stream()
                    .filter(found -> !found.kind().equals(Found.ADJECTIVE))
                    .toList();
            if (others.size() < sentence.at(token).size()) {
                sentence.replace(token, others);
            }
        }
    }

    /** "His guest, A": the name itself tells who it is. */
    private static boolean isBesidePerson(Sentence sentence, Found description) {
        return sentence.mentions().stream()
                .anyMatch(found -> found.referent().type() == Type.PERSON
                        && found.referent().isEntity()
                        && found.first() >= description.end()
                        && found.first() - description.end() <= WORDS_BESIDE);
    }

    /** The country of a description: within it, or right beside it. */
    private static String countryBeside(Sentence sentence, Found description) {
        return sentence.mentions().stream()
                .filter(found -> found.referent().type() == Type.COUNTRY
                        && found.referent().isEntity()
                        && found.first() <= description.end()
                        && found.end() >= description.first())
                .map(found -> found.referent().value())
                .findFirst()
                .orElse("");
    }

    private @Nullable String event(Sentence sentence, Found pronoun) {
        String sharing = events.sharing(sentence, pronoun);
        return sharing == null ? last.get(Type.EVENT) : sharing;
    }

    private Sides.Together together(Set<String> named, Set<String> meant, Set<String> countries) {
        return new Sides.Together(named, meant, countries, person, homes);
    }

    /** Whether a preposition stands before a person, or before the office and articles there. */
    private boolean hasPreposition(Sentence sentence, Found found) {
        int at = found.first();
        while (at > 0) {
            int end = at;
            int before = sentence.mentions().stream()
                    .filter(other -> other.end() == end && other.referent().type() == Type.OFFICE)
                    .mapToInt(Found::first)
                    .findFirst()
                    .orElse(sentence.occurrences().startOfEndingAt(grammar.determiners(), end));
            if (before < 0) {
                return sentence.occurrences().startOfEndingAt(grammar.prepositions(), at) >= 0;
            }
            at = before;
        }
        return false;
    }

    /** Of those who may be meant the one named first in the sentence so far, or last before it; else whom the words describe. */
    private @Nullable String person(Sentence sentence, Found pronoun, @Nullable String named) {
        boolean topic = marked && person != null && !hasPreposition(sentence, pronoun);
        String nearest = named != null && !topic ? named : person;
        String country = nationality(sentence, pronoun);
        if (nearest == null || mayMean(sentence, pronoun, country, nearest)) {
            return nearest;
        }
        return people.stream()
                .filter(other -> mayMean(sentence, pronoun, country, other)
                        && (genders.agree(sentence, pronoun, other)
                                || country.equals(homes.get(other))
                                || descriptions.agree(sentence, pronoun, other)))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private boolean mayMean(Sentence sentence, Found pronoun, String country, String other) {
        return genders.mayMean(sentence, pronoun, other)
                && (country.isEmpty() || country.equals(homes.getOrDefault(other, country)))
                && descriptions.mayMean(sentence, pronoun, other);
    }

    /** "The organization" and its name mean one. */
    private static boolean isBesideName(Sentence sentence, Found description) {
        return description.end() < sentence.tokens().size()
                && sentence.at(description.end()).stream()
                        .anyMatch(found -> found.referent().isEntity()
                                && found.referent().type()
                                        == description.referent().type());
    }

    /** "The deputy minister said: B came." It is not B of whom the next sentence goes on to tell. */
    private static boolean speaks(Sentence sentence, Found office) {
        int colon = office.end();
        while (colon < sentence.tokens().size() && !sentence.isColon(colon)) {
            colon++;
        }
        int said = colon;
        return said < sentence.tokens().size()
                && sentence.mentions().stream()
                        .noneMatch(found -> found.referent().type() == Type.PERSON
                                && found.referent().isEntity()
                                && found.first() < said);
    }

    /** The country whose adjective stands right beside a description, or nothing. */
    private static String nationality(Sentence sentence, Found description) {
        return sentence.mentions().stream()
                .filter(found -> found.referent().type() == Type.COUNTRY
                        && found.kind().equals(Found.ADJECTIVE)
                        && found.distance(description) <= 0)
                .map(found -> found.referent().value())
                .findFirst()
                .orElse("");
    }

    private static List<String> nullable(@Nullable String antecedent) {
        return antecedent == null ? List.of() : List.of(antecedent);
    }
}
