package org.hanoigraph.article;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article that has been read: its text, what the text is made of, and what is known about it.
 *
 * @param stem the file's name without its ending
 * @param language BCP 47 tag of the text
 * @param text the text in which all indexes count. Of a plain text it is the file as it is, without a byte order mark; of a
 *     web page it is the text of the article, one paragraph a line
 * @param original the file, in which the records prove what they say
 * @param sha256 of the file's text in UTF-8, in lower-case hex
 * @param source where the story first appeared, as the article writes it: an address, or only a host
 * @param publisherHost host of it, in lower case and without {@code www.}
 * @param publisher who published the story there, where the article tells
 * @param country ISO code of the country for whose readers it was first written, where the publisher or its address tells
 * @param published date of publication, where the article or its address tells
 * @param translation whether the story was first written in another language
 * @param blocks all that is not blank in the text, in its order and without overlap
 */
public record ArticleText(
        String stem,
        String language,
        String text,
        Original original,
        String sha256,
        @Nullable String source,
        @Nullable String publisherHost,
        @Nullable Publisher publisher,
        @Nullable String country,
        @Nullable LocalDate published,
        boolean translation,
        List<Block> blocks) {

    /** As the records take one. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+", Pattern.CASE_INSENSITIVE);

    public ArticleText {
        blocks = List.copyOf(blocks);
    }

    /** The address where the story first appeared; null where the article does not give it in full. */
    public @Nullable String address() {
        return source != null && ADDRESS.matcher(source).matches() ? source : null;
    }
}
