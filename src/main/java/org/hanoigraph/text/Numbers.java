package org.hanoigraph.text;

import java.util.ArrayList;
import java.util.List;
import org.hanoigraph.text.NumberGrammar.Part;

/** Finds whole numbers, in digits of any script, in words, and in both ("2,5 million"). */
public final class Numbers {
    private final LanguageData data;

    public Numbers(LanguageData data) {
        this.data = data;
    }

    /**
     * The numbers of a text in its order. Left out are ordinals, fractions, percentages, times of day, digits within names
     * (COVID-19, G20), and words that are an article too ("a"). Days and years of dates are among the numbers: whoever
     * looks for counts leaves out those that a date covers.
     *
     * @param language BCP 47 tag; for a language without a data file only digits are read
     */
    public List<NumberMention> find(FoldedText text, String language) {
        DateGrammar grammar = data.dates(language);
        Tokens tokens = new Tokens(text, grammar);
        NumberReader reader = new NumberReader(grammar.numbers, tokens);
        List<NumberMention> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.count) {
            if (!begins(grammar, tokens.word[i]) || !reader.read(i)) {
                i++;
                continue;
            }
            int end = reader.next;
            var weekday = grammar.phrases.longest(tokens, i, Phrases.Kind.WEEKDAY);
            if (weekday != null && weekday.end() > end) {
                // Persian names weekdays by number
                end = weekday.end();
            } else if (isCount(grammar, tokens, reader, i)) {
                found.add(new NumberMention(
                        text.rawStart(tokens.start[i]), text.rawEnd(tokens.end[end - 1]), reader.value));
            }
            i = end;
        }
        return found;
    }

    private static boolean begins(DateGrammar grammar, int word) {
        if (word == Tokens.DIGITS || word == Tokens.COMPOUND) {
            return true;
        }
        var atom = grammar.numbers.atom(word);
        return atom != null && atom.part() != Part.AND;
    }

    private static boolean isCount(DateGrammar grammar, Tokens tokens, NumberReader number, int from) {
        int end = number.next;
        if (number.article || number.ordinal || number.fraction || number.unit != null) {
            return false;
        }
        if (number.doubt != null
                && !grammar.numbers.isCounted(end < tokens.count ? tokens.word[end] : Tokens.UNKNOWN)) {
            return false;
        }
        if (from > 0 && grammar.numbers.isVague(tokens.word[from - 1])) {
            return false;
        }
        var next = end < tokens.count ? grammar.numbers.atom(tokens.word[end]) : null;
        if (next != null && next.part() == Part.ORDINAL && !tokens.isDigits(end - 1)) {
            // "three fourths"
            return false;
        }
        if (tokens.isDigits(from) && !NumberReader.freeBefore(tokens, from) && !isRange(tokens, from)) {
            return false;
        }
        if (tokens.isDigits(end - 1) && !NumberReader.freeBehind(tokens, end)) {
            return false;
        }
        if (end < tokens.count && grammar.numbers.isPercent(tokens.word[end])) {
            return false;
        }
        return !(tokens.joined(end) && isOrdinalMark(grammar, tokens, end));
    }

    /** The second number of "60-70". */
    private static boolean isRange(Tokens tokens, int from) {
        return tokens.is(from - 1, '-') && tokens.isDigits(from - 2);
    }

    /** A full stop may be the end of a sentence, so it makes no ordinal here. */
    private static boolean isOrdinalMark(DateGrammar grammar, Tokens tokens, int end) {
        return !tokens.is(end, '.') && grammar.phrases.longest(tokens, end, Phrases.Kind.ORDINAL_MARK) != null;
    }
}
