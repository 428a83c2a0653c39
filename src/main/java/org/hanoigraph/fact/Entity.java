package org.hanoigraph.fact;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a person, an organization, a treaty and so on.
 *
 * @param id {@code <type>/<slug>}
 * @param label the usual English name
 * @param form the words of the sentence that name it, if it has any
 * @param provisional whether the extractor minted it, so that the reference data need not know it
 */
public record Entity(String id, String label, @Nullable String form, boolean provisional) implements Value {}
