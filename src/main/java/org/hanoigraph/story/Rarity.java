package org.hanoigraph.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much it tells that two articles share something: the rarer it is in the articles and the works of reference, the
 * more. What everybody writes about tells next to nothing.
 */
final class Rarity {
    private final Map<String, Integer> count = new HashMap<>();
    private int total;

    /** Takes note of what one article or one statement of reference names. */
    void add(Collection<String> names) {
        total++;
        Set<String> distinct = new HashSet<>(names);
        distinct.forEach(name -> count.merge(name, 1, Integer::sum));
    }

    /** Inverse document frequency; what stands everywhere still counts a little, since two articles may be all there is. */
    double of(String name) {
        return Math.log(1.0 + (1.0 + total) / (1.0 + count.getOrDefault(name, 0)));
    }

    double of(Collection<String> names) {
        return names.stream().mapToDouble(this::of).sum();
    }
}
