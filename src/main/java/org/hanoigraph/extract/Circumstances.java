package org.hanoigraph.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hanoigraph.fact.Literal;
import org.jspecify.annotations.Nullable;

/**
 * When and where what a sentence tells is done.
 *
 * @param prepositions of the language
 * @param and phrases of the language between two verbs
 * @param voices who speaks in the sentence
 */
record Circumstances(Analysis analysis, PhraseSet prepositions, PhraseSet and, Voices voices) {
    /** More than any distance in a sentence. */
    private static final int FAR = 1 << 16;

    /**
     * The nearest mention of a type, first of all one within the match; but none of a relative clause before it, nor of an office,
     * such as that of the ambassador in some city, nor what tells when and where somebody said it. "Proposed in 2017 and adopted in
     * 2024": what stands before "and" is of the verb before it, if anything stands behind.
     */
    Optional<Found> nearest(Match match, Type type) {
        return analysis.sentence().mentions().stream()
                .filter(found -> found.referent().type() == type
                        && isOfTheClause(found, match)
                        && !isOfTheSaying(found, match)
                        && !isOfAnOffice(found))
                .min(Comparator.comparingInt(found -> distance(found, match)));
    }

    /** The date that a match itself has, or the rule takes from the rest of its sentence; null if there is none. */
    @Nullable
    Found date(Proposition proposition) {
        Match match = proposition.match();
        Found found = match.slot("D").isEmpty() ? null : match.slot("D").get(0);
        if (found == null && proposition.rule().dated()) {
            found = nearest(match, Type.DATE).orElse(null);
        }
        if (found == null
                && proposition.object() instanceof Literal literal
                && literal.datatype().equals("edtf")
                && !match.slot("O").isEmpty()) {
            found = match.slot("O").get(0);
        }
        return found != null && found.referent().type() == Type.DATE ? found : null;
    }

    /** Whether a mention stands outside of what is said with a match, or in a clause that tells of a saying alone. */
    private boolean isOfTheSaying(Found found, Match match) {
        Speech speech = voices.speechAt(match.middle());
        return speech != null
                && (!speech.covers(found.first())
                        || voices.speeches().stream()
                                .anyMatch(other -> other.said() >= 0 && isAlone(other, found, match)));
    }

    private boolean isAlone(Speech speech, Found found, Match match) {
        int first = analysis.clauses().start(speech.said());
        int end = analysis.clauses().end(speech.said() + 1, Integer.MAX_VALUE / 2);
        return first <= found.first() && found.first() < end && (match.coreFirst() >= end || match.coreEnd() <= first);
    }

    /**
     * Whether a mention stands in no relative clause but that of the match, and not behind that one. When and where an event
     * takes place, which such a clause tells, its acts do, too.
     */
    private boolean isOfTheClause(Found found, Match match) {
        RelativeClauses clauses = analysis.relativeClauses();
        if (clauses.holdTogether(found.first(), match.coreFirst())
                || clauses.holdTogether(found.first(), match.coreEnd() - 1)) {
            return true;
        }
        int comma = clauses.start(found.first());
        return comma < 0
                ? !clauses.endsBetween(match.coreFirst(), found.first())
                : match.slots().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(other ->
                                other.end() <= comma && other.referent().type() == Type.EVENT);
    }

    /** Whether nothing but adpositions and countries stands between an office and a mention behind it. */
    private boolean isOfAnOffice(Found found) {
        Sentence sentence = analysis.sentence();
        int at = found.first();
        while (at > 0) {
            int before = at;
            for (Found other : sentence.mentions()) {
                if (other.end() == at && other.referent().type() == Type.OFFICE) {
                    return true;
                }
                if (other.end() == at && other.referent().type() == Type.COUNTRY) {
                    before = Math.min(before, other.first());
                }
            }
            int adposition = sentence.occurrences().startOfEndingAt(prepositions, at);
            before = adposition >= 0 ? Math.min(before, adposition) : before;
            if (before == at) {
                return false;
            }
            at = before;
        }
        return false;
    }

    private int distance(Found found, Match match) {
        boolean before = found.end() <= match.coreFirst();
        boolean ofVerbBefore = before && analysis.sentence().occurrences().startOfEndingAt(and, match.coreFirst()) >= 0;
        return before
                ? match.coreFirst() - found.end() + 1 + (ofVerbBefore ? FAR : 0)
                : found.first() >= match.coreEnd() ? found.first() - match.coreEnd() + 1 : 0;
    }
}
