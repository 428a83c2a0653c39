package org.hanoigraph.text;

import java.util.Map;
import org.hanoigraph.text.Phrases.Kind;
import org.hanoigraph.text.Phrases.Match;
import org.hanoigraph.text.Templates.Filling;
import org.hanoigraph.text.Templates.Node;
import org.hanoigraph.text.Templates.Rule;
import org.hanoigraph.text.Templates.Slot;
import org.jspecify.annotations.Nullable;

/** Finds the templates of a language in a text, and the lengths of time that fill them. */
final class PhraseReader {
    private static final int LONGEST = 100_000;

    /** So many years are no length of time but a year: Swedish "2016 års val". */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2099;

    /**
     * A template that was found.
     *
     * @param end the token behind all of it
     * @param from the first token of the mention
     * @param to the token behind the mention
     */
    record Phrase(int end, int from, int to, Rule rule, Filling filling) {}

    /** A length of time, and the token behind it. */
    record Time(int end, Quantity quantity) {}

    private final DateGrammar grammar;
    private final Phrases phrases;
    private final Tokens tokens;
    private final NumberReader numbers;

    private @Nullable Phrase best;

    PhraseReader(DateGrammar grammar, Tokens tokens, NumberReader numbers) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.numbers = numbers;
        phrases = grammar.phrases;
    }

    /** The longest template that begins at a token. */
    @Nullable
    Phrase longest(int at) {
        best = null;
        match(grammar.templates.root, at, at, -1, Filling.EMPTY);
        return best;
    }

    private void match(Node node, int at, int open, int close, Filling filling) {
        if (node.rule != null && (best == null || at > best.end)) {
            best = new Phrase(at, open, close < 0 ? at : close, node.rule, filling);
        }
        if (node.open != null) {
            match(node.open, at, at, close, filling);
        }
        if (node.close != null) {
            match(node.close, at, open, at, filling);
        }
        if (at >= tokens.count) {
            return;
        }
        int word = tokens.word[at];
        Node next = word < 0 ? null : node.words.get(word);
        if (next != null) {
            match(next, at + 1, open, close, filling);
        }
        for (Map.Entry<Slot, Node> slot : node.slots.entrySet()) {
            fill(slot.getKey(), slot.getValue(), at, open, close, filling);
        }
    }

    private void fill(Slot slot, Node next, int at, int open, int close, Filling filling) {
        switch (slot) {
            case TIME -> {
                Time time = time(at);
                if (time != null) {
                    match(next, time.end, open, close, new Filling(time.quantity, null, 0, null));
                }
            }
            case UNIT -> {
                Match unit = phrases.longest(tokens, at, Kind.UNIT);
                if (unit != null) {
                    match(
                            next,
                            unit.end(),
                            open,
                            close,
                            new Filling(null, unit.first().quantity(), 0, null));
                }
            }
            case WEEKDAY -> {
                Match day = phrases.longest(tokens, at, Kind.WEEKDAY);
                if (day != null) {
                    match(
                            next,
                            day.end(),
                            open,
                            close,
                            new Filling(null, null, day.first().value(), null));
                }
            }
            case MONTH -> {
                Match month = phrases.longest(tokens, at, Kind.MONTH);
                if (month != null && !month.first().abbreviated()) {
                    match(next, month.end(), open, close, new Filling(null, null, 0, month.first()));
                }
            }
            case N -> {
                if (numbers.read(at)) {
                    match(next, numbers.next, open, close, filling);
                }
            }
        }
    }

    /** A length of time at this token: "two years", "setahun", "fünfjährig". */
    @Nullable
    Time time(int at) {
        if (at >= tokens.count || tokens.word[at] == Tokens.UNKNOWN) {
            return null;
        }
        Match known = phrases.longest(tokens, at, Kind.QUANTITY);
        Quantity quantity = known == null ? null : known.first().quantity();
        Time time = known == null || quantity == null ? null : new Time(known.end(), quantity);
        if ((tokens.isDigits(at) && !NumberReader.freeBefore(tokens, at)) || !numbers.read(at)) {
            return time;
        }
        if (numbers.unit != null) {
            return longerTime(time, numbers.next, numbers.value, new Quantity(1, numbers.unit));
        }
        if (numbers.fraction || numbers.ordinal || numbers.doubt == NumberGrammar.Doubt.GREAT) {
            return time;
        }
        int j = numbers.next;
        if (tokens.is(j, '-') && tokens.joined(j) && tokens.joined(j + 1)) {
            j++;
        }
        Match unit = phrases.longest(tokens, j, Kind.UNIT);
        Quantity one = unit == null ? null : unit.first().quantity();
        if (numbers.digits && numbers.value >= FIRST_YEAR && numbers.value <= LAST_YEAR) {
            return time;
        }
        return unit == null || one == null ? time : longerTime(time, unit.end(), numbers.value, one);
    }

    private static @Nullable Time longerTime(@Nullable Time known, int end, long count, Quantity unit) {
        if ((known != null && known.end >= end) || count <= 0 || count > LONGEST) {
            return known;
        }
        return new Time(end, new Quantity(count * unit.count(), unit.unit()));
    }
}
