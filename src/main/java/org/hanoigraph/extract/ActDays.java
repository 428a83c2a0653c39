package org.hanoigraph.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.hanoigraph.fact.Certainty;
import org.hanoigraph.fact.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The days of acts, as the day of the article lets them be.
 *
 * @param published the day of the article, or null
 */
record ActDays(@Nullable LocalDate published) {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Days; our own choice between what the press announces without a year and what it looks back on. */
    private static final int FAR_AHEAD = 100;

    /** Whether a day is later than that of the article. */
    boolean isYetToCome(@Nullable Found dated) {
        return dated != null
                && published != null
                && !isMonthWithoutYear(dated)
                && !isFarAheadWithoutYear(dated)
                && DateRange.parse(dated.referent().value()).from().isAfter(published);
    }

    /** A day so far ahead that the press would give its year: where nothing tells that the act is planned, it was a year before. */
    private boolean isFarAheadWithoutYear(Found dated) {
        return dated.kind().equals(Found.YEAR_INFERRED)
                && DAY.matcher(dated.referent().value()).matches()
                && published != null
                && LocalDate.parse(dated.referent().value()).isAfter(published.plusDays(FAR_AHEAD));
    }

    /** Whether a date lies wholly before the day of the article. */
    boolean isOver(String date) {
        LocalDate last = DateRange.parse(date).until();
        return published != null && last != null && last.isBefore(published);
    }

    /**
     * The day of a planned act is yet to come, and that of a deed is past: "on Saturday" is then the next one, unless the article is
     * of that very day, and "in September" that of the year in which it is so.
     */
    String of(Found dated, Certainty certainty) {
        String date = dated.referent().value();
        if (published == null) {
            return date;
        }
        if (dated.kind().equals(Found.WEEKDAY)) {
            LocalDate last = LocalDate.parse(date);
            return certainty == Certainty.PLANNED && last.isBefore(published)
                    ? last.plusWeeks(1).toString()
                    : date;
        }
        if (isMonthWithoutYear(dated)) {
            YearMonth month = YearMonth.parse(date);
            YearMonth now = YearMonth.from(published);
            if (certainty == Certainty.PLANNED && month.isBefore(now)) {
                return month.plusYears(1).toString();
            }
            return certainty.affirms() && month.isAfter(now)
                    ? month.minusYears(1).toString()
                    : date;
        }
        return certainty.affirms() && isFarAheadWithoutYear(dated)
                ? LocalDate.parse(date).minusYears(1).toString()
                : date;
    }

    private static boolean isMonthWithoutYear(Found dated) {
        return dated.kind().equals(Found.YEAR_INFERRED)
                && MONTH.matcher(dated.referent().value()).matches();
    }
}
