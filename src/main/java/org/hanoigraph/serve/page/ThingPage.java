package org.hanoigraph.serve.page;

import java.util.List;

/**
 * What the page of a thing shows.
 *
 * @param title what it is called in the language of the page
 * @param kinds the classes it belongs to
 * @param iri its own address
 * @param about what is said of it in a sentence
 * @param alsoNamed its names in other languages and scripts
 * @param names its names in the languages that readers of the site have
 * @param otherNames those in all other languages
 * @param notices what the reader must know of the page, such as that it is cut
 * @param facts how many facts are shown
 * @param articles from how many articles
 * @param sections its facts, by the place it has in them
 * @param disputes where sources disagree
 * @param appearances where articles mention it
 * @param further what is said of it besides facts
 * @param sameAs what others call it
 */
public record ThingPage(
        Text title,
        List<Ref> kinds,
        String iri,
        List<Text> about,
        List<Text> alsoNamed,
        List<Names> names,
        List<Shared> otherNames,
        List<Text> notices,
        int facts,
        int articles,
        List<Section> sections,
        List<Dispute> disputes,
        List<Appearance> appearances,
        List<Statement.Detail> further,
        List<Ref> sameAs) {
    /** So many passages unfold on the page itself, at least; those of later facts are a click away, on their own pages. */
    public static final int PASSAGES = 60;

    /** So many of the articles that mention a thing are listed; the data have all. */
    public static final int APPEARANCES = 40;

    /** The names in one language. */
    public record Names(String language, List<Text> texts) {}

    /** A name with the languages that have it. */
    public record Shared(Text name, String languages) {}

    /** Which ends of its facts a section shows: the other one is the thing itself. */
    public enum Ends {
        OBJECT,
        SUBJECT,
        BOTH
    }

    /** Facts in which the thing has one place. */
    public record Section(String id, String heading, Ends ends, List<Group> groups) {}

    /**
     * The facts of one relation.
     *
     * @param more how many are left out
     */
    public record Group(Ref relation, List<Statement> statements, int more) {
        private static final int LONG = 9;

        /** Whether there are so many, each with another end, that a line for each says enough. */
        public boolean compact(Ends ends) {
            return statements.size() > LONG
                    && statements.stream()
                                    .map(fact -> ends == Ends.SUBJECT ? fact.subject() : fact.object())
                                    .distinct()
                                    .count()
                            == statements.size();
        }
    }

    /** A disagreement with its sides. */
    public record Dispute(Ref conflict, List<Ref> kinds, List<Statement> sides) {}

    /** An article that mentions the thing, with each mention as it is written there. */
    public record Appearance(Ref article, String language, List<Ref> mentions) {}
}
