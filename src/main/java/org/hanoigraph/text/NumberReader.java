package org.hanoigraph.text;

import org.hanoigraph.text.NumberGrammar.Atom;
import org.hanoigraph.text.NumberGrammar.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number at a place of a text: digits with their separators, words, words written together, and mixtures such
 * as "2,5 million". What was read stands in the fields until the next reading.
 */
final class NumberReader {
    private static final int MOST_DIGITS = 15;
    private static final long MOST = 1_000_000_000_000_000L;
    private static final int MOST_PARTS = 40;
    private static final long NONE = -1;

    private final NumberGrammar grammar;
    private final Tokens tokens;

    /** The token behind the number. */
    int next;

    long value;
    /** Only a word such as "a", which is also the indefinite article. */
    boolean article;

    boolean ordinal;
    /** An ordinal by its first word. */
    boolean ordinalHead;

    /** Not a whole number. */
    boolean fraction;
    /** Only one word, which mostly means something else. */
    NumberGrammar.@Nullable Doubt doubt;

    /** Digits only. */
    boolean digits;
    /** The unit of time that a compound ends in. */
    Quantity.@Nullable Unit unit;

    private int lastFrom = -1;
    private boolean lastFound;
    private long total;
    private long group;
    private long lastScale;
    private long decimals;
    private boolean lastUnit;
    private boolean lastDigits;
    private boolean lastScaled;
    private boolean afterAnd;
    private int parts;

    NumberReader(NumberGrammar grammar, Tokens tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
    }

    /** Whether a number begins at this token. */
    boolean read(int from) {
        if (from != lastFrom) {
            lastFrom = from;
            lastFound = find(from);
        }
        return lastFound;
    }

    private boolean find(int from) {
        total = 0;
        group = NONE;
        lastScale = Long.MAX_VALUE;
        decimals = 1;
        lastUnit = false;
        lastDigits = false;
        lastScaled = false;
        afterAnd = false;
        parts = 0;
        unit = null;
        doubt = null;
        article = false;
        ordinal = false;
        ordinalHead = false;
        digits = false;
        next = from;
        int at = from;
        while (at < tokens.count && parts < MOST_PARTS && (at == from || tokens.sameLine(at))) {
            int word = tokens.word[at];
            if (word == Tokens.DIGITS) {
                if ((parts > 0 && !lastScaled) || !readDigits(at)) {
                    break;
                }
                at = next;
                digits = parts == 1;
                continue;
            }
            if (word == Tokens.COMPOUND) {
                if (!compound(at)) {
                    break;
                }
                next = ++at;
                if (unit != null || ordinal) {
                    break;
                }
                continue;
            }
            Atom atom = grammar.atom(word);
            if (atom == null) {
                break;
            }
            if (atom.part() == Part.AND) {
                if (parts == 0 || afterAnd || (lastDigits && !lastScaled)) {
                    break;
                }
                afterAnd = true;
                at++;
                continue;
            }
            if (!take(atom, false)) {
                break;
            }
            article = parts == 1 && atom.part() == Part.ARTICLE;
            doubt = parts == 1 ? grammar.doubt(word) : null;
            next = ++at;
            if (ordinal) {
                break;
            }
        }
        ordinal |= ordinalHead;
        digits = digits && parts == 1;
        fraction = decimals > 1 || (parts > 0 && isHalf());
        value = total + Math.max(group, 0);
        return parts > 0;
    }

    /** Whether "and a half" follows, or "half" at once. */
    private boolean isHalf() {
        int at = next;
        if (at < tokens.count && tokens.word[at] >= 0) {
            Atom atom = grammar.atom(tokens.word[at]);
            at = atom != null && atom.part() == Part.AND ? at + 1 : at;
            atom = at < tokens.count ? grammar.atom(tokens.word[at]) : null;
            at = atom != null && atom.part() == Part.ARTICLE ? at + 1 : at;
        }
        return at < tokens.count && grammar.isHalf(tokens.word[at]);
    }

    private boolean take(Atom atom, boolean inWord) {
        boolean taken = switch (atom.part()) {
            case VALUE, ARTICLE, ORDINAL -> add(atom.value(), inWord);
            case ORDINAL_HEAD -> parts == 0 && add(atom.value(), inWord);
            case SCALE -> scale(atom.value());
            case TEEN -> teen();
            case AND -> false;
        };
        if (taken) {
            parts++;
            afterAnd = false;
            lastDigits = false;
            ordinal = atom.part() == Part.ORDINAL;
            ordinalHead |= atom.part() == Part.ORDINAL_HEAD;
            lastScaled = atom.value() >= 1000;
        }
        return taken;
    }

