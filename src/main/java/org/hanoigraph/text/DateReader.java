package org.hanoigraph.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hanoigraph.text.DateGrammar.MonthFirst;
import org.hanoigraph.text.DateMatch.Item;
import org.hanoigraph.text.DateMention.Kind;
import org.hanoigraph.text.PartialMonth.YearPart;
import org.hanoigraph.text.Phrases.Match;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one text, from left to right, at each place the longest. What is tried at a place is bounded, so
 * that the time is linear.
 */
final class DateReader {
    private final DateGrammar grammar;
    private final Tokens tokens;
    private final DateTokens text;
    private final PartialDateReader partials;
    private final NumericDateReader numericDates;
    private final DayReader days;
    private final MonthReader months;
    private final YearReader years;
    private final RelativeDateReader relativeDates;
    private final List<DateMention> mentions = new ArrayList<>();

    /** The token behind the last mention of a year. */
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
        PhraseReader phrases = new PhraseReader(grammar, tokens, numbers);
        relativeDates = new RelativeDateReader(text, phrases, numericDates, partials, anchor);
    }

    List<DateMention> read() {
        int i = 0;
        while (i < tokens.count) {
            int word = tokens.word[i];
            DateMatch found = DateMatch.longer(
                    grammar.startsDate(word) ? oneLine(i, calendarDate(i)) : null,
                    grammar.startsPhrase(word) ? oneLine(i, relativeDates.read(i)) : null);
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

    /** "In December of last year", where nothing tells which year this is: no date, and no December of another year either. */
    private @Nullable DateMatch untold(int at, YearPart year) {
        PartialDate day = partials.dayMonth(at, 0, year);
        if (day != null) {
            return new DateMatch(day.end(), List.of());
        }
        PartialMonth month = partials.month(text.skip(at, Phrases.Kind.MONTH_LEAD), year);
        return month == null ? null : new DateMatch(month.end(), List.of());
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

    /** The first reader that finds something wins; they go from the surest form to the barest. */
    private @Nullable DateMatch calendarDate(int i) {
        Match said = text.longest(i, Phrases.Kind.YEAR_PHRASE);
        if (said != null) {
            YearPart year = YearPart.phrase(said);
            int at = text.skip(said.end(), Phrases.Kind.OF);
            DateMatch found = days.dayMonth(i, at, 0, year);
            found = found == null ? months.read(i, at, year) : found;
            return found == null ? untold(at, year) : found;
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
}
