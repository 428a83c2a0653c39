package org.hanoigraph.extract;

import java.util.List;
import org.hanoigraph.extract.Element.Slot;
import org.hanoigraph.extract.Element.Start;

/** Finds patterns in one sentence, and looks for each only from where it can begin. */
final class Matching {
    private final Sentence sentence;
    private final Occurrences occurrences;
    private final Backtracking backtracking;

    Matching(Sentence sentence, Grammar grammar, Lexicon lexicon) {
        this(sentence, new RelativeClauses(sentence, grammar), grammar, lexicon);
    }

    Matching(Sentence sentence, RelativeClauses relativeClauses, Grammar grammar, Lexicon lexicon) {
        this.sentence = sentence;
        this.occurrences = sentence.occurrences();
        this.backtracking = new Backtracking(sentence, grammar, lexicon, relativeClauses);
    }

    /** All matches that begin at different tokens, from left to right. */
    List<Match> find(Pattern pattern) {
        return sentence.hasAll(pattern.filled()) ? find(pattern, false) : List.of();
    }

    /**
     * All matches, from left to right. Takes long for nothing where the sentence lacks what the pattern cannot do without,
     * which {@link PatternIndex} tells.
     *
     * @param each whether to look for other ways to fill the slots from the same beginning
     */
    List<Match> find(Pattern pattern, boolean each) {
        backtracking.begin(pattern, each);
        Element first = pattern.opening();
        for (int from = beginning(first, 0);
                from >= 0 && wordsFollow(pattern, from);
                from = beginning(first, from + 1)) {
            backtracking.tryAt(from);
        }
        return backtracking.found();
    }

    /** The first token from this one on at which a pattern can begin that begins with this element, or -1. */
    private int beginning(Element first, int from) {
        PhraseSet phrases = Pattern.phrases(first);
        if (phrases != null) {
            return occurrences.nextStart(phrases, from);
        }
        if (first instanceof Slot slot && !slot.isOpen()) {
            return sentence.nextMention(from, slot.types());
        }
        return first instanceof Start && !backtracking.isAtStart(from) ? -1 : from;
    }

    /** A quick look whether all words that a pattern cannot do without stand in its order from a token on. */
    private boolean wordsFollow(Pattern pattern, int from) {
        List<PhraseSet> required = pattern.required();
        int at = from;
        for (int i = 0; i < required.size(); i++) {
            at = occurrences.nextStart(required.get(i), at);
            if (at < 0) {
                return false;
            }
            at++;
        }
        return from < sentence.tokens().size();
    }
}
