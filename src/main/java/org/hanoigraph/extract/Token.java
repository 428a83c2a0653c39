package org.hanoigraph.extract;

/**
 * A word or a punctuation mark.
 *
 * @param folded as patterns see it
 * @param raw as it stands in the text
 * @param start UTF-16 index in the text
 * @param end exclusive
 */
record Token(String folded, String raw, int start, int end) {
    boolean isWord() {
        return Character.isLetterOrDigit(folded.codePointAt(0));
    }

    /** Whether it begins with a capital, or has no case at all. */
    boolean looksLikeName() {
        int first = raw.codePointAt(0);
        return Character.isLetter(first) && !Character.isLowerCase(first);
    }

    boolean hasCase() {
        int first = raw.codePointAt(0);
        return Character.isUpperCase(first) || Character.isLowerCase(first) || Character.isTitleCase(first);
    }
}
