package org.hanoigraph.article;

import java.util.List;

/**
 * Names that stand in a text as the origin of the text or of a picture.
 *
 * @param start UTF-16 index of the first character, an opening bracket where there is one
 * @param end UTF-16 index after the last character
 */
public record Credit(int start, int end, List<CreditPart> parts, Role role) {

    public Credit {
        parts = List.copyOf(parts);
    }

    /** For what the named are credited. */
    public enum Role {
        /** The text. */
        AGENCY,
        /** A picture. */
        PHOTO
    }
}
