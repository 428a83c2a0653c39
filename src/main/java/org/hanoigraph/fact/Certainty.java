package org.hanoigraph.fact;

import java.util.Locale;

/** How a source states a fact. */
public enum Certainty {
    /** By the newsroom, in its own voice. */
    ASSERTED,
    /** By a speaker whom the source names. */
    CLAIMED,
    /** As something to come or hoped for. */
    PLANNED,
    /** As something that is not so. */
    NEGATED;

    /** Whether a statement of this kind says that the fact holds. */
    public boolean affirms() {
        return this == ASSERTED || this == CLAIMED;
    }

    /** As written in records and in the ontology. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Certainty ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
