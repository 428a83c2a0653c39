package org.hanoigraph.name;

/**
 * Whose name a form is.
 *
 * @param id the known bearer
 * @param name the name of the bearer that the form was recognized by
 * @param score how sure this is, from 0.9 to 1
 * @param reason why, in words
 */
public record Link(String id, Name name, double score, String reason) {}
