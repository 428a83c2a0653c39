package org.hanoigraph.fact;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That somebody compared a record with its article and decided that it stands.
 *
 * @param by the role of who decided, for example {@code editor}
 * @param reason in English, where there is one to give
 */
public record Review(
        Status status, String by, LocalDate on, @Nullable String reason) {
    /** How the record came to stand as it does. */
    public enum Status {
        /** As the extractor wrote it. */
        ACCEPTED,
        /** With something put right that the extractor had wrong. */
        CORRECTED,
        /** The extractor had missed it. */
        ADDED;

        /** As written in records and in the ontology. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
