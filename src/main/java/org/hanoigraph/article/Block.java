package org.hanoigraph.article;

import java.util.List;

/**
 * A stretch of an article's text of one kind. It begins and ends with a visible character and may hold line breaks where
 * the file was wrapped at a fixed width.
 *
 * @param start UTF-16 index of its first character
 * @param end UTF-16 index after its last character
 * @param sure false where only its shape and place speak for its kind, no label and no markup
 * @param credits the agencies and photographers that it names as such, in their order
 */
public record Block(Kind kind, int start, int end, boolean sure, List<Credit> credits) {

    public Block {
        credits = List.copyOf(credits);
    }

    /** What a stretch of text is to a reader. */
    public enum Kind {
        /** A paragraph. */
        BODY,
        /** The title of the article. */
        HEADLINE,
        /** A heading between paragraphs. */
        CROSSHEAD,
        /** The line under a picture, its credit included. */
        CAPTION,
        /** Place, date or agency before the first sentence, with the dash that ends it. */
        DATELINE,
        /** A line or bracket that names the agency of the text or the origin of a picture. */
        CREDIT,
        /** Who wrote, edited or translated. */
        BYLINE,
        /** When the article was published. */
        PUBLISHED,
        /** Where the story comes from, often with an address. */
        SOURCE_LINE,
        /** A count of comments, shares or readers. */
        COUNTER,
        /** A sign that the text ends. */
        END_MARK,
        /** A pointer to another article. */
        RELATED,
        /** Anything else that belongs to the page and not to the article. */
        NOTICE
    }
}
