package org.hanoigraph.serve.page;

import java.util.List;

/**
 * What a search found.
 *
 * @param query as it was typed
 * @param similar whether nothing has exactly these words, and the hits have similar ones
 * @param hits the best first
 */
public record SearchPage(String query, boolean similar, List<Hit> hits) {}
