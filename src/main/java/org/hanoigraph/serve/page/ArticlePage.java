package org.hanoigraph.serve.page;

import java.util.List;

/**
 * What the page of an article shows: never its text.
 *
 * @param title what the page calls it
 * @param iri its own address
 * @param language of its text
 * @param translation whether it says that it is a translation
 * @param sources where it can be read
 * @param data what is known of it
 * @param facts how many facts it states
 * @param places what it states, in the order of its text
 * @param mentions whom and what it mentions
 */
public record ArticlePage(
        Text title,
        String iri,
        String language,
        boolean translation,
        List<Ref> sources,
        List<Statement.Detail> data,
        int facts,
        List<Place> places,
        List<Mentions> mentions) {

    /** What one place of the text states. */
    public record Place(String anchor, int start, int end, List<Stated> stated) {}

    /** A statement as this article makes it. */
    public record Stated(Statement statement, Statement.Passage here) {}

    /** The places that mention one thing. */
    public record Mentions(Ref thing, List<Mention> places) {}

    /** A place that mentions something, as it is written there. */
    public record Mention(String anchor, int start, int end, List<Text> forms) {}
}
