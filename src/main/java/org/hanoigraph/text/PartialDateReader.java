package org.hanoigraph.text;

import org.hanoigraph.text.DateGrammar.MonthFirst;
import org.hanoigraph.text.PartialMonth.YearPart;
import org.hanoigraph.text.Phrases.Kind;
import org.hanoigraph.text.Phrases.Match;
import org.hanoigraph.text.Phrases.Meaning;
import org.jspecify.annotations.Nullable;

/** Reads the parts of one date, a named month with its days and its year, as far as the text has them. */
final class PartialDateReader {
    private final DateTokens text;
    private final Tokens tokens;
    private final DateGrammar grammar;
    private final DayListReader dayLists;

    PartialDateReader(DateTokens text, DayListReader dayLists) {
        this.text = text;
        this.dayLists = dayLists;
        tokens = text.tokens;
        grammar = text.grammar;
    }

    /**
     * "25 October 2025" from this token on.
     *
     * @param weekday the one before the date, 0 if there is none
     * @param before the year, where it stands before the date
     */
    @Nullable
    PartialDate dayMonth(int at, int weekday, @Nullable YearPart before) {
        DayList days = dayLists.read(at);
        if (days == null) {
            return null;
        }
        int k = text.skip(days.end(), Kind.OF);
        k = text.skip(k, Kind.MONTH_LEAD);
        PartialMonth month = month(k, before);
        if (month == null) {
            return null;
        }
        PartialDate date = new PartialDate(days, month, weekday, month.end());
        return weekday > 0 || days.count() > 1 ? date : withWeekday(date);
    }

    /** The same date with the weekday that stands behind it, perhaps in brackets. */
    private PartialDate withWeekday(PartialDate date) {
        boolean bracket = tokens.is(date.end(), '(');
        int at = text.skip(bracket ? date.end() + 1 : date.end(), Kind.DAY_LEAD);
        Match day = text.longest(at, Kind.WEEKDAY);
        if (day == null || (bracket && !tokens.is(day.end(), ')')) || dayLists.read(day.end()) != null) {
            return date;
        }
        int end = bracket ? day.end() + 1 : day.end();
        return new PartialDate(date.days(), date.month(), day.first().value(), end);
    }

    /** "October 25, 2025" from this token on. */
    @Nullable
    PartialDate monthDay(int at, int weekday) {
        Match month = text.longest(at, Kind.MONTH);
        if (month == null) {
            return null;
        }
        Meaning meaning = month.first();
        CalendarSystem calendar = meaning.calendar();
        if (calendar == null || !grammar.calendars.contains(calendar)) {
            return null;
        }
        int k = meaning.abbreviated() && tokens.is(month.end(), '.') ? month.end() + 1 : month.end();
        int linked = text.skip(k, Kind.MONTH_LINK);
        DayList days = dayLists.read(linked);
        if (days == null) {
            return null;
        }
        int end = text.skip(days.end(), Kind.DAY_TAIL);
        YearPart year = yearBehind(end, calendar, false);
        boolean tied = linked > k || end > days.end() || year != null;
        if (!tied && (grammar.monthFirst == MonthFirst.TIED || !text.freeBehind(end))) {
            return null;
        }
        end = year == null ? end : year.end();
        return new PartialDate(days, new PartialMonth(meaning.value(), calendar, year, end), weekday, end);
    }

    /**
     * "October 2025" from this token on.
     *
     * @param before the year, where it stands before the month
     */
    @Nullable
    PartialMonth month(int at, @Nullable YearPart before) {
        Match month = text.longest(at, Kind.MONTH);
        if (month == null) {
            return null;
        }
        int k = text.skip(month.end(), Kind.MONTH_TAIL);
        for (Meaning meaning : month.meanings()) {
            CalendarSystem calendar = meaning.calendar();
            if (calendar == null) {
                continue;
            }
            YearPart year = before != null ? before : yearBehind(k, calendar, meaning.abbreviated());
            if (year != null || grammar.calendars.contains(calendar)) {
                int end = year == null || before != null ? k : year.end();
                return new PartialMonth(meaning.value(), calendar, year, end);
            }
        }
        return null;
    }

    /** The year behind a month. */
    private @Nullable YearPart yearBehind(int at, CalendarSystem calendar, boolean abbreviated) {
        int k = at;
        if (abbreviated && tokens.is(k, '.') && tokens.joined(k)) {
            k++;
        }
        if (grammar.commaBeforeYear && tokens.is(k, ',')) {
            k++;
        }
        Match said = text.longest(k, Kind.YEAR_PHRASE);
        if (said != null) {
            return YearPart.phrase(said);
        }
        k = text.skip(k, Kind.OF);
        k = text.skip(k, Kind.YEAR_LEAD);
        if (!tokens.isDigits(k) || tokens.joined(k)) {
            return null;
        }
        Match era = text.era(k);
        if (era != null && era.first().calendar() != calendar) {
            return null;
        }
        int length = tokens.length(k);
        int value = length > 4 ? 0 : length == 2 ? calendar.shortYear(tokens.value(k)) : tokens.value(k);
        int end = era == null ? k + 1 : era.end();
        if (!calendar.hasYear(value) || (era == null && !text.freeBehind(k + 1))) {
            return null;
        }
        return new YearPart(end, value, null);
    }
}
