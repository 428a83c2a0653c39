package org.hanoigraph.text;

import org.hanoigraph.text.Phrases.Match;
import org.jspecify.annotations.Nullable;

/**
 * A month with the year behind it, as far as the text has one.
 *
 * @param number from 1 to 12
 * @param end the token behind the month and its year
 */
record PartialMonth(
        int number, CalendarSystem calendar, @Nullable YearPart year, int end) {
    /**
     * A year as a text says it.
     *
     * @param value the number; null where it is said by a phrase
     * @param phrase the value of a year phrase
     */
    record YearPart(
            int end, @Nullable Integer value, @Nullable Integer phrase) {
        static YearPart phrase(Match said) {
            return new YearPart(said.end(), null, said.first().value());
        }
    }

    /** The same month of a year that is said elsewhere. */
    PartialMonth withYear(YearPart said) {
        return new PartialMonth(number, calendar, said, end);
    }
}
