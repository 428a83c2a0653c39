package org.hanoigraph.extract;

import org.hanoigraph.extract.Grammar.Rule;
import org.hanoigraph.fact.Certainty;

/** How far a sentence commits itself to a match: whether it states, plans or negates it, or leaves it open. */
record Factuality(Grammar grammar) {
    /** Words that make a statement planned or negated may stand so many tokens before it. */
    private static final int TOKENS_BEFORE = 4;

    /** In a language whose verb comes last they may follow it at this distance. */
    private static final int TOKENS_BEHIND = 3;

    /**
     * What is asked, and what may or may not be, is not stated, but for what a rule gives as true whatever stands around it. In
     * other clauses of a question stands what the one who asks takes as known.
     */
    boolean isLeftOpen(Rule rule, Match match, Analysis analysis) {
        if (rule.certainty() == Certainty.ASSERTED) {
            return false;
        }
        int from = conditionStart(rule, match, analysis.clauses());
        Sentence sentence = analysis.sentence();
        Occurrences occurrences = sentence.occurrences();
        return sentence.endsAsQuestion(analysis.clauses().end(match.coreEnd(), Integer.MAX_VALUE / 2))
                || occurrences.isPresent(grammar.undecided(), from, clauseEnd(rule, match, analysis.clauses()))
                || occurrences.startOfEndingAt(grammar.undecided(), from) >= 0;
    }

    /** @param said whether somebody says it, other than the newsroom */
    Certainty of(Rule rule, Match match, Analysis analysis, boolean said) {
        if (rule.certainty() != null) {
            return rule.certainty();
        }
        int from = clauseStart(rule, match, analysis.clauses());
        Occurrences occurrences = analysis.sentence().occurrences();
        int next = occurrences.nextStart(grammar.conjunctions(), match.end() - 1);
        int last = clauseEnd(rule, match, analysis.clauses());
        int end = next < 0 ? last : Math.min(next, last);
        if (occurrences.isPresent(grammar.negated(), from, end)) {
            return Certainty.NEGATED;
        }
        if (occurrences.isPresent(grammar.planned(), from, end)) {
            return Certainty.PLANNED;
        }
        return said ? Certainty.CLAIMED : Certainty.ASSERTED;
    }

    /** From where on words bear on a match: with roles from the beginning of its clause. */
    private static int clauseStart(Rule rule, Match match, Clauses clauses) {
        return Math.max(conditionStart(rule, match, clauses), clauses.start(match.coreFirst()));
    }

    /** From where on words may leave a match undecided: a condition is a clause of its own. */
    private static int conditionStart(Rule rule, Match match, Clauses clauses) {
        return rule.roles().isEmpty() ? Math.max(0, match.first() - TOKENS_BEFORE) : clauses.start(match.coreFirst());
    }

    private int clauseEnd(Rule rule, Match match, Clauses clauses) {
        if (!rule.roles().isEmpty()) {
            return clauses.end(match.coreEnd(), Integer.MAX_VALUE / 2);
        }
        return grammar.verbFinal() ? clauses.end(match.coreEnd(), TOKENS_BEHIND) : match.end();
    }
}
