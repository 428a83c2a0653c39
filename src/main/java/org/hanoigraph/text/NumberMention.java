package org.hanoigraph.text;

/**
 * A whole number that a text names in digits or words.
 *
 * @param rawStart UTF-16 index in the raw text
 * @param rawEnd exclusive
 */
public record NumberMention(int rawStart, int rawEnd, long value) {}
