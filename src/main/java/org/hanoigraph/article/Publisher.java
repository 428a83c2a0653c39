package org.hanoigraph.article;

import org.jspecify.annotations.Nullable;

/**
 * The organization that published a story first.
 *
 * @param id of the organization; null for one that the data do not know
 * @param name its usual English name; of one that the data do not know, as the article writes it
 * @param start UTF-16 index of where the article tells
 * @param end just behind that place; not greater than the start if only the page around the article tells
 */
public record Publisher(@Nullable String id, String name, int start, int end) {
    /** Whether the article itself tells. */
    public boolean isTold() {
        return start < end;
    }
}
