package org.hanoigraph.name;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a comparison of two names found.
 *
 * @param score from 0, nothing in common, to 1, the same. A score is at least 0.9 exactly if the names merge by
 *     themselves and at least 0.7 if a person should look
 * @param decision what follows; by the score, unless a person decided otherwise
 * @param parts which parts matched how
 */
public record Similarity(double score, Decision decision, List<PartMatch> parts) {
    public Similarity {
        parts = List.copyOf(parts);
    }

    /** Why, in words. */
    public String reason() {
        return parts.stream().map(PartMatch::words).collect(Collectors.joining("; "));
    }

    /** Whether any part matched in this way. */
    public boolean has(How how) {
        return parts.stream().anyMatch(part -> part.how() == how);
    }

    Similarity turned() {
        return new Similarity(
                score, decision, parts.stream().map(PartMatch::turned).toList());
    }
}