    private boolean add(long v, boolean inWord) {
        if (lastDigits && !lastScaled) {
            return false;
        }
        if (parts > 0 && grammar.andRequired && !afterAnd) {
            return false;
        }
        if (group == NONE) {
            if (v >= lastScale) {
                return false;
            }
            if (v >= 1000) {
                total += v;
                lastScale = v;
            } else {
                group = v;
            }
        } else if (v > 0 && v < 10 && group % 10 == 0 && group % 100 != 10 && group >= 20) {
            group += v;
        } else if (v >= 10 && v < 100 && group % 100 == 0 && group >= 100) {
            group += v;
        } else if (grammar.unitBeforeTen
                && inWord
                && afterAnd
                && lastUnit
                && v >= 20
                && v < 100
                && v % 10 == 0
                && group % 100 < 10) {
            group += v;
        } else {
            return false;
        }
        lastUnit = v > 0 && v < 10;
        return true;
    }

    private boolean scale(long s) {
        if (s == 10) {
            if (!lastUnit || group % 100 < 2 || group % 100 > 9) {
                return false;
            }
            group += group % 10 * 9;
        } else if (s == 100) {
            if (group == NONE) {
                if (parts > 0 && grammar.andRequired && !afterAnd) {
                    return false;
                }
                group = 100;
            } else if (group > 0 && group < 100 && !lastDigits) {
                group *= 100;
            } else {
                return false;
            }
        } else if (group == NONE) {
            if (parts == 0) {
                if (s > 1000) {
                    return false;
                }
                total = s;
            } else if (total > 0 && s > lastScale && total < Long.MAX_VALUE / s) {
                total *= s;
            } else {
                return false;
            }
            lastScale = s;
        } else {
            if (s >= lastScale || group == 0 || group >= Long.MAX_VALUE / 2 / s) {
                return false;
            }
            long product = group * s;
            if (decimals > 1) {
                if (product % decimals != 0) {
                    return false;
                }
                product /= decimals;
                decimals = 1;
            }
            total += product;
            group = NONE;
            lastScale = s;
        }
        lastUnit = false;
        return true;
    }

    private boolean teen() {
        if (!lastUnit || group % 100 < 2 || group % 100 > 9) {
            return false;
        }
        group += 10;
        lastUnit = false;
        return true;
    }

    /** A word made of number words, perhaps with the ending of a length of time. */
    private boolean compound(int at) {
        if (parts > 0 && !lastScaled && !afterAnd) {
            return false;
        }
        long totalBefore = total;
        long groupBefore = group;
        long scaleBefore = lastScale;
        int partsBefore = parts;
        boolean andBefore = afterAnd;
        int index = tokens.start[at];
        int end = tokens.end[at];
        while (index < end) {
            int atomEnd = grammar.atomEnd(tokens.source.characters(), index, end);
            Atom atom = atomEnd < 0 ? null : grammar.atom(tokens.source.characters(), index, atomEnd);
            if (atom == null || ordinal) {
                break;
            }
            if (atom.part() == Part.AND) {
                if (parts == partsBefore || afterAnd) {
                    break;
                }
                afterAnd = true;
            } else if (!take(atom, true)) {
                break;
            }
            index = atomEnd;
        }
        boolean complete = parts > partsBefore && !afterAnd && index == end;
        if (!complete && parts > partsBefore && !afterAnd && partsBefore == 0 && end - index < 24) {
            unit = grammar.endings.get(tokens.text.substring(index, end));
            complete = unit != null;
        }
        if (!complete) {
            total = totalBefore;
            group = groupBefore;
            lastScale = scaleBefore;
            parts = partsBefore;
            afterAnd = andBefore;
            ordinal = false;
        }
        return complete;
    }

