package org.hanoigraph.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hanoigraph.text.DateMatch.Item;
import org.hanoigraph.text.DateMention.Kind;
import org.hanoigraph.text.DateTokens.Link;
import org.hanoigraph.text.PartialMonth.YearPart;
import org.hanoigraph.text.Phrases.Match;
import org.hanoigraph.text.YearResolver.Year;
import org.jspecify.annotations.Nullable;

/** Reads days of named months, alone, several together, and from one to another. */
final class DayReader {
    private final DateTokens text;
    private final PartialDateReader partials;
    private final YearResolver years;

    DayReader(DateTokens text, PartialDateReader partials, YearResolver years) {
        this.text = text;
        this.partials = partials;
        this.years = years;
    }

    /**
     * "25 October 2025", "25 and 26 October", "25 October to 2 November 2025".
     *
     * @param i where the mention begins
     * @param at where its first day begins
     * @param weekday the one before the day, 0 if there is none
     * @param before the year, where it stands before the day
     */
    @Nullable
    DateMatch dayMonth(int i, int at, int weekday, @Nullable YearPart before) {
        PartialDate first = partials.dayMonth(at, weekday, before);
        if (first == null) {
            return null;
        }
        boolean between = text.isBetween(i);
        Link link = text.link(first.end(), false);
        if (link != null) {
            int next = text.afterLink(first.end(), link);
            int otherWeekday = 0;
            Match day = text.longest(next, Phrases.Kind.WEEKDAY);
            if (day != null) {
                otherWeekday = day.first().value();
                next = text.afterWeekday(day.end());
            }
            PartialDate second = partials.dayMonth(next, otherWeekday, null);
            if (second != null && second.month().calendar() == first.month().calendar()) {
                YearPart year = second.month().year();
                if (link == Link.TO || (link == Link.AND && between)) {
                    DateMatch found = range(i, first, second);
                    if (found != null) {
                        return found;
                    }
                } else if (first.month().year() == null
                        && year != null
                        && second.month().number() >= first.month().number()) {
                    return days(i, first.withYear(year), between);
                }
            }
        }
        return days(i, first, between);
    }

    /** "October 25, 2025", "October 25 to November 2, 2025". */
    @Nullable
    DateMatch monthDay(int i, int at, int weekday) {
        PartialDate first = partials.monthDay(at, weekday);
        if (first == null) {
            return null;
        }
        Link link = text.link(first.end(), false);
        if (link == Link.TO || (link == Link.AND && text.isBetween(i))) {
            PartialDate second = partials.monthDay(text.afterLink(first.end(), link), 0);
            if (second != null && second.month().calendar() == first.month().calendar()) {
                DateMatch found = range(i, first, second);
                if (found != null) {
                    return found;
                }
            }
        }
        return days(i, first, text.isBetween(i));
    }

    /** Mentions of one day, of days in a row, or of days apart. */
    private @Nullable DateMatch days(int i, PartialDate date, boolean between) {
        DayList days = date.days();
        Year year = years.year(date, days.last());
        if (year == null) {
            return null;
        }
        boolean range = days.range() || (between && days.count() == 2);
        if (days.count() > 1) {
            // written from right to left, as an editor of Arabic script may show it
            boolean reversed = range && days.count() == 2 && days.first() == days.last() + 1;
            int first = reversed ? days.last() : days.first();
            int last = reversed ? days.first() : days.last();
            if (days.consecutive() || (range && first < last)) {
                LocalDate from = date.day(year.value(), first);
                LocalDate until = date.day(year.value(), last);
                return from == null || until == null
                        ? null
                        : DateMatch.of(i, date.end(), from + "/" + until, Kind.INTERVAL, year.inferred());
            }
        }
        return apart(i, date, year, range);
    }

    /** Mentions of one day or of days apart; of a range that is none, only of the last. */
    private @Nullable DateMatch apart(int i, PartialDate date, Year year, boolean range) {
        DayList days = date.days();
        List<Item> items = new ArrayList<>();
        for (int n = 0; n < days.count(); n++) {
            LocalDate day = date.day(year.value(), days.get(n).value());
            boolean last = n == days.count() - 1;
            if (day != null && (last || !range)) {
                int from = n == 0 ? i : days.get(n).from();
                int to = last ? date.end() : days.get(n).to();
                items.add(new Item(from, to, day.toString(), Kind.DAY, year.inferred()));
                if (!year.inferred()) {
                    years.remember(day);
                }
            }
        }
        return items.isEmpty() ? null : new DateMatch(date.end(), items);
    }

    private @Nullable DateMatch range(int i, PartialDate first, PartialDate second) {
        boolean saidFirst = first.month().year() != null;
        int firstMonth = first.month().number();
        int secondMonth = second.month().number();
        Year until = saidFirst && second.month().year() == null
                ? later(first, secondMonth)
                : years.year(second, second.days().last());
        if (until == null) {
            return null;
        }
        Year from = saidFirst
                ? years.year(first, first.days().first())
                : new Year(firstMonth > secondMonth ? until.value() - 1 : until.value(), until.inferred());
        if (from == null) {
            return null;
        }
        LocalDate start = first.day(from.value(), first.days().first());
        LocalDate end = second.day(until.value(), second.days().last());
        if (start == null || end == null || !start.isBefore(end)) {
            return null;
        }
        return DateMatch.of(i, second.end(), start + "/" + end, Kind.INTERVAL, from.inferred() || until.inferred());
    }

    /** The year of the second date where only the first has one. */
    private @Nullable Year later(PartialDate first, int secondMonth) {
        Year year = years.year(first, first.days().first());
        return year == null
                ? null
                : new Year(secondMonth < first.month().number() ? year.value() + 1 : year.value(), year.inferred());
    }
}
