package org.hanoigraph.extract;

import java.util.List;

/** Where the clauses of one sentence begin and end: at marks, and at phrases that begin one. */
final class Clauses {
    private final Sentence sentence;
    private final PhraseSet beginnings;
    private final List<Token> tokens;

    /** @param beginnings phrases that begin a clause */
    Clauses(Sentence sentence, PhraseSet beginnings) {
        this.sentence = sentence;
        this.beginnings = beginnings;
        this.tokens = sentence.tokens();
    }

    /** The beginning of the clause around a token. */
    int start(int token) {
        int first = token;
        while (first > 0 && !endsClause(first - 1)) {
            first--;
        }
        return first;
    }

    /** The end of the clause, but not further than some tokens; the token before may have ended it. */
    int end(int from, int most) {
        if (from > 0 && endsClause(from - 1)) {
            return from;
        }
        int end = from;
        while (end < tokens.size() && end < from + most && !endsClause(end)) {
            end++;
        }
        return end;
    }

    private boolean endsClause(int token) {
        return !(tokens.get(token).isWord() || sentence.joinsWords(token))
                || sentence.occurrences().isStart(beginnings, token);
    }
}
