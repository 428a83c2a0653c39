package org.hanoigraph.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The calendars that dates are read in. Years outside the bounds are no years in the press of our time. */
enum CalendarSystem {
    GREGORIAN("gregorian", 1000, 2999),
    PERSIAN("persian", 1200, 1599),
    ISLAMIC("islamic-umalqura", 1200, 1599);

    /** Persian texts leave the century off; below this, two digits are something else. */
    private static final int FIRST_SHORT_YEAR = 40;

    private final String cldr;
    private final int firstYear;
    private final int lastYear;

    CalendarSystem(String cldr, int firstYear, int lastYear) {
        this.cldr = cldr;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The name in the data files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in CLDR. */
    String cldr() {
        return cldr;
    }

    boolean hasYear(int year) {
        return year >= firstYear && year <= lastYear;
    }

    /** The year that two digits say without their century, -1 if they say none. */
    int shortYear(int digits) {
        return this == PERSIAN && digits >= FIRST_SHORT_YEAR ? 1300 + digits : -1;
    }

    /** A day of this calendar as a date; null if the calendar has no such day. */
    @Nullable
    LocalDate day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        if (this == GREGORIAN) {
            return day > LocalDate.of(year, month, 1).lengthOfMonth() ? null : LocalDate.of(year, month, day);
        }
        Calendar calendar = calendar();
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.DAY_OF_MONTH, day);
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), TimeUnit.DAYS.toMillis(1)));
        return calendar.get(Calendar.MONTH) == month - 1 ? date : null;
    }

    /** The first day of a month; month 13 is the first of the next year. */
    LocalDate firstOf(int year, int month) {
        LocalDate first = day(month > 12 ? year + 1 : year, month > 12 ? 1 : month, 1);
        if (first == null) {
            throw new IllegalArgumentException("no month " + month);
        }
        return first;
    }

    /** A month in EDTF; that of another calendar than the Gregorian by its days. */
    String monthIso(int year, int month) {
        return monthsIso(year, month, year, month);
    }

    /** From one month to another. */
    String monthsIso(int year, int month, int lastYear, int lastMonth) {
        if (this != GREGORIAN) {
            return firstOf(year, month) + "/" + firstOf(lastYear, lastMonth + 1).minusDays(1);
        }
        YearMonth first = YearMonth.of(year, month);
        YearMonth last = YearMonth.of(lastYear, lastMonth);
        return first.equals(last) ? first.toString() : first + "/" + last;
    }

    /** From one year to another. */
    String yearsIso(int first, int last) {
        if (this != GREGORIAN) {
            return firstOf(first, 1) + "/" + firstOf(last + 1, 1).minusDays(1);
        }
        return first == last ? String.valueOf(first) : first + "/" + last;
    }

    /** Year and month of a date in this calendar, as one number: year times 12 plus month from 0. */
    int months(LocalDate date) {
        if (this == GREGORIAN) {
            return date.getYear() * 12 + date.getMonthValue() - 1;
        }
        Calendar calendar = calendar();
        calendar.setTimeInMillis(date.toEpochDay() * TimeUnit.DAYS.toMillis(1));
        return calendar.get(Calendar.EXTENDED_YEAR) * 12 + calendar.get(Calendar.MONTH);
    }

    private Calendar calendar() {
        return Calendar.getInstance(TimeZone.GMT_ZONE, ULocale.ROOT.setKeywordValue("calendar", cldr));
    }
}
