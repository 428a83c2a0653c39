package org.hanoigraph.text;

import org.jspecify.annotations.Nullable;

/**
 * A date or length of time that a text names.
 *
 * @param rawStart UTF-16 index in the raw text
 * @param rawEnd exclusive
 * @param iso in EDTF: {@code 2025-10-25}, {@code 2025-10}, {@code 2025}, an interval
 *     {@code 2025-10-25/2025-10-26}, or a length {@code P5Y}. A month or year of another calendar than the Gregorian is
 *     the interval of its days.
 * @param kind what the text says it by
 * @param yearInferred whether the text leaves the year to the reader
 * @param length how long it lasts, where the text says so: {@code P20Y} of "20 years" and of "the last 20 years"
 */
public record DateMention(
        int rawStart,
        int rawEnd,
        String iso,
        Kind kind,
        boolean yearInferred,
        @Nullable String length) {
    /** How a text says a date. */
    public enum Kind {
        DAY,
        MONTH,
        YEAR,
        /** From one day, month or year to another. */
        INTERVAL,
        /** How long, not when. */
        DURATION,
        /** By its distance from the day of the text: yesterday, a year ago, last Saturday. */
        RELATIVE,
        /** By a weekday alone: the last one, as news tells of the past; of what is to come the text means the next one. */
        WEEKDAY
    }
}
