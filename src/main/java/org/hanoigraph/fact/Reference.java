package org.hanoigraph.fact;

/**
 * A work of reference, not an article of the corpus.
 *
 * @param source its id in the reference data, {@code source/<slug>}
 */
public record Reference(String source) implements Origin {}
