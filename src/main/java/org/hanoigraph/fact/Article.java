package org.hanoigraph.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article that facts were read from. Its text is never kept, only what identifies it.
 *
 * @param stem the article's file name without its ending
 * @param language BCP 47 tag of the text
 * @param source address where the story first appeared, where it is known; translations of one story share it
 * @param publisher id of the organization that published the story
 * @param publisherLabel its usual English name, where the reference data need not know it
 * @param published date of publication, where the article or its address tells
 * @param translation whether the text is a translation
 * @param sha256 of the text's UTF-8 bytes, in lower-case hex
 * @param length of the text in Unicode code points, where known
 * @param work id of the story that the article tells, {@code work/<slug>}, where stories were told apart
 */
public record Article(
        String stem,
        String language,
        @Nullable String source,
        @Nullable String publisher,
        @Nullable String publisherLabel,
        @Nullable LocalDate published,
        boolean translation,
        String sha256,
        @Nullable Integer length,
        @Nullable String work)
        implements FactRecord {

    /** An article of a publisher that the reference data know, if of any, not compared with others yet. */
    public Article(
            String stem,
            String language,
            @Nullable String source,
            @Nullable String publisher,
            @Nullable LocalDate published,
            boolean translation,
            String sha256,
            @Nullable Integer length) {
        this(stem, language, source, publisher, null, published, translation, sha256, length, null);
    }

    /** The same article as one that tells this story. */
    public Article withWork(String id) {
        return new Article(
                stem, language, source, publisher, publisherLabel, published, translation, sha256, length, id);
    }

    /** The same article with another name of its publisher. */
    public Article withPublisherLabel(String label) {
        return new Article(stem, language, source, publisher, label, published, translation, sha256, length, work);
    }
}
