package org.hanoigraph.fact;

import org.jspecify.annotations.Nullable;

/**
 * A place in an article's text where an entity is named or meant.
 *
 * @param article stem of the article
 * @param entity id of the entity, {@code <type>/<slug>}
 * @param form the words at that place; absent where they are too many to be a mere name
 * @param type how the entity is named, for example {@code name} or {@code pronoun}
 * @param start in Unicode code points from the beginning of the text
 * @param end exclusive
 * @param sha256 of the span, where {@code form} is absent
 */
public record Mention(
        String article,
        String entity,
        @Nullable String form,
        @Nullable String type,
        int start,
        int end,
        @Nullable String sha256)
        implements FactRecord {}
