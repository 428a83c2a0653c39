package org.hanoigraph.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as pages show it.
 *
 * @param href its own page
 * @param subject what it is about
 * @param relation what it says of it
 * @param object the other end
 * @param details when, where, through whom
 * @param certainties how certain its sources are of it
 * @param speakers who says so, where the newsroom does not say it itself
 * @param sources how many independent sources say so; 0 where that was not counted
 * @param passages the places in articles that prove it
 * @param records what it rests on that is in no article
 * @param disputes the disagreements that it is part of
 */
public record Statement(
        String href,
        Ref subject,
        Ref relation,
        Ref object,
        List<Detail> details,
        List<Mark> certainties,
        List<Ref> speakers,
        int sources,
        List<Passage> passages,
        List<Ref> records,
        List<Ref> disputes) {

    /** The languages of its evidence, in order. */
    public List<String> languages() {
        return passages.stream().map(Passage::language).distinct().sorted().toList();
    }

    /** The certainty that counts when it is shown by one sign: the first that is not that of an assertion. */
    public String mark() {
        return certainties.isEmpty() ? "" : certainties.get(0).code();
    }

    /** Whether a source is not as certain as all together, or not on the word of the same speakers. */
    public boolean differs(Passage passage) {
        return !passage.certainties().equals(certainties) || !passage.speakers().equals(speakers);
    }

    /** A property with its values. */
    public record Detail(Ref property, List<Ref> values) {}

    /**
     * A value of a scheme such as the certainties.
     *
     * @param code the end of its IRI, for the style sheet
     */
    public record Mark(String code, Text name) {}

    /**
     * A place in an article.
     *
     * @param href of the place on the page of its article
     * @param anchor of the place on that page
     * @param article what the article is called
     * @param language of the article
     * @param story the piece that it translates or is
     * @param publisher null if unknown
     * @param issued null if unknown
     * @param start its first character
     * @param end the one after its last
     * @param certainties how certain the article is
     * @param speakers whom it quotes
     * @param details what this source says in its own way
     */
    public record Passage(
            String href,
            String anchor,
            Ref article,
            String language,
            @Nullable Ref story,
            @Nullable Ref publisher,
            @Nullable Ref issued,
            int start,
            int end,
            List<Mark> certainties,
            List<Ref> speakers,
            List<Detail> details) {}
}
