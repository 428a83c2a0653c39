package org.hanoigraph.text;

import java.util.ArrayList;
import java.util.List;
import org.hanoigraph.text.DateTokens.Link;
import org.hanoigraph.text.DayList.Day;
import org.hanoigraph.text.Phrases.Kind;
import org.hanoigraph.text.Phrases.Match;
import org.jspecify.annotations.Nullable;

/** Reads the days of a month, in digits or words, with what joins them: "25", "25th and 26th", "first to third". */
final class DayListReader {
    private static final int MOST_DAYS = 8;

    private final DateTokens text;
    private final Tokens tokens;
    private final NumberReader numbers;

    DayListReader(DateTokens text, NumberReader numbers) {
        this.text = text;
        this.numbers = numbers;
        tokens = text.tokens;
    }

    /** The days that begin at this token; null if there are none. */
    @Nullable
    DayList read(int at) {
        Day day = tokens.isDigits(at) && !beginsDigits(at) ? null : day(at);
        if (day == null) {
            return null;
        }
        Link link = text.link(day.to(), true);
        if (link == null) {
            return new DayList(List.of(day), false);
        }
        List<Day> days = new ArrayList<>(2);
        days.add(day);
        boolean range = false;
        while (link != null && days.size() < MOST_DAYS) {
            day = day(text.afterLink(day.to(), link));
            if (day == null) {
                break;
            }
            days.add(day);
            range |= link == Link.TO;
            link = text.link(day.to(), true);
        }
        return new DayList(days, range);
    }

    /** Whether digits begin here, or go on with a range behind a month: "30 September-2 October". */
    private boolean beginsDigits(int at) {
        return text.freeBefore(at) || (tokens.is(at - 1, '-') && text.is(at - 2, Kind.MONTH));
    }

    private @Nullable Day day(int at) {
        return tokens.isDigits(at) ? digits(at) : words(at);
    }

    private @Nullable Day digits(int at) {
        if (tokens.length(at) > 2) {
            return null;
        }
        int end = at + 1;
        Match mark = text.longest(end, Kind.ORDINAL_MARK);
        if (mark != null && (tokens.joined(end) || tokens.isLetter(tokens.start[end]))) {
            end = mark.end();
        }
        return day(tokens.value(at), at, end);
    }

    private @Nullable Day words(int at) {
        if (at >= tokens.count
                || tokens.word[at] == Tokens.UNKNOWN
                || !numbers.read(at)
                || numbers.article
                || numbers.unit != null
                || numbers.value > 31
                || !(numbers.ordinal || text.grammar.cardinalDays)) {
            return null;
        }
        return day((int) numbers.value, at, numbers.next);
    }

    private static @Nullable Day day(int value, int from, int to) {
        return value < 1 || value > 31 ? null : new Day(value, from, to);
    }
}
