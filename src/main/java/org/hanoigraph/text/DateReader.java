package org.hanoigraph.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hanoigraph.text.DateGrammar.MonthFirst;
import org.hanoigraph.text.DateMatch.Item;
import org.hanoigraph.text.DateMention.Kind;
import org.hanoigraph.text.PartialMonth.YearPart;
import org.hanoigraph.text.Phrases.Match;
import org.hanoigraph.text.Templates.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one text, from left to right, at each place the longest. What is tried at a place is bounded, so
 * that the time is linear.
 */
final class DateReader {
    private final DateGrammar grammar;
    private final Tokens tokens;
    private final DateTokens text;
    private final NumericDateReader numericDates;
    private final DayReader days;
    private final MonthReader months;
    private final YearReader years;
    private final PhraseReader phraseReader;
    private final PartialDateReader partials;
    private final @Nullable LocalDate anchor;
    private final List<DateMention> mentions = new ArrayList<>();

    private int lastYearEnd = -1;

    DateReader(DateGrammar grammar, FoldedText source, @Nullable LocalDate anchor, @Nullable LocalDate around) {
        this.grammar = grammar;
        tokens = source.tokens(grammar);
        text = new DateTokens(grammar, tokens);
        NumberReader numbers = new NumberReader(grammar.numbers, tokens);
        partials = new PartialDateReader(text, new DayListReader(text, numbers));
        YearResolver resolver = new YearResolver(grammar.calendars, anchor, around);
        numericDates = new NumericDateReader(text, resolver);
        days = new DayReader(text, partials, resolver);
        months = new MonthReader(text, partials, resolver);
        years = new YearReader(text, resolver);
        phraseReader = new PhraseReader(grammar, tokens, numbers);
        this.anchor = anchor;
    }

    List<DateMention> read() {
        int i = 0;
        while (i < tokens.count) {
            int word = tokens.word[i];
            DateMatch found = DateMatch.longer(
                    grammar.startsDate(word) ? oneLine(i, calendarDate(i)) : null,
                    grammar.startsPhrase(word) ? oneLine(i, relativeDate(i)) : null);
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

    private @Nullable DateMatch calendarDate(int i) {
        Match said = text.longest(i, Phrases.Kind.YEAR_PHRASE);
        if (said != null) {
            YearPart year = YearPart.phrase(said);
            int at = text.skip(said.end(), Phrases.Kind.OF);
            DateMatch found = days.dayMonth(i, at, 0, year);
            return found != null ? found : months.read(i, at, year);
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
            found = days.dayMonth(i, j, weekday, null);
        }
        if (found == null && grammar.monthFirst != MonthFirst.NO) {
            found = days.monthDay(i, j, weekday);
        }
        if (found == null && j == i) {
            found = DateMatch.longer(months.read(i, i, null), years.read(i, lastYearEnd));
        }
        return found;
    }

    private @Nullable DateMatch relativeDate(int i) {
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
        return (tokens.isDigits(next) || next > at) && next < tokens.count && partials.dayMonth(next, 0, null) != null;
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
        var atom = text.grammar.numbers.atom(tokens.word[i - 2]);
        return tokens.isDigits(i - 2) || (atom != null && atom.part() == NumberGrammar.Part.VALUE);
    }
}
