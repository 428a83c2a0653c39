package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds the offices of one sentence. In a list of guests an office stands between two names, "A, president of a country, B"
 * or "A, the Alandish president B", and is that of the nearer one.
 */
final class Holders {
    /** How far the nearest person is, in tokens, by office. */
    private final Map<Found, Integer> nearest = new HashMap<>();

    /** Takes a place where a rule sees an office, and perhaps a person. */
    void add(Matching.Match match) {
        for (List<Found> offices : match.slots().values()) {
            for (Found office : offices) {
                if (office.referent().type() == Type.OFFICE) {
                    nearest.merge(office, distance(match, office), Math::min);
                }
            }
        }
    }

    /** Whether a match gives none of its offices to somebody while another one is nearer. */
    boolean accept(Matching.Match match) {
        for (List<Found> offices : match.slots().values()) {
            for (Found office : offices) {
                if (office.referent().type() == Type.OFFICE
                        && distance(match, office) > nearest.getOrDefault(office, Integer.MAX_VALUE)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int distance(Matching.Match match, Found office) {
        int least = Integer.MAX_VALUE;
        for (List<Found> persons : match.slots().values()) {
            for (Found person : persons) {
                if (person.referent().type() == Type.PERSON) {
                    int between = person.end() <= office.first()
                            ? office.first() - person.end()
                            : Math.max(0, person.first() - office.end());
                    least = Math.min(least, between);
                }
            }
        }
        return least;
    }
}
