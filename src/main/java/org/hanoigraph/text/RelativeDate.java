package org.hanoigraph.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.hanoigraph.text.Phrases.Meaning;
import org.hanoigraph.text.Templates.Filling;
import org.hanoigraph.text.Templates.Rule;
import org.jspecify.annotations.Nullable;

/** Reckons the dates that phrases such as "two years ago" tell by their distance from a day. A week begins on Monday. */
final class RelativeDate {
    private RelativeDate() {}

    /** The date of a phrase in EDTF; null if it cannot be told. */
    static @Nullable String iso(Rule rule, Filling filling, LocalDate from) {
        if (rule instanceof Rule.Shift shift) {
            Quantity.Unit unit = shift.unit();
            if (unit != null) {
                return period(from, new Quantity(shift.amount(), unit));
            }
            Quantity said = filling.unit();
            return said == null || said.count() != 1 ? null : period(from, new Quantity(shift.amount(), said.unit()));
        }
        if (rule instanceof Rule.Away away && filling.time() != null) {
            return period(
                    from,
                    new Quantity(
                            away.sign() * filling.time().count(), filling.time().unit()));
        }
        if (rule instanceof Rule.Span span && filling.time() != null) {
            return span(from, span.sign(), filling.time());
        }
        if (rule instanceof Rule.Weekday weekday) {
            DayOfWeek day = DayOfWeek.of(weekday.day() > 0 ? weekday.day() : filling.weekday());
            return from.with(
                            weekday.sign() < 0
                                    ? weekday.anchorToo()
                                            ? TemporalAdjusters.previousOrSame(day)
                                            : TemporalAdjusters.previous(day)
                                    : weekday.anchorToo()
                                            ? TemporalAdjusters.nextOrSame(day)
                                            : TemporalAdjusters.next(day))
                    .toString();
        }
        if (rule instanceof Rule.WeekdayOfWeek week) {
            return monday(from)
                    .plusWeeks(week.weeks())
                    .plusDays(filling.weekday() - 1L)
                    .toString();
        }
        if (rule instanceof Rule.Month month && filling.month() != null) {
            return month(from, month.sign(), filling.month());
        }
        return null;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day, week, month or year that lies so far from a date. */
    private static @Nullable String period(LocalDate from, Quantity distance) {
        long count = distance.count();
        return switch (distance.unit()) {
            case HOUR -> from.plusDays(count / 24).toString();
            case DAY -> from.plusDays(count).toString();
            case WEEK -> {
                LocalDate monday = monday(from.plusWeeks(count));
                yield monday + "/" + monday.plusDays(6);
            }
            case MONTH -> YearMonth.from(from).plusMonths(count).toString();
            case YEAR ->
                CalendarSystem.GREGORIAN.hasYear((int) (from.getYear() + count))
                        ? String.valueOf(from.getYear() + count)
                        : null;
        };
    }

    /** So much time that ends, or begins, with a date. Of days, the date itself is the last of those past. */
    private static @Nullable String span(LocalDate from, int sign, Quantity length) {
        long count = length.count();
        LocalDate other = switch (length.unit()) {
            case HOUR -> from.plusDays(sign * ((count + 23) / 24));
            case DAY -> sign < 0 ? from.minusDays(count - 1) : from.plusDays(count);
            case WEEK -> from.plusWeeks(sign * count);
            case MONTH -> from.plusMonths(sign * count);
            case YEAR -> from.plusYears(sign * count);
        };
        if (sign < 0) {
            return other.equals(from) ? from.toString() : other + "/" + from;
        }
        LocalDate first = length.unit() == Quantity.Unit.DAY ? from.plusDays(1) : from;
        return other.equals(first) ? first.toString() : first + "/" + other;
    }

    private static @Nullable String month(LocalDate from, int sign, Meaning month) {
        CalendarSystem calendar = month.calendar();
        if (calendar == null) {
            return null;
        }
        int months = calendar.months(from);
        int year = Math.floorDiv(months, 12);
        int distance = month.value() - 1 - Math.floorMod(months, 12);
        if (sign < 0 && distance >= 0) {
            year--;
        } else if (sign > 0 && distance <= 0) {
            year++;
        }
        return calendar.monthIso(year, month.value());
    }
}
