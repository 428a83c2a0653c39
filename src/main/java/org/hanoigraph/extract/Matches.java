package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The matches of one pattern that a search has found: one from each beginning, or a few that fill its slots in other ways. */
final class Matches {
    private static final int MOST_FILLINGS = 3;

    /** How the slots were filled already, from the same beginning. */
    private final Set<Map<String, List<Found>>> fillings = new HashSet<>();

    private List<Match> found = List.of();
    private boolean each;
    private int from;

    /**
     * Forgets all that was found.
     *
     * @param each whether to take several from the same beginning
     */
    void begin(boolean each) {
        this.each = each;
        found = List.of();
    }

    /** The next ones begin at a token. */
    void beginAt(int token) {
        from = token;
        fillings.clear();
    }

    /** Takes a match; false asks for another one. */
    boolean take(Bindings bindings, int end) {
        if (end <= from) {
            return false;
        }
        Map<String, List<Found>> slots = bindings.slots();
        if (each && !fillings.add(slots)) {
            return false;
        }
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(new Match(slots, from, end, bindings.name(), from, end));
        return !each || fillings.size() >= MOST_FILLINGS;
    }

    /** From left to right. */
    List<Match> found() {
        return found;
    }
}
