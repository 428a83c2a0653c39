package org.hanoigraph.name;

/**
 * What a comparison of two names found.
 *
 * @param score from 0, nothing in common, to 1, the same. At least 0.9 exactly if the names merge by themselves, at least
 *     0.7 if a person should look
 * @param decision what follows; by the score, unless a person decided otherwise
 * @param reason why, in words
 */
public record Similarity(double score, Decision decision, String reason) {}
