package org.hanoigraph.extract;

import org.hanoigraph.extract.Grammar.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The stances of judgements, as words of approval and disapproval tell them.
 *
 * @param positive phrases of approval
 * @param negative phrases of disapproval
 */
record Stances(PhraseSet positive, PhraseSet negative) {
    /** Words of judgement may follow the match at this distance. */
    private static final int TOKENS_BEHIND = 8;

    /** Stances that the words of judgement decide: around the match, or anywhere in the sentence if there are any. */
    private static final String AUTO = "auto";

    private static final String FOUND = "found";
    private static final String NEUTRAL = "neutral";

    /** Whether a rule needs words of judgement, and the sentence has none. */
    boolean lacksWords(Rule rule, Sentence sentence) {
        return FOUND.equals(rule.stance()) && anywhere(sentence).equals(NEUTRAL);
    }

    /** The stance of a match; null for a rule that states no judgement. */
    @Nullable
    String of(Rule rule, Match match, Sentence sentence) {
        String stance = rule.stance();
        if (stance == null) {
            return null;
        }
        return switch (stance) {
            case AUTO -> between(match.first(), match.end() + TOKENS_BEHIND, sentence);
            case FOUND -> anywhere(sentence);
            default -> stance;
        };
    }

    private String anywhere(Sentence sentence) {
        return between(0, sentence.tokens().size(), sentence);
    }

    private String between(int from, int end, Sentence sentence) {
        if (sentence.occurrences().isPresent(negative, from, end)) {
            return "negative";
        }
        return sentence.occurrences().isPresent(positive, from, end) ? "positive" : NEUTRAL;
    }
}
