package org.hanoigraph.text;

import java.time.LocalDate;
import org.hanoigraph.text.PartialMonth.YearPart;
import org.jspecify.annotations.Nullable;

/**
 * Days of one month, with a weekday and a year as far as the text has them.
 *
 * @param weekday 0 if the text names none
 * @param end the token behind all of it
 */
record PartialDate(DayList days, PartialMonth month, int weekday, int end) {
    /** The same date of a year that is said elsewhere. */
    PartialDate withYear(YearPart year) {
        return new PartialDate(days, month.withYear(year), weekday, end);
    }

    /** A day of this month; null if the month has no such day. */
    @Nullable
    LocalDate day(int year, int day) {
        return month.calendar().day(year, month.number(), day);
    }
}
