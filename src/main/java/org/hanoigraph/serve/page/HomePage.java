package org.hanoigraph.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this is, what is in it, and where to begin. Each part is the answer to a query of {@code queries/}; without the
 * query there is no such part.
 *
 * @param counts how much there is of everything
 * @param examples what most is told of
 * @param map what is stated of which country
 * @param timeline when it happened
 * @param matrix who talks about what
 * @param disputes what sources disagree on
 * @param articles the newest
 * @param dumps the files that hold all of it
 */
public record HomePage(
        List<Count> counts,
        List<Ref> examples,
        @Nullable CountryMap map,
        @Nullable Timeline timeline,
        @Nullable Matrix matrix,
        List<Ref> disputes,
        @Nullable Articles articles,
        List<String> dumps) {

    /**
     * How many there are of something, in words.
     *
     * @param query the address of the query that counts them
     */
    public record Count(String text, String query) {}

    /**
     * Countries by what is stated of them.
     *
     * @param query the name of the query
     */
    public record CountryMap(String query, String box, List<Area> areas, List<Layer> layers, List<Told> rows) {
        /**
         * An area on the map.
         *
         * @param country null if nothing is stated of it
         * @param layer the number of the last layer it is in
         * @param title its name, and what is stated of it
         */
        public record Area(@Nullable Ref country, int layer, String title, String outline) {}

        /** Something that is stated of countries. */
        public record Layer(int number, Text name) {}

        /** A country with how often each is stated of it. */
        public record Told(Ref country, List<String> counts) {}
    }

    /**
     * When it happened.
     *
     * @param query the name of the query
     */
    public record Timeline(String query, List<Month> months, List<Event> events) {
        /**
         * A month.
         *
         * @param share its facts in percent of those of the month with most of them
         * @param href the address of the query for these facts
         */
        public record Month(String name, int share, String number, String href) {}

        /** An event on its day. */
        public record Event(String when, Ref event) {}
    }

    /**
     * Who talks about what.
     *
     * @param query the name of the query
     */
    public record Matrix(String query, List<Ref> columns, List<Row> rows) {
        /** Somebody. */
        public record Row(Ref head, List<Cell> cells) {}

        /**
         * How often somebody talks about something.
         *
         * @param number empty for never
         * @param level from 0 to 3, for the style sheet
         * @param href the address of the query for these facts
         */
        public record Cell(String number, int level, String href) {}
    }

    /**
     * Articles.
     *
     * @param query the name of the query
     */
    public record Articles(String query, List<Counted> articles) {
        /** An article with the number of its facts. */
        public record Counted(Ref article, int facts) {}
    }
}
