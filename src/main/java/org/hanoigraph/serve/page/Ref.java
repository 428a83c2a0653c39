package org.hanoigraph.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * A value on a page.
 *
 * @param href where its link leads; null if it has none
 * @param text what is shown
 * @param exact what the data hold, where the page shows it in the reader's own way; else null
 */
public record Ref(
        @Nullable String href, Text text, @Nullable String exact) {
    static Ref to(@Nullable String href, Text text) {
        return new Ref(href, text, null);
    }
}
