package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who holds the offices of one sentence. In a list of guests an office stands between two names, "A, president of a country, B"
 * or "A, the Alandish president B", and is that of the nearer one; in "president, A, minister, B" each office stands before its
 * holder.
 */
final class Holders {
    /** A small word, such as "of". */
    private static final int MOST_BESIDE = 1;

    private record Pair(Found office, Found person) {
        int distance() {
            return person.end() <= office.first()
                    ? office.first() - person.end()
                    : Math.max(0, person.first() - office.end());
        }

        boolean isOfficeFirst() {
            return office.end() <= person.first();
        }
    }

    /** Whom rules see with an office. */
    private final Map<Found, List<Pair>> pairs = new HashMap<>();

    /** Names with an office before them. */
    private final Set<Found> behind = new HashSet<>();

    private boolean resolved;

    Holders(Sentence sentence) {
        alternate(sentence);
    }

    /** In a list that begins with an office, and in which offices and names alternate, each name has one before it. */
    private void alternate(Sentence sentence) {
        Found office = null;
        for (Found found : sentence.mentions()) {
            if (sentence.isWithinAnother(found) || found.kind().equals(Found.TITLE)) {
                continue;
            }
            if (found.referent().type() == Type.OFFICE) {
                office = found;
            } else if (found.referent().type() == Type.PERSON) {
                if (office == null || !isBeside(sentence, office, found)) {
                    return;
                }
                behind.add(found);
                office = null;
            }
        }
    }

    /** Whether hardly more than what an office is of stands between it and a name. */
    private static boolean isBeside(Sentence sentence, Found office, Found person) {
        return IntStream.range(office.end(), person.first())
                        .filter(token -> sentence.tokens().get(token).isWord() && !sentence.covered(token))
                        .count()
                <= MOST_BESIDE;
    }

    /** Takes a place where a rule sees an office, and perhaps a person. */
    void add(Match match) {
        for (Pair pair : pairs(match)) {
            pairs.computeIfAbsent(pair.office, office -> new ArrayList<>()).add(pair);
        }
    }

    /** Whether a match gives none of its offices to somebody while it is that of another one. */
    boolean accept(Match match) {
        if (pairs.isEmpty()) {
            return true;
        }
        resolve();
        List<Pair> here = pairs(match);
        for (List<Found> fillers : match.slots().values()) {
            for (Found filler : fillers) {
                if (filler.referent().type() == Type.OFFICE
                        && pairs.containsKey(filler)
                        && here.stream().noneMatch(pair -> pair.office.equals(filler) && isHolder(pair))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** From left to right, as an office that is of the name before it is not that of the name behind it. */
    private void resolve() {
        if (resolved) {
            return;
        }
        resolved = true;
        pairs.keySet().stream()
                .sorted(Comparator.comparingInt(Found::first))
                .map(pairs::get)
                .forEach(all -> all.stream()
                        .filter(pair -> !isOfTheNext(pair, all))
                        .min(Comparator.comparingInt(Pair::distance).thenComparingInt(pair -> pair.person.first()))
                        .filter(Pair::isOfficeFirst)
                        .ifPresent(pair -> behind.add(pair.person)));
    }

    private boolean isHolder(Pair pair) {
        List<Pair> all = pairs.getOrDefault(pair.office, List.of());
        return !isOfTheNext(pair, all)
                && all.stream()
                        .filter(other -> !isOfTheNext(other, all))
                        .allMatch(other -> pair.distance() <= other.distance());
    }

    /** Whether the person has an office before the name, and this office another name behind it. */
    private boolean isOfTheNext(Pair pair, List<Pair> ofTheOffice) {
        return !pair.isOfficeFirst()
                && behind.contains(pair.person)
                && ofTheOffice.stream().anyMatch(Pair::isOfficeFirst);
    }

    private static List<Pair> pairs(Match match) {
        List<Pair> pairs = new ArrayList<>();
        for (List<Found> offices : match.slots().values()) {
            for (Found office : offices) {
                if (office.referent().type() == Type.OFFICE) {
                    for (List<Found> persons : match.slots().values()) {
                        for (Found person : persons) {
                            if (person.referent().type() == Type.PERSON) {
                                pairs.add(new Pair(office, person));
                            }
                        }
                    }
                }
            }
        }
        return pairs;
    }
}
