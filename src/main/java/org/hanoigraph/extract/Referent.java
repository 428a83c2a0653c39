package org.hanoigraph.extract;

import java.util.Objects;

/**
 * What a mention means.
 *
 * @param value id of an entity, the value of a literal, or the English name of an office or body
 */
record Referent(Type type, String value) {
    static Referent entity(String id) {
        return new Referent(Objects.requireNonNull(Type.ofId(id), id), id);
    }

    /** What a pronoun means before it is known for whom or what of this type it stands. */
    static Referent pronoun(Type type) {
        return new Referent(type, type.prefix());
    }

    /** Whether it is such a pronoun. */
    boolean isOpen() {
        return value.equals(type.prefix());
    }

    /** Whether it is a known entity; a pronoun that stands for nobody is none. */
    boolean isEntity() {
        return type.hasIds() && value.length() > type.prefix().length();
    }

    /** Whether it is a date, a length of time or a number. */
    boolean isLiteral() {
        return type.isLiteral();
    }
}
