package org.hanoigraph.text;

/**
 * A stretch of a text, in UTF-16 indexes.
 *
 * @param start of the first character
 * @param end just behind the last character
 */
public record TextSpan(int start, int end) {
    /** The text under the span. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
