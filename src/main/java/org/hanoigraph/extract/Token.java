package org.hanoigraph.extract;

/**
 * A word or a punctuation mark where it stands.
 *
 * @param text in which it stands
 * @param start UTF-16 index in the text
 * @param end exclusive
 */
record Token(Form form, String text, int start, int end) {
    /** As patterns see it. */
    String folded() {
        return form.text();
    }

    /** As it stands in the text. */
    String raw() {
        return text.substring(start, end);
    }

    boolean isWord() {
        return form.word();
    }

    /** Whether it begins with a small letter. */
    boolean isLowerCase() {
        return Character.isLowerCase(text.codePointAt(start));
    }

    /** Whether it begins with a capital, or has no case at all. */
    boolean looksLikeName() {
        int first = text.codePointAt(start);
        return Character.isLetter(first) && !Character.isLowerCase(first);
    }

    boolean hasCase() {
        int first = text.codePointAt(start);
        return Character.isUpperCase(first) || Character.isLowerCase(first) || Character.isTitleCase(first);
    }
}
