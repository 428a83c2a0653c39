package org.hanoigraph.serve.page;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * A release as one reader sees it.
 *
 * @param words of the reader's language
 * @param chosen the language, if the address of the page names it; else empty
 * @param release its name
 * @param data of the release
 */
public record View(Site site, Words words, String chosen, String release, DatasetGraph data) {
    public Links links() {
        return new Links(site.iris(), chosen);
    }

    /** To be used in a transaction. */
    Values values() {
        return new Values(data, words, links(), site.languages().tags());
    }

    /** The frame of a page that search engines should not list. */
    Frame frame(String path, String title, String search) {
        return frame(path, title, search, null, List.of(), "");
    }

    /** The frame of a page that is published under the same path, beside the graph. */
    Frame published(String path, String title) {
        return frame(path, title, "", canonical(path), List.of(), "");
    }

    Frame frame(
            String path,
            String title,
            String search,
            @Nullable String canonical,
            List<Frame.Alternate> formats,
            String jsonLd) {
        return new Frame(
                words,
                links(),
                site.languages().all(),
                site.edition(),
                release,
                path,
                title,
                words.say("site.description"),
                search,
                canonical,
                formats,
                jsonLd);
    }

    /** Where a page of ours is published. */
    String canonical(String path) {
        return site.iris().base() + path.substring(1);
    }
}
