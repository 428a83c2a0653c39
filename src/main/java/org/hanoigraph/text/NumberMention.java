package org.hanoigraph.text;

/**
 * A whole number that a text names in digits or words.
 *
 * @param rawStart UTF-16 index in the raw text
 * @param rawEnd exclusive
 * @param ordinal whether it tells a place in an order: "the 40th state"
 * @param bound how the text limits it; the words that do so are outside of the span
 */
public record NumberMention(int rawStart, int rawEnd, long value, boolean ordinal, Bound bound) {
    /** How near the number is to the true one, as far as the text says. */
    public enum Bound {
        NONE,
        /** "more than", "at least" */
        ABOVE,
        /** "about", "nearly" */
        ABOUT,
        /** "fewer than", "up to" */
        BELOW
    }
}
