package org.hanoigraph.text;

import org.hanoigraph.text.DateMention.Kind;
import org.hanoigraph.text.DateTokens.Link;
import org.hanoigraph.text.Phrases.Match;
import org.jspecify.annotations.Nullable;

/** Reads years without a month, and decades: "the year 2019", "in 2019", "2019-2024", "the 1990s". */
final class YearReader {
    /** Four digits alone are only taken for years of these, or, behind a preposition, from a few centuries before. */
    private static final int FIRST_BARE_YEAR = 1900;

    private static final int FIRST_YEAR_BEHIND_IN = 1500;
    private static final int LAST_BARE_YEAR = 2099;
    private static final int MOST_WORDS_BEFORE_YEARS = 3;
    private static final int MOST_YEARS = 200;

    private final DateTokens text;
    private final Tokens tokens;
    private final DateGrammar grammar;
    private final YearResolver years;

    YearReader(DateTokens text, YearResolver years) {
        this.text = text;
        this.years = years;
        tokens = text.tokens;
        grammar = text.grammar;
    }

    /**
     * The year, years or decade at a token.
     *
     * @param lastYearEnd the token behind the year that was found last, which another may follow with less around it
     */
    @Nullable
    DateMatch read(int i, int lastYearEnd) {
        int decade = text.skip(i, Phrases.Kind.DECADE_LEAD);
        if (decade > i && isDecade(decade) && text.freeBehind(decade + 1)) {
            return decade(i, decade, decade + 1);
        }
        int k = text.skip(i, Phrases.Kind.YEAR_LEAD);
        if (isDecade(k) && text.freeBefore(k)) {
            int behind = text.skip(k + 1, Phrases.Kind.DECADE_TAIL);
            if (behind > k + 1) {
                return decade(i, k, behind);
            }
        }
        boolean led = k > i;
        if (!tokens.isDigits(k) || !text.freeBefore(k)) {
            return null;
        }
        if (led && tokens.length(k) == 2 && grammar.calendars.contains(CalendarSystem.PERSIAN)) {
            int value = CalendarSystem.PERSIAN.shortYear(tokens.value(k));
            return value < 0 || !text.freeBehind(k + 1) ? null : year(i, k + 1, CalendarSystem.PERSIAN, value);
        }
        return tokens.length(k) == 4 ? fourDigits(i, k, lastYearEnd) : null;
    }

    private boolean isDecade(int at) {
        return tokens.isDigits(at) && tokens.length(at) == 4 && tokens.value(at) % 10 == 0;
    }

    private @Nullable DateMatch decade(int i, int digits, int end) {
        int value = tokens.value(digits);
        CalendarSystem calendar = years.calendarOf(value);
        if (calendar == null) {
            return null;
        }
        int count = grammar.hundredsAreCenturies && value % 100 == 0 ? 100 : 10;
        String iso = calendar.yearsIso(value, value + count - 1);
        return DateMatch.of(i, end, iso, Kind.INTERVAL, false);
    }

    /** The year in four digits, or the years from it to another. */
    private @Nullable DateMatch fourDigits(int i, int k, int lastYearEnd) {
        boolean led = k > i;
        int value = tokens.value(k);
        Match era = text.era(k);
        int end = era == null ? k + 1 : era.end();
        CalendarSystem calendar =
                era == null ? years.calendarOf(value) : era.first().calendar();
        if (calendar == null || !calendar.hasYear(value) || (era == null && !text.freeBehind(end))) {
            return null;
        }
        int first = text.isIn(i) || text.isBetween(i) ? FIRST_YEAR_BEHIND_IN : FIRST_BARE_YEAR;
        boolean plain = calendar != CalendarSystem.GREGORIAN || (value >= first && value <= LAST_BARE_YEAR);
        int word = tokens.is(i - 1, '.') ? i - 2 : i - 1;
        boolean refused = tokens.sameLine(i) && endsRefusal(word);

        int digits = secondYear(i, end);
        if (digits > 0 && plain && !refused) {
            int until = tokens.length(digits) == 2 ? value / 100 * 100 + tokens.value(digits) : tokens.value(digits);
            if (until > value && until - value < MOST_YEARS && calendar.hasYear(until) && text.freeBehind(digits + 1)) {
                return DateMatch.of(i, digits + 1, calendar.yearsIso(value, until), Kind.INTERVAL, false);
            }
        }
        boolean code = tokens.is(end, '-') && tokens.joined(end) && tokens.joined(end + 1) && tokens.isDigits(end + 1);
        if (!led && era == null && (refused || !plain || code || !isBareYear(i, end, calendar, lastYearEnd))) {
            return null;
        }
        return year(i, end, calendar, value);
    }

    private static DateMatch year(int i, int end, CalendarSystem calendar, int value) {
        return DateMatch.of(i, end, calendar.yearsIso(value, value), Kind.YEAR, false);
    }

    /** Whether words end at a token behind which figures are no years: "agenda 2030", "for the period 2026-2030". */
    private boolean endsRefusal(int word) {
        for (int from = Math.max(0, word - MOST_WORDS_BEFORE_YEARS + 1); from <= word; from++) {
            Match words = text.longest(from, Phrases.Kind.NO_YEAR_AFTER);
            if (words != null && words.end() == word + 1) {
                return true;
            }
        }
        return false;
    }

    /** The token of the second year of "2019-2024", -1 if there is none. */
    private int secondYear(int i, int end) {
        Link link = text.link(end, true);
        if (link == null || link == Link.COMMA || (link == Link.AND && !text.isBetween(i) && !tokens.is(end, '/'))) {
            return -1;
        }
        int digits = text.afterLink(end, link);
        digits = text.skip(digits, Phrases.Kind.YEAR_LEAD);
        if (!tokens.isDigits(digits)) {
            return -1;
        }
        if (text.longest(digits + 1, Phrases.Kind.UNIT) != null) {
            return -1;
        }
        boolean whole = tokens.length(digits) == 4;
        boolean shortened = tokens.length(digits) == 2 && tokens.joined(digits) && tokens.joined(end);
        return whole || shortened ? digits : -1;
    }

    /** Whether four digits without the word "year" are a year all the same. */
    private boolean isBareYear(int i, int end, CalendarSystem calendar, int lastYearEnd) {
        if (text.longest(end, Phrases.Kind.UNIT) != null || tokens.is(end, '%')) {
            return false;
        }
        boolean round = tokens.value(i) % 100 == 0;
        boolean open = end < tokens.count && tokens.isLetter(tokens.start[end]);
        if (text.isIn(i) || text.isBetween(i)) {
            return !round || !open || text.is(end, Phrases.Kind.YEAR_BEFORE);
        }
        if (calendar != CalendarSystem.GREGORIAN) {
            return false;
        }
        if (tokens.sameLine(end) && text.is(end, Phrases.Kind.IN_BEHIND)) {
            return true;
        }
        if (tokens.is(i - 1, '(') && tokens.is(end, ')')) {
            return true;
        }
        if (lastYearEnd == i - 1 && i > 1 && (text.is(i - 1, Phrases.Kind.AND) || tokens.is(i - 1, ','))) {
            return true;
        }
        if (round) {
            return false;
        }
        if (end >= tokens.count || !tokens.sameLine(end) || text.is(end, Phrases.Kind.YEAR_BEFORE)) {
            return true;
        }
        return grammar.bareYears
                && !grammar.numbers.isCounted(tokens.word[end])
                && !(grammar.capitalNouns && text.isCapital(end));
    }
}
