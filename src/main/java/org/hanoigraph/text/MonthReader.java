package org.hanoigraph.text;

import org.hanoigraph.text.DateMention.Kind;
import org.hanoigraph.text.DateTokens.Link;
import org.hanoigraph.text.PartialMonth.YearPart;
import org.hanoigraph.text.Phrases.Match;
import org.hanoigraph.text.YearResolver.Year;
import org.jspecify.annotations.Nullable;

/** Reads months as a whole, alone and from one to another: "October 2025", "October to December 2025", "in October". */
final class MonthReader {
    private static final int MIDDLE_OF_MONTH = 15;

    private final DateTokens text;
    private final PartialDateReader partials;
    private final YearResolver years;

    MonthReader(DateTokens text, PartialDateReader partials, YearResolver years) {
        this.text = text;
        this.partials = partials;
        this.years = years;
    }

    /**
     * The month or months at a token.
     *
     * @param i where the mention begins
     * @param from where its month begins, with the words that lead it
     * @param before the year, where it stands before the month
     */
    @Nullable
    DateMatch read(int i, int from, @Nullable YearPart before) {
        int at = text.skip(from, Phrases.Kind.MONTH_LEAD);
        Match month = text.longest(at, Phrases.Kind.MONTH);
        PartialMonth first = partials.month(at, before);
        if (month == null || first == null) {
            return null;
        }
        boolean abbreviated = month.first().abbreviated();
        boolean led = at > from || text.longest(month.end(), Phrases.Kind.MONTH_TAIL) != null;
        boolean named = led || text.isIn(i) || text.isBetween(i) || text.is(first.end(), Phrases.Kind.IN_BEHIND);
        boolean proper = !text.grammar.capitalMonths || text.isCapital(at);
        boolean bare = !abbreviated && proper && named && (first.calendar() != CalendarSystem.ISLAMIC || led);

        Link link = text.link(first.end(), false);
        if (link != null) {
            int next = text.skip(text.afterLink(first.end(), link), Phrases.Kind.MONTH_LEAD);
            PartialMonth second = partials.month(next, null);
            boolean range = link == Link.TO || text.isBetween(i);
            if (second != null && second.calendar() == first.calendar() && (second.year() != null || bare)) {
                YearPart year = second.year();
                if (range) {
                    DateMatch found = range(i, first, second);
                    if (found != null) {
                        return found;
                    }
                } else if (first.year() == null && year != null && second.number() >= first.number()) {
                    return one(i, first.withYear(year));
                }
            }
        }
        if (first.year() == null && !bare) {
            return null;
        }
        return one(i, first);
    }

    private @Nullable DateMatch one(int i, PartialMonth month) {
        Year year = years.year(month);
        if (year == null) {
            return null;
        }
        if (!year.inferred()) {
            years.remember(month.calendar().day(year.value(), month.number(), MIDDLE_OF_MONTH));
        }
        String iso = month.calendar().monthIso(year.value(), month.number());
        return DateMatch.of(i, month.end(), iso, Kind.MONTH, year.inferred());
    }

    private @Nullable DateMatch range(int i, PartialMonth first, PartialMonth second) {
        boolean onlyFirst = second.year() == null && first.year() != null;
        Year until = years.year(onlyFirst ? first : second);
        if (until == null) {
            return null;
        }
        if (onlyFirst && second.number() < first.number()) {
            until = new Year(until.value() + 1, until.inferred());
        }
        Year from = first.year() == null
                ? new Year(first.number() > second.number() ? until.value() - 1 : until.value(), until.inferred())
                : years.year(first);
        if (from == null || from.value() * 12 + first.number() >= until.value() * 12 + second.number()) {
            return null;
        }
        String iso = first.calendar().monthsIso(from.value(), first.number(), until.value(), second.number());
        return DateMatch.of(i, second.end(), iso, Kind.INTERVAL, from.inferred() || until.inferred());
    }
}
