package org.hanoigraph.name;

/** What follows from comparing two names. */
public enum Decision {
    /** The two are one, as far as names can tell. */
    MERGE,
    /** They may be one: a person decides. */
    REVIEW,
    /** They are two. */
    DISTINCT
}
