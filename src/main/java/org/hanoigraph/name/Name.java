package org.hanoigraph.name;

import org.jspecify.annotations.Nullable;

/**
 * A name as a text has it.
 *
 * @param text the name, in any script, with or without titles
 * @param language BCP 47 language of the text that it was found in; null if not known
 * @param kind what bears the name
 */
public record Name(String text, @Nullable String language, Kind kind) {
    /** What bears a name. */
    public enum Kind {
        PERSON,
        ORGANIZATION
    }

    /** A name of a person. */
    public static Name person(String text, @Nullable String language) {
        return new Name(text, language, Kind.PERSON);
    }

    /** A name of an organization. */
    public static Name organization(String text, @Nullable String language) {
        return new Name(text, language, Kind.ORGANIZATION);
    }
}