    /** Digits with marks between groups and for decimals, as the language has them. */
    private boolean readDigits(int at) {
        int length = tokens.length(at);
        if (length > MOST_DIGITS || continuesNumber(at)) {
            return false;
        }
        long number = digits(at, 0);
        int after = at + 1;
        if (length <= 3 && tokens.text.charAt(tokens.start[at]) != '0') {
            int groupsEnd = groups(at);
            for (int i = at + 1; i < groupsEnd; i++) {
                if (tokens.isDigits(i)) {
                    number = digits(i, number);
                }
            }
            after = groupsEnd;
        }
        long tenths = 1;
        if (tokens.joined(after)
                && tokens.joined(after + 1)
                && tokens.isDigits(after + 1)
                && tokens.length(after + 1) <= 3
                && isOneOf(after, grammar.decimalMarks)) {
            number = digits(after + 1, number);
            for (int i = 0; i < tokens.length(after + 1); i++) {
                tenths *= 10;
            }
            after += 2;
        }
        if (number > MOST || (parts > 0 && (number >= lastScale || tenths > 1))) {
            return false;
        }
        if (grammar.andRequired && parts > 0 && !afterAnd) {
            return false;
        }
        group = number;
        decimals = tenths;
        parts++;
        afterAnd = false;
        lastDigits = true;
        lastScaled = false;
        lastUnit = false;
        next = after;
        return true;
    }

    /** Whether these digits are the rest of something: 5 in "2,5" or "10:15". */
    private boolean continuesNumber(int at) {
        return tokens.joined(at) && tokens.joined(at - 1) && isOneOf(at - 1, ".,:/") && tokens.isDigits(at - 2);
    }

    /** The token behind groups of three digits; groups of two before the last three are Indian and good too. */
    private int groups(int at) {
        int i = at + 1;
        int good = i;
        int mark = -1;
        while (i < tokens.count) {
            int digitsAt;
            if (tokens.joined(i) && isOneOf(i, grammar.groupMarks) && tokens.joined(i + 1)) {
                digitsAt = i + 1;
            } else if (grammar.spaceGroups && tokens.isDigits(i) && tokens.sameLine(i)) {
                digitsAt = i;
            } else {
                break;
            }
            int sort = digitsAt == i ? ' ' : tokens.text.charAt(tokens.start[i]);
            if (!tokens.isDigits(digitsAt) || (mark >= 0 && mark != sort)) {
                break;
            }
            mark = sort;
            int length = tokens.length(digitsAt);
            i = digitsAt + 1;
            if (length == 3) {
                good = i;
            } else if (length != 2 || sort == ' ') {
                break;
            }
        }
        return good;
    }

    private boolean isOneOf(int at, String marks) {
        return tokens.length(at) == 1 && marks.indexOf(tokens.text.charAt(tokens.start[at])) >= 0;
    }

    private long digits(int at, long number) {
        long result = number;
        for (int i = tokens.start[at]; i < tokens.end[at]; i++) {
            if (result > Long.MAX_VALUE / 100) {
                return result;
            }
            result = result * 10 + (tokens.text.charAt(i) - '0');
        }
        return result;
    }

    /** Whether digits begin at this token that are not the rest of a name, a number or an address. */
    static boolean freeBefore(Tokens tokens, int at) {
        if (!tokens.joined(at)) {
            return true;
        }
        int index = tokens.start[at] - 1;
        char before = tokens.text.charAt(index);
        if (tokens.isLetter(index)) {
            return isArabic(before);
        }
        char beyond = index == 0 ? ' ' : tokens.text.charAt(index - 1);
        return switch (before) {
            case '-', '/', '_' -> !Tokens.isDigit(beyond) && (!tokens.isLetter(index - 1) || isArabic(beyond));
            case '.', ',', ':' -> !Tokens.isDigit(beyond);
            case '#', '@' -> false;
            default -> true;
        };
    }

    /** Whether digits that end before this token are not the head of a name, a number or a percentage. */
    static boolean freeBehind(Tokens tokens, int end) {
        if (!tokens.joined(end)) {
            return true;
        }
        int index = tokens.start[end];
        char behind = tokens.text.charAt(index);
        if (tokens.isLetter(index)) {
            return isArabic(behind);
        }
        char beyond = index + 1 < tokens.text.length() ? tokens.text.charAt(index + 1) : ' ';
        return switch (behind) {
            case '.', ',', ':', '/' -> !Tokens.isDigit(beyond);
            case '%', '_', '@' -> false;
            default -> true;
        };
    }

    /** Arabic script is often written without a space between digits and letters. */
    private static boolean isArabic(char c) {
        return c >= 0x0600 && c < 0x0700;
    }
}
