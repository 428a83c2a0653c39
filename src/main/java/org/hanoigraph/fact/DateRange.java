package org.hanoigraph.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as its source: a day, a month, a year, or an interval of them whose end may be open
 * ({@code 2024-12/..}). The notation is that of ISO 8601-2 (EDTF), levels 0 and 1.
 *
 * @param text as written
 * @param from first day of the range
 * @param until last day of the range; null where the end is open
 */
public record DateRange(
        String text, LocalDate from, @Nullable LocalDate until) {
    private static final String OPEN = "..";

    /**
     * Reads a date.
     *
     * @throws DateTimeException if it is malformed, no day of the calendar, or ends before it begins
     */
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return single(text, text);
        }
        DateRange first = single(text, text.substring(0, slash));
        String end = text.substring(slash + 1);
        if (end.equals(OPEN)) {
            return new DateRange(text, first.from, null);
        }
        DateRange last = single(text, end);
        if (last.until != null && last.until.isBefore(first.from)) {
            throw new DateTimeException("the interval '" + text + "' ends before it begins");
        }
        return new DateRange(text, first.from, last.until);
    }

    /** Whether this is an interval, not one day, month or year. */
    public boolean isInterval() {
        return text.indexOf('/') >= 0;
    }

    /** Whether a day exists that lies in both. */
    public boolean overlaps(DateRange other) {
        return (until == null || !until.isBefore(other.from)) && (other.until == null || !other.until.isBefore(from));
    }

    private static DateRange single(String whole, String part) {
        try {
            return switch (part.length()) {
                case 4 -> {
                    Year year = Year.parse(part);
                    yield new DateRange(whole, year.atDay(1), year.atMonth(12).atEndOfMonth());
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(part);
                    yield new DateRange(whole, month.atDay(1), month.atEndOfMonth());
                }
                case 10 -> {
                    LocalDate day = LocalDate.parse(part);
                    yield new DateRange(whole, day, day);
                }
                default -> throw new DateTimeException("wrong length");
            };
        } catch (DateTimeException e) {
            throw new DateTimeException(
                    "'" + whole + "' is no date: expected a day 2025-10-25, a month 2025-10, a year 2025 or an interval"
                            + " 2025-10-25/2025-10-26 (open end: 2024-12/..), each of the calendar",
                    e);
        }
    }
}
