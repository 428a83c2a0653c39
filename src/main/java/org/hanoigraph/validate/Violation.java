package org.hanoigraph.validate;

/**
 * One thing in the graph that does not hold.
 *
 * @param rule the shape or the check query that says so
 * @param focus the resource that it is about
 * @param message what is wrong, in words
 */
public record Violation(String rule, String focus, String message) {}
