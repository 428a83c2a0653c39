package org.hanoigraph.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a text leaves to its reader: the year of a date, and the calendar of a year. */
final class YearGuess {
    /** Stands in for the day of a text that is not known, to tell 1404 of one calendar from that of another. */
    private static final LocalDate OUR_TIME = LocalDate.of(2025, 1, 1);

    private YearGuess() {}

    /**
     * The year that brings a month, or a day of it, nearest to a date, where time ahead counts half as much again, since
     * news tells more of the past; a year that fits the weekday is better. Null if the calendar has no such day.
     *
     * @param day 0 for the whole month
     * @param weekday 0 if the text names none
     * @param phrase the value of a year phrase, which bounds the choice
     */
    static @Nullable Integer year(
            CalendarSystem calendar, int month, int day, int weekday, @Nullable Integer phrase, LocalDate base) {
        if (month < 1 || month > 12) {
            return null;
        }
        int baseMonths = calendar.months(base);
        int baseYear = Math.floorDiv(baseMonths, 12);
        if (phrase != null && phrase < DateGrammar.PAST) {
            return baseYear + phrase;
        }
        Integer best = null;
        long bestDistance = Long.MAX_VALUE;
        for (int year = baseYear - 1; year <= baseYear + 1; year++) {
            long distance;
            if (day == 0) {
                distance = ((long) year * 12 + month - 1 - baseMonths) * 31;
            } else {
                LocalDate date = calendar.day(year, month, day);
                if (date == null) {
                    continue;
                }
                distance = ChronoUnit.DAYS.between(base, date);
                if (weekday > 0 && date.getDayOfWeek().getValue() != weekday) {
                    distance += distance < 0 ? -10_000 : 10_000;
                }
            }
            if (phrase != null && (phrase == DateGrammar.PAST ? distance > 0 : distance < 0)) {
                continue;
            }
            long weighed = distance < 0 ? -2 * distance : 3 * distance;
            if (weighed < bestDistance) {
                bestDistance = weighed;
                best = year;
            }
        }
        return best;
    }

    /** The calendar that a bare year belongs to. */
    static @Nullable CalendarSystem calendar(int year, Set<CalendarSystem> calendars, @Nullable LocalDate anchor) {
        LocalDate base = anchor != null ? anchor : OUR_TIME;
        CalendarSystem best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (CalendarSystem calendar : calendars) {
            int distance = calendar.hasYear(year) ? Math.abs(year - calendar.months(base) / 12) : Integer.MAX_VALUE;
            if (distance < bestDistance) {
                bestDistance = distance;
                best = calendar;
            }
        }
        return best;
    }
}
