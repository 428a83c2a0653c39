package org.hanoigraph.text;

import java.time.LocalDate;
import org.hanoigraph.text.DateMention.Kind;
import org.jspecify.annotations.Nullable;

/** Reads days in digits: 25/10/2025, 2025-10-25, and, where something shows that it is a date, 25/10. */
final class NumericDateReader {
    private final DateTokens text;
    private final Tokens tokens;
    private final YearResolver years;

    NumericDateReader(DateTokens text, YearResolver years) {
        this.text = text;
        this.years = years;
        tokens = text.tokens;
    }

    /**
     * The day in digits at a token.
     *
     * @param i where the mention begins
     * @param at where the digits begin, perhaps behind a weekday and a bracket
     * @param weekday the one before the digits, 0 if there is none
     * @param marked whether what stands before shows that it is a date
     */
    @Nullable
    DateMatch read(int i, int at, int weekday, boolean marked) {
        boolean bracket = tokens.is(at, '(') && weekday > 0;
        int j = bracket ? at + 1 : at;
        if (!tokens.isDigits(j) || !text.freeBefore(j) || !tokens.joined(j + 1) || !tokens.isDigits(j + 2)) {
            return null;
        }
        char mark = tokens.text.charAt(tokens.start[j + 1]);
        // "23. 10. 2025" may have spaces
        boolean spaced = mark == '.' && !tokens.joined(j + 2);
        if ((mark != '-' && mark != '/' && mark != '.') || !(spaced || tokens.joined(j + 2))) {
            return null;
        }
        boolean three = tokens.joined(j + 3)
                && tokens.is(j + 3, mark)
                && (spaced || tokens.joined(j + 4))
                && tokens.isDigits(j + 4);
        int end = three ? j + 5 : j + 3;
        LocalDate date = null;
        boolean inferred = false;
        int first = tokens.length(j);
        int second = tokens.length(j + 2);
        if (second > 2 || (first > 2 && first != 4)) {
            return null;
        }
        if (three) {
            date = dayOfThree(j, marked || bracket);
        } else if ((marked || bracket)
                && !spaced
                && first <= 2
                && (mark == '/' || (mark == '.' && tokens.joined(end) && tokens.is(end, '.')))) {
            end = mark == '.' ? end + 1 : end;
            date = dayOfTwo(j, weekday);
            inferred = true;
        }
        if (date == null || !(text.freeBehind(end) || isTime(end))) {
            return null;
        }
        if (bracket) {
            if (!tokens.is(end, ')')) {
                return null;
            }
            end++;
        }
        if (!inferred) {
            years.remember(date);
        }
        return DateMatch.of(i, end, date.toString(), Kind.DAY, inferred);
    }

    /** The day of three numbers, from this token on, of which one is the year. */
    private @Nullable LocalDate dayOfThree(int j, boolean marked) {
        int first = tokens.length(j);
        int third = tokens.length(j + 4);
        if (first == 4 && third <= 2) {
            return day(tokens.value(j), tokens.value(j + 2), tokens.value(j + 4));
        }
        if (first <= 2 && third == 4) {
            return day(tokens.value(j + 4), tokens.value(j + 2), tokens.value(j));
        }
        if (first <= 2 && third == 2 && marked) {
            return CalendarSystem.GREGORIAN.day(2000 + tokens.value(j + 4), tokens.value(j + 2), tokens.value(j));
        }
        return null;
    }

    /** The day of a day and a month, from this token on. */
    private @Nullable LocalDate dayOfTwo(int j, int weekday) {
        int month = tokens.value(j + 2);
        int day = tokens.value(j);
        YearResolver.Year year = years.infer(CalendarSystem.GREGORIAN, month, day, weekday, null);
        return year == null ? null : CalendarSystem.GREGORIAN.day(year.value(), month, day);
    }

    private @Nullable LocalDate day(int year, int month, int day) {
        CalendarSystem calendar = years.calendarOf(year);
        if (calendar == null) {
            return null;
        }
        boolean swapped = month > 12 && day <= 12;
        return calendar.day(year, swapped ? day : month, swapped ? month : day);
    }

    /** Whether the time of day of ISO 8601 follows: T10:15. */
    private boolean isTime(int at) {
        return tokens.joined(at)
                && tokens.length(at) == 1
                && tokens.is(at, 't')
                && tokens.joined(at + 1)
                && tokens.isDigits(at + 1);
    }
}
