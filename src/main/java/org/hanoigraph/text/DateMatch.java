package org.hanoigraph.text;

import java.util.List;
import org.hanoigraph.text.DateMention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What was found at a place of a text: mentions, or none where a phrase tells nothing definite.
 *
 * @param end the token behind it
 */
record DateMatch(int end, List<Item> items) {
    /**
     * A mention, in tokens.
     *
     * @param to the token behind it
     * @param inferred whether the text leaves the year to the reader
     * @param length how long it lasts, where the text says so
     */
    record Item(
            int from,
            int to,
            String iso,
            Kind kind,
            boolean inferred,
            @Nullable String length) {
        Item(int from, int to, String iso, Kind kind, boolean inferred) {
            this(from, to, iso, kind, inferred, null);
        }

        static Item duration(int from, int to, Quantity length) {
            return new Item(from, to, length.duration(), Kind.DURATION, false, length.duration());
        }
    }

    /** One mention with nothing behind it. */
    static DateMatch of(int from, int end, String iso, Kind kind, boolean inferred) {
        return new DateMatch(end, List.of(new Item(from, end, iso, kind, inferred)));
    }

    /** The longer of two, the first if they are equally long. */
    static @Nullable DateMatch longer(@Nullable DateMatch a, @Nullable DateMatch b) {
        if (a == null || (b != null && b.end > a.end)) {
            return b;
        }
        return a;
    }
}
