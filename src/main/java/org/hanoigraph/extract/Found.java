package org.hanoigraph.extract;

/**
 * A mention in a sentence.
 *
 * @param kind how it is named: name, alias, acronym, adjective, nominal, title, pronoun; of a date, where it comes from
 * @param first index of its first token in the sentence
 * @param end index behind its last token
 * @param start UTF-16 index of its first character in the text
 * @param stop behind its last character
 */
record Found(Referent referent, String kind, int first, int end, int start, int stop) {
    static final String PRONOUN = "pronoun";
    static final String ADJECTIVE = "adjective";
    static final String NAME = "name";
    static final String TITLE = "title";
    static final String ALIAS = "alias";
    static final String NOMINAL = "nominal";

    /** A description that means the one whose fuller name stands elsewhere; in the records it is nominal. */
    static final String BARE = "bare";

    /** Words that no list has, taken for what is spoken of; in the records they are nominal. */
    static final String OPEN = "open";

    // Where a date comes from, as the records say it.
    static final String IN_TEXT = "text";
    static final String YEAR_INFERRED = "yearInferred";
    static final String RELATIVE = "relative";

    /** The last such day, or of what is planned the next one; in the records it is relative. */
    static final String WEEKDAY = "weekday";

    /** What is understood though no word says it, before a token. */
    static Found understood(String entity, int token) {
        return new Found(Referent.entity(entity), NOMINAL, token, token, 0, 0);
    }

    /** Whether words of the text say it. */
    boolean isWritten() {
        return start < stop;
    }

    /** In tokens. */
    int length() {
        return end - first;
    }

    /** How many tokens stand between both; negative if their words meet. */
    int distance(Found other) {
        return end <= other.first ? other.first - end : first - other.end;
    }

    /** Whether the words of both meet. */
    boolean overlaps(Found other) {
        return first < other.end && other.first < end;
    }

    /** The same words, as a description of what they mean. */
    Found asNominal() {
        return new Found(referent, NOMINAL, first, end, start, stop);
    }

    /** The same words in the place of more tokens. */
    Found between(int firstToken, int endToken) {
        return new Found(referent, kind, firstToken, endToken, start, stop);
    }

    /** The same words, known for whom they stand. */
    Found standingFor(String entity) {
        return new Found(Referent.entity(entity), kind, first, end, start, stop);
    }
}
