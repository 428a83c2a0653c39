package org.hanoigraph.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who has been named with what office in an article, and whom an office means that stands alone. */
final class Officeholders {
    /** Between an office and the name of who holds it stand so many words at most, such as a country's. */
    private static final int WORDS_BESIDE = 4;

    /** Between an office and the country that it is of may stand a small word. */
    private static final int WORDS_BEFORE_THE_COUNTRY = 1;

    /** Who was last named with an office, by the office; of several in one sentence the first, of whom it is told. */
    private final Map<String, String> holders = new HashMap<>();

    /** Offices that stood without a country, or with that of the article: whoever holds them abroad is not meant when they stand so again. */
    private final Set<String> unspecified = new HashSet<>();

    /** Offices with which somebody was named in the sentence at hand. */
    private final Set<String> held = new HashSet<>();

    private final @Nullable String home;
    private final Map<String, String> homes;
    private final Set<String> people;
    private final Grammar grammar;
    private final Genders genders;
    private final Descriptions descriptions;

    /**
     * Nobody named yet.
     *
     * @param home ISO code of the country for whose readers the article is written, or null
     * @param homes for which country somebody acts; takes what offices tell of it
     * @param people all persons named so far, the last one at the end
     */
    Officeholders(
            @Nullable String home,
            Map<String, String> homes,
            Set<String> people,
            Grammar grammar,
            Genders genders,
            Descriptions descriptions) {
        this.home = home == null ? null : "country/" + home;
        this.homes = homes;
        this.people = people;
        this.grammar = grammar;
        this.genders = genders;
        this.descriptions = descriptions;
    }

    /** Goes on to another sentence. */
    void next() {
        held.clear();
    }

    /**
     * Whom an office that stands alone means, or null; one that stands beside a name is remembered.
     *
     * @param topic of whom was told before, or null
     * @param lastCountry which a pronoun means beside the office, or nothing
     */
    @Nullable
    String holder(Sentence sentence, Found office, @Nullable String topic, String lastCountry) {
        String beside = sentence.mentions().stream()
                .filter(found -> found.referent().type() == Type.PERSON
                        && found.referent().isEntity()
                        && !found.kind().equals(Found.PRONOUN)
                        && found.distance(office) <= WORDS_BESIDE
                        && !areApart(sentence, found, office)
                        && !hasAnotherOffice(sentence, found, office))
                .min(Comparator.<Found>comparingInt(found -> othersBetween(sentence, found, office))
                        .thenComparingInt(found -> found.distance(office)))
                .map(found -> found.referent().value())
                .orElse(null);
        String title = office.referent().value();
        String country = countryOf(sentence, office, lastCountry);
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
                        && person.distance(other) < person.distance(office));
    }

    /** The country that is named beside an office, or meant there by a pronoun; or nothing. */
    private String countryOf(Sentence sentence, Found office, String lastCountry) {
        return sentence.mentions().stream()
                .filter(found -> found.referent().type() == Type.COUNTRY
                        && found.distance(office) <= WORDS_BEFORE_THE_COUNTRY
                        && !isMarkedBefore(sentence, office, found))
                .min(Comparator.comparingInt(found -> found.distance(office)))
                .map(found -> found.referent().isEntity() ? found.referent().value() : lastCountry)
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
                        && body.distance(office) <= WORDS_BEFORE_THE_COUNTRY)
                .flatMap(body -> sentence.mentions().stream()
                        .filter(found -> found.referent().type() == Type.COUNTRY
                                && found.referent().isEntity()
                                && found.overlaps(body)))
                .map(found -> found.referent().value())
                .findFirst()
                .orElse(null);
    }

    /** How many words between two mentions are part of none. */
    private static int othersBetween(Sentence sentence, Found one, Found other) {
        int first = Math.min(one.end(), other.end());
        int end = Math.max(one.first(), other.first());
        return (int) IntStream.range(first, end)
                .filter(token -> sentence.tokens().get(token).isWord() && !sentence.covered(token))
                .count();
    }
}
