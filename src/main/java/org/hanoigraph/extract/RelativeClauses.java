package org.hanoigraph.extract;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clauses that stand behind a comma and the noun that they tell of, up to the next comma or the end: "A, which follows B, has
 * signed". What plays a role in such a clause plays none outside it.
 */
final class RelativeClauses {
    /** By token: the comma that begins the clause around it, or -1. Null if the sentence has none. */
    private int @Nullable [] starts;

    /** By token: the comma or the end of the sentence that ends the clause around it, or 0. */
    private int @Nullable [] ends;

    RelativeClauses(Sentence sentence, Grammar grammar) {
        List<Token> tokens = sentence.tokens();
        if (grammar.relatives().isEmpty() && grammar.relativeArticles().isEmpty()) {
            return;
        }
        int open = -1;
        for (int i = 0; i < tokens.size(); i++) {
            boolean comma = tokens.get(i).folded().equals(",");
            boolean last = i + 1 == tokens.size();
            if (!comma && !last) {
                continue;
            }
            if (open >= 0 && begins(sentence, grammar, open, i)) {
                fill(open, comma ? i : tokens.size(), tokens.size());
            }
            open = i;
        }
    }

    private static boolean begins(Sentence sentence, Grammar grammar, int comma, int end) {
        int word = comma + 1;
        List<Token> tokens = sentence.tokens();
        if (grammar.relatives().contains(tokens.get(word).folded())) {
            return true;
        }
        int behind = sentence.occurrences().end(grammar.prepositions(), word, end);
        int article = Math.max(word, behind);
        return article < end
                && grammar.relativeArticles().contains(tokens.get(article).folded())
                && endsWithVerb(sentence, article + 1, end);
    }

    /** Whether the last word of a clause is in small letters and names nothing: what ends with a noun is a list or an apposition. */
    private static boolean endsWithVerb(Sentence sentence, int first, int end) {
        int last = end;
        while (last > first && !sentence.tokens().get(last).isWord()) {
            last--;
        }
        Token word = sentence.tokens().get(last);
        return last > first && word.hasCase() && !word.looksLikeName() && !sentence.covered(last);
    }

    private void fill(int start, int end, int size) {
        if (starts == null || ends == null) {
            starts = new int[size];
            ends = new int[size];
            Arrays.fill(starts, -1);
        }
        Arrays.fill(starts, start + 1, end, start);
        Arrays.fill(ends, start + 1, end, end);
    }

    /** The comma that begins the clause around a token, or -1. */
    int start(int token) {
        return starts == null ? -1 : starts[token];
    }

    /** What ends the clause around a token, or 0. */
    int end(int token) {
        return ends == null ? 0 : ends[token];
    }

    /** Whether the clause around a token ends before another one. */
    boolean endsBetween(int token, int later) {
        int end = end(token);
        return end > 0 && end < later;
    }

    /** Whether two tokens stand in the same clause, or both in none. */
    boolean holdTogether(int token, int other) {
        return start(token) == start(other);
    }
}
