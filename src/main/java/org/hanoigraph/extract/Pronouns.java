package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells for whom pronouns stand, where that is safe. */
final class Pronouns {
    /** Between an office and the name of who holds it stand so many words at most, such as a country's. */
    private static final int WORDS_BESIDE = 4;

    /** Between an office and the country that it is of may stand a small word. */
    private static final int WORDS_BEFORE_THE_COUNTRY = 1;

    /** The person who was named last, first of all one who opened a sentence. */
    private @Nullable String person;

    /** Whether a preposition marks who was named first in the sentence at hand: "In the talks with A she said …" is told of another. */
    private boolean marked;

    /** Who was last named with an office, by the office; of several in one sentence the first, of whom it is told. */
    private final Map<String, String> holders = new HashMap<>();

    /** Offices that stood without a country, or with that of the article: whoever holds them abroad is not meant when they stand so again. */
    private final Set<String> unspecified = new HashSet<>();

    /** Offices with which somebody was named in the sentence at hand. */
    private final Set<String> held = new HashSet<>();

    private final Sides sides = new Sides();

    /** What was mentioned last of each type, by any other word than such a pronoun. */
    private final Map<Type, String> last = new EnumMap<>(Type.class);

    private final Namesakes organizations = new Namesakes();

    private final Namesakes events = new Namesakes();

    /** For which country somebody acts, by who it is. */
    private final Map<String, String> homes;

    private final @Nullable String home;

    private final Grammar grammar;

    private final Genders genders;

