package org.hanoigraph.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hanoigraph.text.DateGrammar.MonthFirst;
import org.hanoigraph.text.DateMatch.Item;
import org.hanoigraph.text.DateMention.Kind;
import org.hanoigraph.text.DateTokens.Link;
import org.hanoigraph.text.Phrases.Match;
import org.hanoigraph.text.Phrases.Meaning;
import org.hanoigraph.text.Templates.Rule;
import org.hanoigraph.text.YearResolver.Year;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one text, from left to right, at each place the longest. What is tried at a place is bounded, so
 * that the time is linear.
 */
final class DateReader {
    private static final int MOST_DAYS = 8;
    private static final int MIDDLE_OF_MONTH = 15;
    /** Days of one month, with the words between them. */
    private static final class Days {
        final int[] value = new int[MOST_DAYS];
        final int[] from = new int[MOST_DAYS];
        final int[] to = new int[MOST_DAYS];
        int count;
        boolean range;
        int end;

        int first() {
            return value[0];
        }

        int last() {
            return value[count - 1];
        }

        boolean consecutive() {
            for (int i = 1; i < count; i++) {
                if (value[i] != value[i - 1] + 1) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A year as a text says it.
     *
     * @param value the number; null where it is said by a phrase
     * @param phrase the value of a year phrase
     */
    private record YearPart(
            int end, @Nullable Integer value, @Nullable Integer phrase) {}

    /** A month with the days before it and the year behind it, as far as the text has them. */
    private record Partial(
            @Nullable Days days,
            int month,
            CalendarSystem calendar,
            @Nullable YearPart year,
            int end,
            int weekday) {
        @Nullable
        Integer yearValue() {
            return year == null ? null : year.value();
        }
    }

    private final DateGrammar grammar;
    private final DateTokens text;
    private final Tokens tokens;
    private final NumberReader numbers;
    private final PhraseReader phraseReader;
    private final @Nullable LocalDate anchor;
    private final YearResolver resolver;
    private final NumericDateReader numericDates;
    private final YearReader years;
    private final List<DateMention> mentions = new ArrayList<>();

    private int lastYearEnd = -1;

    DateReader(DateGrammar grammar, FoldedText source, @Nullable LocalDate anchor, @Nullable LocalDate around) {
        this.grammar = grammar;
        this.anchor = anchor;
        tokens = source.tokens(grammar);
        text = new DateTokens(grammar, tokens);
        resolver = new YearResolver(grammar.calendars, anchor, around);
        numericDates = new NumericDateReader(text, resolver);
        years = new YearReader(text, resolver);
        numbers = new NumberReader(grammar.numbers, tokens);
        phraseReader = new PhraseReader(grammar, tokens, numbers);
    }

    List<DateMention> read() {
        int i = 0;
        while (i < tokens.count) {
            int word = tokens.word[i];
            DateMatch found = DateMatch.longer(
                    grammar.startsDate(word) ? oneLine(i, absolute(i)) : null,
                    grammar.startsPhrase(word) ? oneLine(i, phrase(i)) : null);
            if (found == null) {
                i++;
                continue;
            }
            for (Item item : found.items()) {
                mentions.add(new DateMention(
                        tokens.source.rawStart(tokens.start[item.from()]),
                        tokens.source.rawEnd(tokens.end[item.to() - 1]),
                        item.iso(),
                        item.kind(),
                        item.inferred(),
                        item.length()));
                if (item.kind() == Kind.YEAR) {
                    lastYearEnd = item.to();
                }
            }
            i = found.end();
        }
        return mentions;
    }

    private @Nullable DateMatch oneLine(int from, @Nullable DateMatch found) {
        if (found != null) {
            for (int i = from + 1; i < found.end(); i++) {
                if (!tokens.sameLine(i)) {
                    return null;
                }
            }
        }
        return found;
    }

    // Dates of a calendar

    private @Nullable DateMatch absolute(int i) {
        Match said = text.longest(i, Phrases.Kind.YEAR_PHRASE);
        if (said != null) {
            YearPart year = new YearPart(said.end(), null, said.first().value());
            int at = text.skip(said.end(), Phrases.Kind.OF);
            DateMatch found = dayMonth(i, at, 0, year);
            return found != null ? found : monthYear(i, at, year);
        }
        int j = text.skip(i, Phrases.Kind.DAY_LEAD);
        int weekday = 0;
        Match day = text.longest(j, Phrases.Kind.WEEKDAY);
        if (day != null) {
            weekday = day.first().value();
            j = text.afterWeekday(day.end());
        }
        boolean marked = j > i || text.isIn(i) || tokens.is(i - 1, '(');
        DateMatch found = numericDates.read(i, j, weekday, marked);
        if (found == null) {
            found = dayMonth(i, j, weekday, null);
        }
        if (found == null && grammar.monthFirst != MonthFirst.NO) {
            found = monthDay(i, j, weekday);
        }
        if (found == null && j == i) {
            found = DateMatch.longer(monthYear(i, i, null), years.read(i, lastYearEnd));
        }
        return found;
    }

    /** "25 October 2025", "25 and 26 October", "25 October to 2 November 2025". */
    private @Nullable DateMatch dayMonth(int i, int at, int weekday, @Nullable YearPart before) {
        Partial first = partial(at, weekday, before);
        if (first == null) {
            return null;
        }
        Days days = first.days;
        if (days == null) {
            return null;
        }
        boolean between = text.isBetween(i);
        Link link = text.link(first.end, false);
        if (link != null) {
            int next = text.afterLink(first.end, link);
            int otherWeekday = 0;
            Match day = text.longest(next, Phrases.Kind.WEEKDAY);
            if (day != null) {
                otherWeekday = day.first().value();
                next = text.afterWeekday(day.end());
            }
            Partial second = partial(next, otherWeekday, null);
            if (second != null && second.days != null && second.calendar == first.calendar) {
                if (link == Link.TO || (link == Link.AND && between)) {
                    DateMatch found = range(i, first, days, second, second.days);
                    if (found != null) {
                        return found;
                    }
                } else if (first.year == null && second.year != null && second.month >= first.month) {
                    Partial dated =
                            new Partial(days, first.month, first.calendar, second.year, first.end, first.weekday);
                    return days(i, dated, days, between);
                }
            }
        }
        return days(i, first, days, between);
    }

    /** Days, a month and perhaps a year from this token on. */
    private @Nullable Partial partial(int at, int weekday, @Nullable YearPart before) {
        Days days = dayList(at);
        if (days == null) {
            return null;
        }
        int k = text.skip(days.end, Phrases.Kind.OF);
        k = text.skip(k, Phrases.Kind.MONTH_LEAD);
        Partial date = month(k, days, weekday, before);
        return date == null || weekday > 0 || days.count > 1 ? date : withWeekday(date);
    }

    /** The same date with the weekday that stands behind it, perhaps in brackets. */
    private Partial withWeekday(Partial date) {
        boolean bracket = tokens.is(date.end, '(');
        int at = text.skip(bracket ? date.end + 1 : date.end, Phrases.Kind.DAY_LEAD);
        Match day = text.longest(at, Phrases.Kind.WEEKDAY);
        if (day == null || (bracket && !tokens.is(day.end(), ')')) || dayList(day.end()) != null) {
            return date;
        }
        return new Partial(
                date.days,
                date.month,
                date.calendar,
                date.year,
                bracket ? day.end() + 1 : day.end(),
                day.first().value());
    }

    /** A month at this token, with the year behind it. */
    private @Nullable Partial month(int at, @Nullable Days days, int weekday, @Nullable YearPart before) {
        Match month = text.longest(at, Phrases.Kind.MONTH);
        if (month == null) {
            return null;
        }
        int k = text.skip(month.end(), Phrases.Kind.MONTH_TAIL);
        for (Meaning meaning : month.meanings()) {
            CalendarSystem calendar = meaning.calendar();
            if (calendar == null) {
                continue;
            }
            YearPart year = before != null ? before : yearBehind(k, calendar, meaning.abbreviated());
            if (year != null || grammar.calendars.contains(calendar)) {
                int end = year == null || before != null ? k : year.end;
                return new Partial(days, meaning.value(), calendar, year, end, weekday);
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
        Match said = text.longest(k, Phrases.Kind.YEAR_PHRASE);
        if (said != null) {
            return new YearPart(said.end(), null, said.first().value());
        }
        k = text.skip(k, Phrases.Kind.OF);
        k = text.skip(k, Phrases.Kind.YEAR_LEAD);
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

    private @Nullable Days dayList(int at) {
        Days days = new Days();
        int k = at;
        Link link = null;
        while (days.count < MOST_DAYS && addDay(days, k)) {
            days.range |= link == Link.TO;
            k = days.end;
            link = text.link(k, true);
            if (link == null) {
                break;
            }
            k = text.afterLink(k, link);
        }
        return days.count == 0 ? null : days;
    }

    private boolean addDay(Days days, int at) {
        int value;
        int end;
        if (tokens.isDigits(at)) {
            if (tokens.length(at) > 2 || (days.count == 0 && !text.freeBefore(at) && !isBehindMonth(at - 1))) {
                return false;
            }
            value = tokens.value(at);
            end = at + 1;
            Match mark = text.longest(end, Phrases.Kind.ORDINAL_MARK);
            if (mark != null && (tokens.joined(end) || tokens.isLetter(tokens.start[end]))) {
                end = mark.end();
            }
        } else {
            if (at >= tokens.count
                    || tokens.word[at] == Tokens.UNKNOWN
                    || !numbers.read(at)
                    || numbers.article
                    || numbers.unit != null
                    || numbers.value > 31
                    || !(numbers.ordinal || grammar.cardinalDays)) {
                return false;
            }
            value = (int) numbers.value;
            end = numbers.next;
        }
        if (value < 1 || value > 31) {
            return false;
        }
        days.value[days.count] = value;
        days.from[days.count] = at;
        days.to[days.count] = end;
        days.count++;
        days.end = end;
        return true;
    }

    /** Whether a dash stands here behind a month: "30 September-2 October". */
    private boolean isBehindMonth(int at) {
        return tokens.is(at, '-') && text.is(at - 1, Phrases.Kind.MONTH);
    }

    /** Mentions of one day, of days in a row, or of days apart. */
    private @Nullable DateMatch days(int i, Partial date, Days days, boolean between) {
        Year year = year(date, days.last());
        if (year == null) {
            return null;
        }
        boolean range = days.range || (between && days.count == 2);
        if (range && days.count == 2 && days.first() == days.last() + 1) {
            // written from right to left, as an editor of Arabic script may show it
            days.value[0]--;
            days.value[1]++;
        }
        if (days.count > 1 && (days.consecutive() || (range && days.first() < days.last()))) {
            LocalDate from = date.calendar.day(year.value(), date.month, days.first());
            LocalDate until = date.calendar.day(year.value(), date.month, days.last());
            return from == null || until == null
                    ? null
                    : DateMatch.of(i, date.end, from + "/" + until, Kind.INTERVAL, year.inferred());
        }
        List<Item> items = new ArrayList<>();
        for (int n = 0; n < days.count; n++) {
            LocalDate day = date.calendar.day(year.value(), date.month, days.value[n]);
            boolean last = n == days.count - 1;
            if (day != null && (last || !range)) {
                int from = days.count == 1 || n == 0 ? i : days.from[n];
                items.add(new Item(from, last ? date.end : days.to[n], day.toString(), Kind.DAY, year.inferred()));
                if (!year.inferred()) {
                    resolver.remember(day);
                }
            }
        }
        return items.isEmpty() ? null : new DateMatch(date.end, items);
    }

    private @Nullable DateMatch range(int i, Partial first, Days firstDays, Partial second, Days secondDays) {
        Year until = second.year == null && first.year != null
                ? later(first, firstDays, second)
                : year(second, secondDays.last());
        if (until == null) {
            return null;
        }
        Year from = first.year == null
                ? new Year(first.month > second.month ? until.value() - 1 : until.value(), until.inferred())
                : year(first, firstDays.first());
        if (from == null) {
            return null;
        }
        LocalDate start = first.calendar.day(from.value(), first.month, firstDays.first());
        LocalDate end = second.calendar.day(until.value(), second.month, secondDays.last());
        if (start == null || end == null || !start.isBefore(end)) {
            return null;
        }
        return DateMatch.of(i, second.end, start + "/" + end, Kind.INTERVAL, from.inferred() || until.inferred());
    }

    /** The year of the second date where only the first has one. */
    private @Nullable Year later(Partial first, Days days, Partial second) {
        Year year = year(first, days.first());
        return year == null
                ? null
                : new Year(second.month < first.month ? year.value() + 1 : year.value(), year.inferred());
    }

    /** "October 25, 2025", "October 25 to November 2, 2025". */
    private @Nullable DateMatch monthDay(int i, int at, int weekday) {
        Partial first = monthFirst(at, weekday);
        if (first == null || first.days == null) {
            return null;
        }
        Link link = text.link(first.end, false);
        if (link == Link.TO || (link == Link.AND && text.isBetween(i))) {
            Partial second = monthFirst(text.afterLink(first.end, link), 0);
            if (second != null && second.days != null && second.calendar == first.calendar) {
                DateMatch found = range(i, first, first.days, second, second.days);
                if (found != null) {
                    return found;
                }
            }
        }
        return days(i, first, first.days, text.isBetween(i));
    }

    private @Nullable Partial monthFirst(int at, int weekday) {
        Match month = text.longest(at, Phrases.Kind.MONTH);
        if (month == null) {
            return null;
        }
        Meaning meaning = month.first();
        CalendarSystem calendar = meaning.calendar();
        if (calendar == null || !grammar.calendars.contains(calendar)) {
            return null;
        }
        int k = meaning.abbreviated() && tokens.is(month.end(), '.') ? month.end() + 1 : month.end();
        int linked = text.skip(k, Phrases.Kind.MONTH_LINK);
        Days days = dayList(linked);
        if (days == null) {
            return null;
        }
        int end = text.skip(days.end, Phrases.Kind.DAY_TAIL);
        YearPart year = yearBehind(end, calendar, false);
        boolean tied = linked > k || end > days.end || year != null;
        if (!tied && (grammar.monthFirst == MonthFirst.TIED || !text.freeBehind(end))) {
            return null;
        }
        return new Partial(days, meaning.value(), calendar, year, year == null ? end : year.end, weekday);
    }

    /** "October 2025", "October to December 2025", "in October". */
    private @Nullable DateMatch monthYear(int i, int from, @Nullable YearPart before) {
        int at = text.skip(from, Phrases.Kind.MONTH_LEAD);
        Match month = text.longest(at, Phrases.Kind.MONTH);
        Partial first = month(at, null, 0, before);
        if (month == null || first == null) {
            return null;
        }
        boolean abbreviated = month.first().abbreviated();
        boolean led = at > from || text.longest(month.end(), Phrases.Kind.MONTH_TAIL) != null;
        boolean named = led || text.isIn(i) || text.isBetween(i) || text.is(first.end, Phrases.Kind.IN_BEHIND);
        boolean proper = !grammar.capitalMonths || text.isCapital(at);
        boolean bare = !abbreviated && proper && named && (first.calendar != CalendarSystem.ISLAMIC || led);

        Link link = text.link(first.end, false);
        if (link != null) {
            int next = text.skip(text.afterLink(first.end, link), Phrases.Kind.MONTH_LEAD);
            Partial second = month(next, null, 0, null);
            boolean range = link == Link.TO || text.isBetween(i);
            if (second != null && second.calendar == first.calendar && (second.year != null || bare)) {
                if (range) {
                    DateMatch found = months(i, first, second);
                    if (found != null) {
                        return found;
                    }
                } else if (first.year == null && second.year != null && second.month >= first.month) {
                    return month(i, new Partial(null, first.month, first.calendar, second.year, first.end, 0));
                }
            }
        }
        if (first.year == null && !bare) {
            return null;
        }
        return month(i, first);
    }

    private @Nullable DateMatch month(int i, Partial date) {
        Year year = year(date, 0);
        if (year != null && !year.inferred()) {
            resolver.remember(date.calendar.day(year.value(), date.month, MIDDLE_OF_MONTH));
        }
        return year == null
                ? null
                : DateMatch.of(
                        i, date.end, date.calendar.monthIso(year.value(), date.month), Kind.MONTH, year.inferred());
    }

    private @Nullable DateMatch months(int i, Partial first, Partial second) {
        Year until = second.year == null && first.year != null ? year(first, 0) : year(second, 0);
        if (until == null) {
            return null;
        }
        if (second.year == null && first.year != null && second.month < first.month) {
            until = new Year(until.value() + 1, until.inferred());
        }
        Year from = first.year == null
                ? new Year(first.month > second.month ? until.value() - 1 : until.value(), until.inferred())
                : year(first, 0);
        if (from == null || from.value() * 12 + first.month >= until.value() * 12 + second.month) {
            return null;
        }
        String iso = first.calendar.monthsIso(from.value(), first.month, until.value(), second.month);
        return DateMatch.of(i, second.end, iso, Kind.INTERVAL, from.inferred() || until.inferred());
    }

    // Years that a text leaves out

    /** The year of a date; null where neither the text nor the anchor tells it. */
    private @Nullable Year year(Partial date, int day) {
        Integer value = date.yearValue();
        if (value != null) {
            return new Year(value, false);
        }
        return resolver.infer(
                date.calendar, date.month, day, date.weekday, date.year == null ? null : date.year.phrase());
    }

    // Phrases

    private @Nullable DateMatch phrase(int i) {
        PhraseReader.Phrase phrase = phraseReader.longest(i);
        PhraseReader.Time time = phraseReader.time(i);
        if (time != null && (phrase == null || time.end() > phrase.end())) {
            List<Item> items = continuesRange(i) ? List.of() : List.of(Item.duration(i, time.end(), time.quantity()));
            return new DateMatch(time.end(), items);
        }
        if (phrase == null) {
            return null;
        }
        if (phrase.rule() instanceof Rule.Weekday
                && isDateBehind(phrase.filling().weekday(), phrase.end())) {
            return null;
        }
        Quantity length = phrase.filling().time();
        if (phrase.rule() instanceof Rule.Length) {
            return length == null
                    ? null
                    : new DateMatch(phrase.end(), List.of(Item.duration(phrase.from(), phrase.to(), length)));
        }
        if (phrase.rule() instanceof Rule.Span && length != null && length.unit() == Quantity.Unit.YEAR) {
            // "in the last 20 years" tells how long, and no day on which something was done
            return new DateMatch(phrase.end(), List.of(Item.duration(phrase.from(), phrase.to(), length)));
        }
        String iso = anchor == null ? null : RelativeDate.iso(phrase.rule(), phrase.filling(), anchor);
        if (iso == null) {
            return new DateMatch(phrase.end(), List.of());
        }
        String lasting = phrase.rule() instanceof Rule.Span && length != null ? length.duration() : null;
        boolean bare = phrase.rule() instanceof Rule.Weekday weekday && weekday.sign() < 0 && weekday.anchorToo();
        Kind kind = bare ? Kind.WEEKDAY : Kind.RELATIVE;
        return new DateMatch(phrase.end(), List.of(new Item(phrase.from(), phrase.to(), iso, kind, false, lasting)));
    }

    /** Whether a weekday that ends here is only the beginning of a date. */
    private boolean isDateBehind(int weekday, int at) {
        if (tokens.is(at, '(')) {
            return numericDates.read(at, at, weekday, true) != null;
        }
        int next = text.afterWeekday(at);
        return (tokens.isDigits(next) || next > at) && next < tokens.count && partial(next, 0, null) != null;
    }

    /** Whether a number and a word of range stand before: "three to five years" is no length that can be told. */
    private boolean continuesRange(int i) {
        if (i < 2
                || !(tokens.is(i - 1, '-')
                        || text.is(i - 1, Phrases.Kind.TO)
                        || text.is(i - 1, Phrases.Kind.AND)
                        || text.is(i - 1, Phrases.Kind.OR))) {
            return false;
        }
        var atom = grammar.numbers.atom(tokens.word[i - 2]);
        return tokens.isDigits(i - 2) || (atom != null && atom.part() == NumberGrammar.Part.VALUE);
    }
}
