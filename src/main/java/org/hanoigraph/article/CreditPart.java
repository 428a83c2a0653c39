package org.hanoigraph.article;

import org.jspecify.annotations.Nullable;

/**
 * One name of a credit.
 *
 * @param start UTF-16 index of its first character
 * @param end UTF-16 index after its last character
 * @param organization id of the organization; null for a photographer, or an organization that the data do not know
 * @param englishName the usual English name of the organization; null without one
 * @param isPress whether the organization is known to be an agency, a newspaper or the like, for which a photographer who is
 *     credited beside it works; one that deals in pictures is none
 */
public record CreditPart(
        int start,
        int end,
        String text,
        @Nullable String organization,
        @Nullable String englishName,
        boolean isPress) {
    private static final int LONGEST_INITIALS = 4;
    private static final int SHORTEST_ACRONYM = 2;
    private static final int LONGEST_ACRONYM = 8;

    /** Of an editor, who is not credited by name. */
    boolean isInitials() {
        return text.length() <= LONGEST_INITIALS;
    }

    /** Capitals only, as in VNA; scripts without case have no acronyms that can be told. */
    boolean isAcronym() {
        return text.length() >= SHORTEST_ACRONYM
                && text.length() <= LONGEST_ACRONYM
                && text.codePoints().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }
}
