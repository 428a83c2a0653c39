package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;

/** A sentence with its clauses, and the means to find in it what a rule looks for. */
record Analysis(
        Sentence sentence, Clauses clauses, RelativeClauses relativeClauses, Matching matching, Casting casting) {
    static Analysis of(Sentence sentence, Grammar grammar, Lexicon lexicon) {
        RelativeClauses relativeClauses = new RelativeClauses(sentence, grammar);
        return new Analysis(
                sentence,
                new Clauses(sentence, grammar.clauses()),
                relativeClauses,
                new Matching(sentence, relativeClauses, grammar, lexicon),
                new Casting(sentence, relativeClauses, grammar));
    }

    /**
     * Where a pattern matches and all its roles are played.
     *
     * @param each whether one beginning may match in several ways
     * @param fallback slots that need not be filled
     */
    List<Match> find(Pattern pattern, boolean each, List<Role> roles, List<String> fallback) {
        List<Match> found = new ArrayList<>();
        for (Match words : matching.find(pattern, each)) {
            Match match = casting.cast(words, roles, fallback);
            if (match != null) {
                found.add(match);
            }
        }
        return found;
    }
}
