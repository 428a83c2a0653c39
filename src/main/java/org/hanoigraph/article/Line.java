package org.hanoigraph.article;

/**
 * A paragraph of a text before its kind is known: one line, or several where a file is wrapped at a fixed width.
 *
 * @param start UTF-16 index of its first visible character
 * @param end UTF-16 index after its last visible character
 * @param gap whether an empty line stands before it
 * @param hint what the markup of a web page says about it
 */
record Line(int start, int end, boolean gap, Hint hint) {

    String in(String text) {
        return text.substring(start, end);
    }

    /** What markup says about a line. */
    enum Hint {
        NONE,
        HEADLINE,
        HEADING,
        CAPTION,
        /** All of the paragraph is bold. */
        BOLD,
        /** No text of the article: the head of the page tells its publisher. */
        PUBLISHER
    }
}
