package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the organizations or events that were named is meant by a word such as "the institute" or "this workshop". */
final class Namesakes {
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
        named.add(new Named(found.referent().value(), in.tokens().subList(found.first(), found.end()), sentence));
    }

    /** The last one of the last sentences whose name has a word of the pronoun, or null. */
    @Nullable
    String sharing(Sentence in, Found pronoun) {
        List<Token> words = in.tokens().subList(pronoun.first(), pronoun.end());
        for (int i = named.size() - 1; i >= 0; i--) {
            Named one = named.get(i);
            if (sentence - one.sentence < SENTENCES && share(words, one.words)) {
                return one.id;
            }
        }
        return null;
    }

    /** The one that shares a word, or else the first of the last sentence that names any. */
    @Nullable
    String sharingOrFirst(Sentence in, Found pronoun) {
        String sharing = sharing(in, pronoun);
        String first = null;
        for (int i = named.size() - 1; i >= 0 && named.get(i).sentence == named.get(named.size() - 1).sentence; i--) {
            first = named.get(i).id;
        }
        return sharing == null ? first : sharing;
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
