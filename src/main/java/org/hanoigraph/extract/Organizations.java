package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which organization is meant by a word such as "the institute": the last one whose name has that word, or else the first one of
 * the last sentence that names any, of which it tells.
 */
final class Organizations {
    private static final int SENTENCES = 3;

    /** Two forms of a word differ in so many letters at their ends at most. */
    private static final int LONGEST_ENDING = 3;

    private static final int SHORTEST_WORD = 4;

    private record Named(String id, List<Token> words, int sentence) {}

    private final List<Named> named = new ArrayList<>();
    private int sentence;

    /** Goes on to another sentence. */
    void next() {
        sentence++;
    }

    void add(Sentence in, Found found) {
        if (found.kind().equals(Found.NOMINAL)) {
            return;
        }
        named.add(new Named(found.referent().value(), in.tokens().subList(found.first(), found.end()), sentence));
    }

    @Nullable
    String antecedent(Sentence in, Found pronoun) {
        List<Token> words = in.tokens().subList(pronoun.first(), pronoun.end());
        String first = null;
        for (int i = named.size() - 1; i >= 0; i--) {
            Named organization = named.get(i);
            if (sentence - organization.sentence < SENTENCES && share(words, organization.words)) {
                return organization.id;
            }
            if (organization.sentence == named.get(named.size() - 1).sentence) {
                first = organization.id;
            }
        }
        return first;
    }

    private static boolean share(List<Token> some, List<Token> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> areForms(one.folded(), other.folded())));
    }

    private static boolean areForms(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= SHORTEST_WORD && Math.max(one.length(), other.length()) - same <= LONGEST_ENDING;
    }
}
