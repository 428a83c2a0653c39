package org.hanoigraph.extract;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who met or was told of together: whom "both sides", "the two ministers" and "the two countries" mean. */
final class Sides {
    /**
     * What one sentence names.
     *
     * @param named persons, by their names
     * @param meant persons, by pronouns and offices
     * @param topic of whom was told before, or null
     * @param homes for which country somebody acts, by who it is
     */
    record Together(
            Set<String> named,
            Set<String> meant,
            Set<String> countries,
            @Nullable String topic,
            Map<String, String> homes) {}

    private List<String> pair = List.of();
    private List<String> sides = List.of();
    private List<String> parties = List.of();

    /** The two countries that are named together, or whose people met; those before, if no two are: a longer list names no two. */
    List<String> countries(Together sentence) {
        if (sentence.countries().size() == 2) {
            return List.copyOf(sentence.countries());
        }
        List<String> met = persons(sentence);
        List<String> homes = homes(met, sentence);
        return homes.size() == 2 && !met.equals(sides) ? homes : pair;
    }

    /** The countries of those who met, if they act for two; else the two who met, or two countries. */
    List<String> parties(Together sentence) {
        Set<String> all = new LinkedHashSet<>(sentence.meant());
        all.addAll(sentence.named());
        List<String> met = persons(sentence);
        List<String> homes = homes(met.isEmpty() ? all : met, sentence);
        if (homes.size() == 2) {
            return homes;
        }
        List<String> last = countries(sentence);
        if (homes.size() == 1 && !met.isEmpty() && last.contains(homes.get(0))) {
            // The other one's country is not known, but it was told of.
            return last;
        }
        return !met.isEmpty() ? met : sentence.countries().size() == 2 ? last : parties;
    }

    /** The two persons who are named together or met, else two countries that are; those before, if there are none. */
    List<String> any(Together sentence) {
        if (sentence.named().size() > 2) {
            return List.of();
        }
        List<String> met = persons(sentence);
        return !met.isEmpty() ? met : sentence.countries().size() == 2 ? countries(sentence) : sides;
    }

    /** Of the two who met the one who was told of last, as guests are received; of a country, the one who acts for it. */
    @Nullable
    String guest(Together sentence, String country) {
        return persons(any(sentence))
                .filter(one ->
                        country.isEmpty() || country.equals(sentence.homes().get(one)))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** The one whom somebody met. */
    @Nullable
    String counterpart(Together sentence, @Nullable String of) {
        List<String> both = persons(any(sentence)).toList();
        return both.size() == 2 && both.contains(of) ? both.get(both.get(0).equals(of) ? 1 : 0) : null;
    }

    private static Stream<String> persons(List<String> both) {
        return both.stream().filter(one -> Type.ofId(one) == Type.PERSON);
    }

    /** Goes on behind a sentence. */
    void next(Together sentence) {
        List<String> both = any(sentence);
        List<String> ofTheirs = parties(sentence);
        pair = countries(sentence);
        sides = both;
        parties = ofTheirs;
    }

    /**
     * The two persons of a sentence, unless both act for one country; of one who acts for another country than the one of whom was
     * told before, these two; or none.
     */
    private List<String> persons(Together sentence) {
        Set<String> both = new LinkedHashSet<>(sentence.meant());
        both.addAll(sentence.named());
        if (sentence.named().size() == 2) {
            return areOfOneSide(sentence.named(), sentence) ? List.of() : List.copyOf(sentence.named());
        }
        if (sentence.named().size() != 1) {
            return List.of();
        }
        if (both.size() == 2) {
            return areOfOneSide(both, sentence) ? List.of() : List.copyOf(both);
        }
        String one = both.iterator().next();
        if (sides.contains(one)) {
            return sides;
        }
        String other = sentence.topic();
        String home = sentence.homes().get(one);
        return both.size() == 1
                        && other != null
                        && home != null
                        && !home.equals(sentence.homes().getOrDefault(other, home))
                ? List.of(other, one)
                : List.of();
    }

    private static boolean areOfOneSide(Set<String> both, Together sentence) {
        return both.stream().allMatch(sentence.homes()::containsKey)
                && homes(both, sentence).size() == 1;
    }

    private static List<String> homes(Collection<String> persons, Together sentence) {
        return persons.stream()
                .map(sentence.homes()::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
