package org.hanoigraph.article;

import org.jspecify.annotations.Nullable;

/**
 * One name of a credit.
 *
 * @param start UTF-16 index of its first character
 * @param end UTF-16 index after its last character
 * @param organization id of the organization; null for a photographer, or an organization that the data do not know
 * @param englishName the usual English name of the organization; null without one
 */
public record CreditPart(
        int start,
        int end,
        String text,
        @Nullable String organization,
        @Nullable String englishName) {}
