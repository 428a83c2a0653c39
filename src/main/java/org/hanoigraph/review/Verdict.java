package org.hanoigraph.review;

import java.util.Locale;

/** What a reviewer decides about a record. */
public enum Verdict {
    /** It stands as it was extracted. */
    ACCEPT,
    /** It is wrong and is left out. */
    REJECT,
    /** Some of its fields are wrong; the decision gives them anew. */
    CORRECT,
    /** The extractor missed it; the decision gives it whole. */
    ADD;

    /** As written in a table of decisions. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
