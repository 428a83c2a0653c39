package org.hanoigraph.text;

import java.time.LocalDate;
import java.util.List;
import org.hanoigraph.text.DateMatch.Item;
import org.hanoigraph.text.DateMention.Kind;
import org.hanoigraph.text.Templates.Rule;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time and dates that phrases tell by their distance from the anchor: "three years", "last Saturday". */
final class RelativeDateReader {
    private final DateTokens text;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private final NumericDateReader numericDates;
    private final PartialDateReader partials;
    private final @Nullable LocalDate anchor;

    /**
     * Makes a reader.
     *
     * @param numericDates tells a weekday before a date in digits from one that stands alone
     * @param partials the same for a date with a named month
     */
    RelativeDateReader(
            DateTokens text,
            PhraseReader phrases,
            NumericDateReader numericDates,
            PartialDateReader partials,
            @Nullable LocalDate anchor) {
        this.text = text;
        this.phrases = phrases;
        this.numericDates = numericDates;
        this.partials = partials;
        this.anchor = anchor;
        tokens = text.tokens;
    }

    /** The length of time or the date at a token. */
    @Nullable
    DateMatch read(int i) {
        PhraseReader.Phrase phrase = phrases.longest(i);
        PhraseReader.Time time = phrases.time(i);
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