    private final Descriptions descriptions = new Descriptions();

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
        this.home = home == null ? null : "country/" + home;
        this.genders = new Genders(genders);
        this.grammar = grammar;
        this.homes = new HashMap<>(homes);
    }

    /**
     * Puts whom they stand for in the place of pronouns.
     *
     * @param captions numbers of paragraphs that interrupt the text: nobody is meant behind them who is named in them alone
     */
    void resolve(List<Sentence> sentences, Set<Integer> captions) {
        for (Sentence sentence : sentences) {
            held.clear();
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
                        String holder = holder(sentence, found);
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

    /** Whom an office that stands alone means, or null; one that stands beside a name is remembered. */
    private @Nullable String holder(Sentence sentence, Found office) {
        String beside = sentence.mentions().stream()
                .filter(found -> found.referent().type() == Type.PERSON
                        && found.referent().isEntity()
                        && !found.kind().equals(Found.PRONOUN)
                        && distance(found, office) <= WORDS_BESIDE
                        && !areApart(sentence, found, office)
                        && !hasAnotherOffice(sentence, found, office))
                .min(Comparator.<Found>comparingInt(found -> othersBetween(sentence, found, office))
                        .thenComparingInt(found -> distance(found, office)))
                .map(found -> found.referent().value())
                .orElse(null);
        String title = office.referent().value();
        String country = countryOf(sentence, office);
        if (beside != null) {
            descriptions.describe(beside);
            String home = country.isEmpty() ? countryOfBody(sentence, office) : country;
            if (home != null) {
                homes.putIfAbsent(beside, home);
            }
            genders.learn(beside, sentence, office);
            boolean abroad = !country.isEmpty() && !country.equals(this.home);
            if (!abroad) {
                unspecified.add(title);
            }
            if (!abroad || !unspecified.contains(title)) {
                hold(title, beside);
            }
            if (!country.isEmpty()) {
                hold(title + country, beside);
            }
            return null;
        }
        String holder = holders.get(title + country);
        if (country.isEmpty()) {
            unspecified.add(title);
        }
        if (holder == null) {
            holder = holderOfOneSuch(sentence, office, country);
        }
        String topic = person;
        boolean introduced = topic != null
                && descriptions.agreeMostly(sentence, office, topic)
                && holders.keySet().stream()
                        .noneMatch(held -> held.startsWith(title) && topic.equals(holders.get(held)))
                && genders.mayMean(sentence, office, topic)
                && sentence.mentions().stream()
                        .noneMatch(found -> found.referent().value().equals(topic))
                && (country.isEmpty() || country.equals(homes.get(topic)));
        return holder == null && introduced ? topic : holder;
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

    /** Whom "the minister" means where somebody is minister of something, or is one of that country: of several the one named last. */
    private @Nullable String holderOfOneSuch(Sentence sentence, Found office, String country) {
        Set<String> such = new HashSet<>();
        holders.forEach((title, person) -> {
            boolean ofSuch = title.startsWith(office.referent().value() + " ") && title.endsWith(country);
            boolean ofThere = !country.isEmpty()
                    && country.equals(homes.get(person))
                    && (title + " ").startsWith(office.referent().value() + " ");
            if (ofSuch || ofThere) {
                such.add(person);
            }
        });
        return people.stream()
                .filter(such::contains)
                .filter(person -> genders.mayMean(sentence, office, person))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private void hold(String office, String person) {
        if (held.add(office)) {
            holders.put(office, person);
        }
    }

    /** Whether an adposition marks one of the two alone, which then plays a role of its own. */
    private boolean areApart(Sentence sentence, Found one, Found other) {
        Found first = one.first() < other.first() ? one : other;
        Found second = first.equals(one) ? other : one;
        int marked = sentence.occurrences().nextStart(grammar.postpositions(), first.end());
        boolean behind = marked >= 0 && marked < second.first();
        return behind || sentence.occurrences().startOfEndingAt(grammar.prepositions(), second.first()) >= first.end();
    }

    /** Whether an office stands nearer to a person: "President A met the president of a country, B". */
    private static boolean hasAnotherOffice(Sentence sentence, Found person, Found office) {
        return sentence.mentions().stream()
                .anyMatch(other -> other.referent().type() == Type.OFFICE
                        && !other.overlaps(office)
                        && distance(person, other) < distance(person, office));
    }

    /** The country whose adjective stands right beside a description, or nothing. */
    private static String nationality(Sentence sentence, Found description) {
        return sentence.mentions().stream()
                .filter(found -> found.referent().type() == Type.COUNTRY
                        && found.kind().equals(Found.ADJECTIVE)
                        && distance(found, description) <= 0)
                .map(found -> found.referent().value())
                .findFirst()
                .orElse("");
    }

    /** The country that is named beside an office, or meant there by a pronoun; or nothing. */
    private String countryOf(Sentence sentence, Found office) {
        return sentence.mentions().stream()
                .filter(found -> found.referent().type() == Type.COUNTRY
                        && distance(found, office) <= WORDS_BEFORE_THE_COUNTRY
                        && !isMarkedBefore(sentence, office, found))
                .min(Comparator.comparingInt(found -> distance(found, office)))
                .map(found ->
                        found.referent().isEntity() ? found.referent().value() : last.getOrDefault(Type.COUNTRY, ""))
                .orElse("");
    }

    /** Whether an adposition behind an office marks it, so that what follows is no more of it. */
    private boolean isMarkedBefore(Sentence sentence, Found office, Found other) {
        int marked = sentence.occurrences().nextStart(grammar.postpositions(), office.end());
        return marked >= 0 && marked < other.first();
    }

    /** The country in the name of the organization right beside an office: "spokesperson of Aland's ministry". */
    private static @Nullable String countryOfBody(Sentence sentence, Found office) {
        return sentence.mentions().stream()
                .filter(body -> body.referent().type() == Type.ORGANIZATION
                        && distance(body, office) <= WORDS_BEFORE_THE_COUNTRY)
                .flatMap(body -> sentence.mentions().stream()
                        .filter(found -> found.referent().type() == Type.COUNTRY
                                && found.referent().isEntity()
                                && found.overlaps(body)))
                .map(found -> found.referent().value())
                .findFirst()
                .orElse(null);
    }

    private static List<String> nullable(@Nullable String antecedent) {
        return antecedent == null ? List.of() : List.of(antecedent);
    }

    /** How many words between two mentions are part of none. */
    private static int othersBetween(Sentence sentence, Found one, Found other) {
        int first = Math.min(one.end(), other.end());
        int end = Math.max(one.first(), other.first());
        return (int) IntStream.range(first, end)
                .filter(token -> sentence.tokens().get(token).isWord() && !sentence.covered(token))
                .count();
    }

    private static int distance(Found one, Found other) {
        return one.end() <= other.first() ? other.first() - one.end() : one.first() - other.end();
    }
}
