package org.hanoigraph.extract;

import java.util.Set;
import org.hanoigraph.fact.Entity;
import org.jspecify.annotations.Nullable;

/**
 * By whose account something is so: that of whoever speaks, but not of themselves.
 *
 * @param relatives words that behind a comma begin a relative clause
 * @param symmetric relations that hold both ways
 */
record Claimants(Set<String> relatives, Set<String> symmetric) {
    /** Who claims what a sentence tells, or null. */
    @Nullable
    Found of(Proposition proposition, Analysis analysis, Voices voices) {
        Match match = proposition.match();
        Found speaker = voices.at(match.middle(), proposition.subject().id());
        return speaker == null
                        || isToldOf(speaker, match, analysis)
                        || isOtherSide(speaker, proposition)
                        || isFellow(speaker, match)
                ? null
                : speaker;
    }

    /** Of a relation that holds both ways the object speaks of itself as the subject does. */
    private boolean isOtherSide(Found speaker, Proposition proposition) {
        return symmetric.contains(proposition.rule().relation())
                && proposition.object() instanceof Entity entity
                && entity.id().equals(speaker.referent().value());
    }

    /** "A, B and C refuse it and say …": C speaks for no more than they do together. */
    private static boolean isFellow(Found speaker, Match match) {
        return match.slot("S").stream().anyMatch(fellow -> fellow.referent().equals(speaker.referent()));
    }

    /** "A, who has done this, says that": it is not A who tells what A has done. */
    private boolean isToldOf(Found speaker, Match match, Analysis analysis) {
        Sentence sentence = analysis.sentence();
        int comma = analysis.relativeClauses().start(match.coreFirst());
        return comma > 0
                && relatives.contains(sentence.tokens().get(comma + 1).folded())
                && speaker.end() == comma
                && sentence.mentions().contains(speaker);
    }
}
