package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place where a pattern matches.
 *
 * @param slots mentions by slot
 * @param first index of the first token
 * @param end index behind the last token
 * @param name first and last token of a new name, if the pattern has one
 * @param coreFirst index of the first token of the rule's own words, without those who play its roles
 * @param coreEnd index behind the last of them
 */
record Match(
        Map<String, List<Found>> slots,
        int first,
        int end,
        @Nullable Name name,
        int coreFirst,
        int coreEnd) {
    /** A name that the lexicon does not know, from one token to another. */
    record Name(int first, int end) {}

    List<Found> slot(String slot) {
        return slots.getOrDefault(slot, List.of());
    }

    /** The token in the middle of the rule's own words. */
    int middle() {
        return (coreFirst + coreEnd) / 2;
    }

    /** The same match with more slots filled. */
    Match with(Map<String, List<Found>> more) {
        Map<String, List<Found>> all = new HashMap<>(slots);
        all.putAll(more);
        return new Match(Map.copyOf(all), first, end, name, coreFirst, coreEnd);
    }

    /** An English text with the names of what fills its slots, or null if one is not filled, or two by the same name. */
    @Nullable
    String fill(String text, Function<Referent, String> names) {
        String filled = text;
        List<String> filling = new ArrayList<>(slots.keySet());
        // $ORG before $O
        filling.sort(Comparator.comparing(String::length).reversed());
        Set<String> used = new HashSet<>();
        for (String slot : filling) {
            if (filled.contains("$" + slot)) {
                String name = names.apply(slot(slot).get(0).referent());
                if (!used.add(name)) {
                    return null;
                }
                filled = filled.replace("$" + slot, name);
            }
        }
        return filled.contains("$") ? null : filled;
    }
}
