package org.hanoigraph.text;

import java.util.List;
import org.hanoigraph.text.Phrases.Kind;
import org.hanoigraph.text.Phrases.Match;
import org.hanoigraph.text.Phrases.Meaning;
import org.jspecify.annotations.Nullable;

/** The tokens of a text with what the grammar of its language says of them: the words within, between and around dates. */
final class DateTokens {
    /** What joins two days, dates or years. */
    enum Link {
        AND,
        TO,
        COMMA
    }

    final DateGrammar grammar;
    final Tokens tokens;
    private final Phrases phrases;

    DateTokens(DateGrammar grammar, Tokens tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
        phrases = grammar.phrases;
    }

    /** The longest phrase of a kind that begins at a token, on one line. */
    @Nullable
    Match longest(int at, Kind kind) {
        return phrases.longest(tokens, at, kind);
    }

    /** The token behind the longest phrase of a kind, or the same token if there is none. */
    int skip(int at, Kind kind) {
        return phrases.skip(tokens, at, kind);
    }

    /** Whether this one word alone has a meaning of this kind. */
    boolean is(int at, Kind kind) {
        return phrases.is(tokens, at, kind);
    }

    boolean isIn(int i) {
        return i > 0 && tokens.sameLine(i) && is(i - 1, Kind.IN);
    }

    boolean isBetween(int i) {
        return i > 0 && tokens.sameLine(i) && is(i - 1, Kind.BETWEEN);
    }

    /** Whether digits begin here, and are not the rest of a name, a number or an address. */
    boolean freeBefore(int at) {
        return NumberReader.freeBefore(tokens, at);
    }

    boolean freeBehind(int end) {
        return NumberReader.freeBehind(tokens, end);
    }

    /** Whether the text has this token with a capital, which folding drops. */
    boolean isCapital(int at) {
        return Character.isUpperCase(tokens.source.raw().codePointAt(tokens.source.rawStart(tokens.start[at])));
    }

    /**
     * What joins two days or dates at this token.
     *
     * @param days whether a comma and a slash may do so, too
     */
    @Nullable
    Link link(int at, boolean days) {
        if (tokens.is(at, '-')) {
            return Link.TO;
        }
        if (longest(at, Kind.TO) != null) {
            return Link.TO;
        }
        if (longest(at, Kind.AND) != null) {
            return Link.AND;
        }
        if (days && tokens.is(at, '/') && tokens.joined(at)) {
            return Link.AND;
        }
        return days && tokens.is(at, ',') ? Link.COMMA : null;
    }

    /** Where the second of two may begin, behind the link at this token. */
    int afterLink(int at, Link link) {
        int next = skip(at, link == Link.TO ? Kind.TO : Kind.AND);
        return afterLead(next == at ? at + 1 : next);
    }

    /** Where a date may go on behind the weekday that ends before this token. */
    int afterWeekday(int end) {
        return afterLead(tokens.is(end, ',') ? end + 1 : end);
    }

    private int afterLead(int at) {
        return skip(skip(at, Kind.DAY_LINK), Kind.DAY_LEAD);
    }

    /** What names the calendar of the year at this token: words behind it, or a mark that folding drops. */
    @Nullable
    Match era(int year) {
        Match words = longest(year + 1, Kind.ERA);
        if (words != null) {
            return words;
        }
        int last = tokens.source.rawEnd(tokens.end[year]) - 1;
        Meaning mark = grammar.eraMarks.get(tokens.source.raw().charAt(last));
        return mark == null ? null : new Match(year + 1, List.of(mark));
    }
}
