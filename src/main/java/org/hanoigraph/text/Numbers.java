package org.hanoigraph.text;

import java.util.ArrayList;
import java.util.List;
import org.hanoigraph.text.NumberGrammar.Part;
import org.hanoigraph.text.NumberMention.Bound;
import org.hanoigraph.text.Phrases.Kind;

/**
 * Finds whole numbers and ordinals, in digits of any script, in words, and in both ("2,5 million", "40th", "seventy-second").
 */
public final class Numbers {
    /** "First" and "second" put things in an order, and count nothing; in Swedish the second is also "other". */
    private static final int FIRST_ORDINAL_WORD = 3;

    private final LanguageData data;

    public Numbers(LanguageData data) {
        this.data = data;
    }

    /**
     * The numbers of a text in its order. Left out are fractions, percentages, times of day, digits within names (COVID-19,
     * G20), and words that are an article too ("a"). Days and years of dates are among the numbers: whoever looks for counts
     * leaves out those that a date covers.
     *
     * @param language BCP 47 tag; for a language without a data file only digits are read
     */
    public List<NumberMention> find(FoldedText text, String language) {
        DateGrammar grammar = data.dates(language);
        return new Search(grammar, data.abbreviations(language), text.tokens(grammar)).find();
    }

    private static final class Search {
        private final DateGrammar grammar;
        private final NumberGrammar numbers;
        private final Abbreviations abbreviations;
        private final Tokens tokens;
        private final NumberReader reader;

        Search(DateGrammar grammar, Abbreviations abbreviations, Tokens tokens) {
            this.grammar = grammar;
            this.abbreviations = abbreviations;
            this.tokens = tokens;
            numbers = grammar.numbers;
            reader = new NumberReader(numbers, tokens);
        }

        List<NumberMention> find() {
            List<NumberMention> found = new ArrayList<>();
            int i = 0;
            while (i < tokens.count) {
                if (!begins(tokens.word[i]) || !reader.read(i)) {
                    i++;
                    continue;
                }
                int end = reader.next;
                var weekday = grammar.phrases.longest(tokens, i, Kind.WEEKDAY);
                if (weekday != null && weekday.end() > end) {
                    // Persian names weekdays by number
                    end = weekday.end();
                } else if (isNumeratorBefore(end)) {
                    end++;
                } else if (isMeant(i)) {
                    int first = headBefore(i);
                    int last = markBehind(end);
                    if (isNumber(i, first, last)) {
                        found.add(new NumberMention(
                                tokens.source.rawStart(tokens.start[first]),
                                tokens.source.rawEnd(tokens.end[last - 1]),
                                reader.value,
                                reader.ordinal || first < i || last > end,
                                bound(first, last)));
                    }
                    end = last;
                }
                i = end;
            }
            return found;
        }

        private boolean begins(int word) {
            if (word == Tokens.DIGITS || word == Tokens.COMPOUND) {
                return true;
            }
            var atom = numbers.atom(word);
            return atom != null && atom.part() != Part.AND;
        }

        /** "Three fourths" */
        private boolean isNumeratorBefore(int end) {
            var next = end < tokens.count && !tokens.isDigits(end - 1) ? numbers.atom(tokens.word[end]) : null;
            return next != null && next.part() == Part.ORDINAL && !reader.ordinal;
        }

        /** Whether the words mean a number here at all. */
        private boolean isMeant(int from) {
            int end = reader.next;
            if (reader.article || reader.fraction || reader.unit != null) {
                return false;
            }
            if (reader.doubt != null && !isCounted(end)) {
                return false;
            }
            // "both countries" is written like "second" before a noun
            if (reader.ordinalHead && isCounted(end)) {
                return false;
            }
            if (reader.ordinal && reader.value < FIRST_ORDINAL_WORD) {
                return false;
            }
            return from == 0 || !numbers.isVague(tokens.word[from - 1]);
        }

        private boolean isNumber(int from, int first, int end) {
            if (tokens.isDigits(from) && first == from && !NumberReader.freeBefore(tokens, from) && !isRange(from)) {
                return false;
            }
            if (tokens.isDigits(end - 1) && !NumberReader.freeBehind(tokens, end)) {
                return false;
            }
            return end >= tokens.count || !numbers.isPercent(tokens.word[end]);
        }

        private boolean isCounted(int at) {
            return at < tokens.count && numbers.isCounted(tokens.word[at]);
        }

        /** The second number of "60-70". */
        private boolean isRange(int from) {
            return tokens.is(from - 1, '-') && tokens.isDigits(from - 2);
        }

        /** Where the number begins if something before the digits makes an ordinal of them: "ke-40". */
        private int headBefore(int from) {
            boolean head = tokens.isDigits(from)
                    && tokens.is(from - 1, '-')
                    && tokens.joined(from)
                    && tokens.joined(from - 1)
                    && numbers.isOrdinalHead(tokens.word[from - 2]);
            return head ? from - 2 : from;
        }

        /** Where the number ends if a mark behind the digits makes an ordinal of them: "40th", "40. Staat". */
        private int markBehind(int end) {
            if (!tokens.isDigits(end - 1) || !tokens.joined(end)) {
                return end;
            }
            var mark = grammar.phrases.longest(tokens, end, Kind.ORDINAL_MARK);
            if (mark == null || tokens.joined(mark.end())) {
                return end;
            }
            return !tokens.is(end, '.') || isWithinSentence(end - 1, mark.end()) ? mark.end() : end;
        }

        /** Whether a sentence goes on behind digits with a full stop. */
        private boolean isWithinSentence(int number, int behind) {
            if (behind >= tokens.count || !tokens.sameLine(behind)) {
                return false;
            }
            int c = tokens.source.raw().codePointAt(tokens.source.rawStart(tokens.start[behind]));
            return Character.isLowerCase(c)
                    || abbreviations.standsBehindOrdinal(word(behind))
                    || (number > 0 && abbreviations.standsBeforeOrdinal(word(number - 1)));
        }

        private String word(int token) {
            return tokens.text.substring(tokens.start[token], tokens.end[token]);
        }

        private Bound bound(int first, int end) {
            if (isBound(first, end, Kind.ABOVE, Kind.ABOVE_BEHIND)) {
                return Bound.ABOVE;
            }
            if (isBound(first, end, Kind.BELOW, Kind.BELOW_BEHIND)) {
                return Bound.BELOW;
            }
            return isBound(first, end, Kind.ABOUT, Kind.ABOUT_BEHIND) ? Bound.ABOUT : Bound.NONE;
        }

        private boolean isBound(int first, int end, Kind before, Kind behind) {
            return grammar.phrases.endsBefore(tokens, first, before)
                    || (tokens.sameLine(end) && grammar.phrases.longest(tokens, end, behind) != null);
        }
    }
}
