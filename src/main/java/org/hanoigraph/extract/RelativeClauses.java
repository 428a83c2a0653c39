package org.hanoigraph.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clauses that stand between commas behind the noun that they tell of: "A, which follows B, has signed". What plays a role in
 * such a clause plays none behind it.
 */
final class RelativeClauses {
    /** By token: the comma that ends the clause around it, or 0. Null if the sentence has none. */
    private final int @Nullable [] ends;

    RelativeClauses(List<Token> tokens, Set<String> relatives) {
        int[] found = null;
        int open = -1;
        for (int i = 0; i + 1 < tokens.size() && !relatives.isEmpty(); i++) {
            if (!tokens.get(i).folded().equals(",")) {
                continue;
            }
            if (open >= 0) {
                found = found == null ? new int[tokens.size()] : found;
                Arrays.fill(found, open + 1, i, i);
            }
            open = relatives.contains(tokens.get(i + 1).folded()) ? i : -1;
        }
        ends = found;
    }

    /** The comma that ends the clause around a token, or 0. */
    int end(int token) {
        return ends == null ? 0 : ends[token];
    }

    /** Whether the clause around a token ends before another one. */
    boolean endsBetween(int token, int later) {
        int end = end(token);
        return end > 0 && end < later;
    }
}
