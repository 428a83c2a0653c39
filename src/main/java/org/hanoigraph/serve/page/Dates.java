package org.hanoigraph.serve.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Dates and spans of time as a language writes them, in the calendar that its readers use. */
final class Dates {
    private static final String DAY = "yMMMMd";
    private static final String MONTH = "yMMMM";
    private static final String YEAR = "y";

    private final Words words;

    /** A whole month or year of our data is one of this calendar, which others would have to split in two. */
    private final ULocale gregorian;

    Dates(Words words) {
        this.words = words;
        this.gregorian = words.locale().setKeywordValue("calendar", "gregorian");
    }

    /** A date, month, year or interval in ISO 8601 or EDTF; as it is, if it is none of these. */
    String date(String lexical) {
        int slash = lexical.indexOf('/');
        try {
            if (slash < 0) {
                return single(lexical);
            }
            String from = lexical.substring(0, slash);
            String until = lexical.substring(slash + 1);
            if (open(from)) {
                return open(until) ? lexical : words.say("date.until", single(until));
            }
            return open(until) ? words.say("date.from", single(from)) : interval(from, until);
        } catch (DateTimeException e) {
            return lexical;
        }
    }

    /** A span such as {@code P5Y}; as it is, if it is none. */
    String duration(String lexical) {
        try {
            Period period = Period.parse(lexical);
            List<Measure> parts = new ArrayList<>();
            add(parts, period.getYears(), MeasureUnit.YEAR);
            add(parts, period.getMonths(), MeasureUnit.MONTH);
            add(parts, period.getDays(), MeasureUnit.DAY);
            return parts.isEmpty()
                    ? lexical
                    : MeasureFormat.getInstance(words.locale(), MeasureFormat.FormatWidth.WIDE)
                            .formatMeasures(parts.toArray(Measure[]::new));
        } catch (DateTimeException e) {
            return lexical;
        }
    }

    private static boolean open(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private String single(String lexical) {
        return switch (lexical.length()) {
            case 4 -> format(YEAR, gregorian, Year.parse(lexical).atDay(1));
            case 7 -> format(MONTH, gregorian, YearMonth.parse(lexical).atDay(1));
            default -> format(DAY, words.locale(), LocalDate.parse(lexical));
        };
    }

    private String interval(String from, String until) {
        if (from.length() != until.length()) {
            return words.say("date.between", single(from), single(until));
        }
        return switch (from.length()) {
            case 4 -> words.say("date.between", single(from), single(until));
            case 7 ->
                interval(
                        MONTH,
                        gregorian,
                        YearMonth.parse(from).atDay(1),
                        YearMonth.parse(until).atDay(1));
            default -> interval(DAY, words.locale(), LocalDate.parse(from), LocalDate.parse(until));
        };
    }

    private static String format(String skeleton, ULocale locale, LocalDate date) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(calendar(locale, date).getTime());
    }

    private static String interval(String skeleton, ULocale locale, LocalDate from, LocalDate until) {
        DateIntervalFormat format = DateIntervalFormat.getInstance(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.formatToValue(new DateInterval(
                        calendar(locale, from).getTimeInMillis(),
                        calendar(locale, until).getTimeInMillis()))
                .toString();
    }

    private static Calendar calendar(ULocale locale, LocalDate date) {
        Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
        calendar.clear();
        calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        return calendar;
    }

    private static void add(List<Measure> parts, int amount, MeasureUnit unit) {
        if (amount != 0) {
            parts.add(new Measure(amount, unit));
        }
    }
}
