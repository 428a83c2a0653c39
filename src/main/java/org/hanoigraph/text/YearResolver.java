package org.hanoigraph.text;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the years that a text leaves out: from the anchor, from the last date of the text that has its year, or from a
 * day near which the text was written.
 */
final class YearResolver {
    /** So far a text that tells of the past goes on with dates of one year and leaves the year out. */
    private static final int MONTHS_TOLD_ON = 6;

    /**
     * The year of a date.
     *
     * @param inferred whether the text leaves it to the reader
     */
    record Year(int value, boolean inferred) {}

    private final Set<CalendarSystem> calendars;
    private final @Nullable LocalDate anchor;
    private final @Nullable LocalDate around;

    /** The last day or month of the text that has its year, which stands in for an anchor. */
    private @Nullable LocalDate context;

    /** The latest of them, which is the nearest to the day of the text. */
    private @Nullable LocalDate latest;

    YearResolver(Set<CalendarSystem> calendars, @Nullable LocalDate anchor, @Nullable LocalDate around) {
        this.calendars = calendars;
        this.anchor = anchor;
        this.around = around;
    }

    /** Keeps a date that has its year, for the dates behind it that have none. */
    void remember(@Nullable LocalDate date) {
        context = date;
        if (date != null && (latest == null || date.isAfter(latest))) {
            latest = date;
        }
    }

    /** The year of a month; null where neither the text nor the anchor tells it. */
    @Nullable
    Year year(PartialMonth month) {
        return year(month, 0, 0);
    }

    /** The year of a date on one of its days; null where neither the text nor the anchor tells it. */
    @Nullable
    Year year(PartialDate date, int day) {
        return year(date.month(), day, date.weekday());
    }

    private @Nullable Year year(PartialMonth month, int day, int weekday) {
        PartialMonth.YearPart said = month.year();
        Integer value = said == null ? null : said.value();
        if (value != null) {
            return new Year(value, false);
        }
        return infer(month.calendar(), month.number(), day, weekday, said == null ? null : said.phrase());
    }

    /**
     * Without an anchor a date belongs to the year of the last one that has a year: nearest to it, or, if that one is of the time
     * before the days near which the text was written, soon behind it; what is neither is near those days. "Last year" is that
     * before the latest one that the text has named.
     *
     * @param day 0 for the whole month
     * @param weekday 0 if the text names none
     * @param phrase the value of a year phrase
     */
    @Nullable
    Year infer(CalendarSystem calendar, int month, int day, int weekday, @Nullable Integer phrase) {
        LocalDate base = anchor != null ? anchor : phrase != null ? latest : context != null ? context : around;
        Integer year = base == null ? null : YearGuess.year(calendar, month, day, weekday, phrase, base);
        if (year != null
                && base != null
                && anchor == null
                && phrase == null
                && around != null
                && around.isAfter(base)) {
            LocalDate date = calendar.day(year, month, Math.max(day, 1));
            if (date != null && (date.isBefore(base) || date.isAfter(base.plusMonths(MONTHS_TOLD_ON)))) {
                year = YearGuess.year(calendar, month, day, weekday, null, around);
            }
        }
        return year == null ? null : new Year(year, true);
    }

    /** The calendar that a year belongs to of which the text does not say it. */
    @Nullable
    CalendarSystem calendarOf(int year) {
        return YearGuess.calendar(year, calendars, anchor != null ? anchor : around);
    }
}
