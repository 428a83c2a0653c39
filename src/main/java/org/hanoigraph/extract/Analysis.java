package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;

/** A sentence, and the means to find in it what a rule looks for. */
record Analysis(Sentence sentence, Matching matching, Casting casting) {
    static Analysis of(Sentence sentence, Grammar grammar, Lexicon lexicon) {
        Matching matching = new Matching(sentence, grammar, lexicon);
        return new Analysis(sentence, matching, new Casting(sentence, matching.relativeClauses(), grammar));
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
