package org.hanoigraph.extract;

import java.util.Collections;
import java.util.SortedMap;
import org.hanoigraph.extract.Grammar.Rule;
import org.hanoigraph.fact.Certainty;
import org.hanoigraph.fact.DateRange;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Value;

/**
 * Makes facts of what the sentences of an article state: says when and where, how certain, by whose account, and with which words
 * as evidence.
 *
 * @param dateSource field that says where a date comes from
 */
record FactMaker(
        Grammar grammar,
        Values values,
        Qualifiers qualifiers,
        Claimants claimants,
        Factuality factuality,
        ActDays days,
        Offsets offsets,
        Reliability reliability,
        String dateSource) {
    /** @param voices who speaks in the sentence */
    Fact of(Proposition proposition, Analysis analysis, Voices voices) {
        Rule rule = proposition.rule();
        Match match = proposition.match();
        Value object = proposition.object();
        Circumstances circumstances = new Circumstances(analysis, grammar.prepositions(), grammar.and(), voices);
        SortedMap<String, Value> fields = qualifiers.of(rule, match, circumstances);
        Found dated = circumstances.date(proposition);
        Found speaker = claimants.of(proposition, analysis, voices);
        Certainty certainty = factuality.of(rule, match, analysis, speaker != null);
        certainty = certainty.affirms() && days.isYetToCome(dated) ? Certainty.PLANNED : certainty;
        Entity claimant = speaker == null || certainty == Certainty.ASSERTED ? null : (Entity) values.of(speaker);
        if (certainty == Certainty.CLAIMED && claimant == null) {
            certainty = Certainty.ASSERTED;
        }
        String date = dated == null ? null : days.of(dated, certainty);
        boolean isObject = dated != null && object.equals(values.of(dated));
        if (date != null && !isObject && certainty == Certainty.PLANNED && days.isOver(date)) {
            // It is the day of the decision, or of whatever else the sentence tells of.
            dated = null;
            date = null;
        }
        if (dated != null) {
            String source = dated.kind().equals(Found.WEEKDAY) ? Found.RELATIVE : dated.kind();
            fields.put(dateSource, new Literal(source, "xsd:string", null));
        }
        return new Fact(
                evidence(match, analysis.sentence()),
                rule.relation(),
                proposition.subject(),
                isObject && date != null ? new Literal(date, "edtf", null) : object,
                date == null ? null : DateRange.parse(date),
                Collections.unmodifiableSortedMap(fields),
                claimant,
                certainty,
                reliability.of(rule.id(), rule.relation()),
                rule.id());
    }

    private Evidence evidence(Match match, Sentence sentence) {
        return offsets.evidence(
                sentence.tokens().get(match.first()).start(),
                sentence.tokens().get(match.end() - 1).end());
    }
}
