package org.hanoigraph.article;

/** A folded stretch of a text, of which each character knows its place in the raw text. */
final class Folded {
    private final String text;
    private final int[] at;

    /** @param at index in the raw text of each folded character, and of the end */
    Folded(String text, int[] at) {
        this.text = text;
        this.at = at;
    }

    String text() {
        return text;
    }

    /** Index in the raw text of a folded character, or of the end. */
    int raw(int folded) {
        return at[folded];
    }

    /** Behind the space at a place, if there is one. */
    int skipSpace(int from) {
        return from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
    }
}
