package org.hanoigraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the credits of a line: the agency of the text, and agencies and photographers of pictures. */
final class Credits {
    /** The longest content of a bracket, and the longest run of names, that is taken for a credit. */
    private static final int LONGEST = 140;

    private static final int LONGEST_OPEN = 90;
    private static final int MOST_WORDS = 10;
    private static final int LONGEST_UNKNOWN = 40;
    private static final int LONGEST_INITIALS = 4;
    private static final int MOST_UNKNOWN_WORDS = 5;
    private static final Pattern SEPARATOR =
            Pattern.compile("[/|،,;]|(?<=[\\s\\u200c])[-\\u2010-\\u2015](?=[\\s\\u200c])|\\s{1,9}(?=[(\\[])");

    private final Boilerplate boilerplate;
    private final Publishers publishers;
    private final Labels photo;

    Credits(Boilerplate boilerplate, Publishers publishers) {
        this.boilerplate = boilerplate;
        this.publishers = publishers;
        photo = boilerplate.photo();
    }

    /** Picture credits in a folded stretch of the text, in their order. */
    List<Credit> ofPictures(String text, Folded folded) {
        List<Credit> credits = new ArrayList<>();
        String line = folded.text();
        int at = 0;
        while (at < line.length()) {
            boolean possible = (isOpening(line.charAt(at)) || photo.mayBegin(line, at)) && startsWord(line, at);
            Credit credit = possible ? pictureAt(text, folded, at) : null;
            if (credit == null) {
                at++;
            } else {
                credits.add(credit);
                while (at < line.length() && folded.raw(at) < credit.end()) {
                    at++;
                }
            }
        }
        return credits;
    }

    private static boolean startsWord(String line, int at) {
        char c = line.charAt(at);
        return (!Character.isLetterOrDigit(c) || at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))
                && c != ' ';
    }

    private @Nullable Credit pictureAt(String text, Folded folded, int at) {
        String line = folded.text();
        boolean bracket = isOpening(line.charAt(at));
        int inside = bracket ? skipSpace(line, at + 1) : at;
        int label = photo.opening(line, inside);
        if (bracket) {
            int close = closing(line, at);
            if (close < 0) {
                return null;
            }
            if (label < 0) {
                label = boilerplate.source().opening(line, inside);
            }
            int from = label >= 0 ? label : inside;
            List<CreditPart> parts = parts(text, folded.raw(Math.min(from, close)), folded.raw(close));
            boolean isCredit = label >= 0 ? label <= close : isAgencyWithPhotographer(parts);
            return isCredit ? new Credit(folded.raw(at), folded.raw(close) + 1, parts, Credit.Role.PHOTO) : null;
        }
        if (label < 0) {
            return null;
        }
        int end = line.length();
        while (end > label
                && !Character.isLetterOrDigit(line.charAt(end - 1))
                && "+)".indexOf(line.charAt(end - 1)) < 0) {
            end--;
        }
        if (end - label > LONGEST_OPEN
                || end <= label
                || words(line, label, end) > MOST_WORDS
                || hasSentenceEnd(line, label, end)) {
            return null;
        }
        int rawEnd = end < line.length() ? folded.raw(end) : folded.raw(line.length());
        int last = trimmedEnd(text, folded.raw(at), rawEnd);
        return new Credit(folded.raw(at), last, parts(text, folded.raw(label), last), Credit.Role.PHOTO);
    }

    /** "(REUTERS/Name)": an agency that we know, a slash, and someone whom we do not; but not "(AFP/ab)". */
    private static boolean isAgencyWithPhotographer(List<CreditPart> parts) {
        return parts.size() > 1
                && parts.get(0).organization() != null
                && parts.stream().anyMatch(part -> part.organization() == null && mayBeWrittenOut(part.text()))
                && parts.stream().allMatch(part -> part.text().length() <= LONGEST_UNKNOWN);
    }

    /** The credit that a whole line is, such as {@code (TTXVN/Vietnam+)}; null if it is none. */
    @Nullable
    Found line(String text, Folded folded) {
        String line = folded.text();
        if (line.length() > LONGEST_OPEN) {
            return null;
        }
        int from = 0;
        int to = line.length();
        while (from < to && (isOpening(line.charAt(from)) || " -*.".indexOf(line.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from && (isClosing(line.charAt(to - 1)) || " -*./".indexOf(line.charAt(to - 1)) >= 0)) {
            to--;
        }
        if (from < to && photo.opening(line, from) >= 0) {
            return null;
        }
        boolean bracketed = from > 0 && to < line.length() && isOpening(line.charAt(from - 1));
        int word = boilerplate.agency().word(line, from);
        int inner = word < 0 ? from : skipSpace(line, word);
        int outer = beforeAgencyWord(line, inner, to);
        if (inner >= outer) {
            return null;
        }
        List<CreditPart> parts = parts(text, folded.raw(inner), rawEnd(folded, outer));
        if (areReporters(parts) || areAgenciesWithInitials(line, parts) || isReporterOf(line, parts)) {
            return new Found(agency(folded, parts), true);
        }
        boolean named = parts.size() > 1
                && parts.get(parts.size() - 1).organization() != null
                && words(line, inner, outer) <= MOST_UNKNOWN_WORDS + 1
                && isOpening(text.charAt(parts.get(parts.size() - 1).start() - 1));
        boolean looksLikeOne = bracketed
                && outer - inner <= LONGEST_UNKNOWN
                && words(line, inner, outer) <= MOST_UNKNOWN_WORDS
                && (parts.size() > 1
                        || parts.stream()
                                .allMatch(part ->
                                        isAcronym(part.text()) || part.text().endsWith("+")));
        return named || looksLikeOne ? new Found(agency(folded, parts), false) : null;
    }

    private int beforeAgencyWord(String line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (line.charAt(at) == ' ' && boilerplate.agencyAfter().word(line, at + 1) == to) {
                return at;
            }
        }
        return to;
    }

    private static Credit agency(Folded folded, List<CreditPart> parts) {
        return new Credit(folded.raw(0), folded.raw(folded.text().length()), parts, Credit.Role.AGENCY);
    }

    /**
     * The agency credit at the end of a paragraph, after its last sentence: {@code (VNA)}, {@code - VNA/VNS}.
     *
     * @param last whether nothing of the article's text follows, so that an agency that we do not know is likely too
     */
    @Nullable
    Credit atEnd(String text, int start, int end, boolean last) {
        int from = Math.max(start, end - LONGEST_OPEN);
        int open = end - 1;
        boolean slashed = end > start && text.charAt(end - 1) == '/';
        boolean bracketed = end > start && (slashed || isClosing(text.charAt(end - 1)));
        open -= slashed ? 1 : 0;
        while (open > from && !opensCredit(text.charAt(open), bracketed, slashed)) {
            open--;
        }
        if (open <= from || !endsSentence(text, start, open)) {
            return null;
        }
        List<CreditPart> parts = parts(text, open + 1, bracketed ? end - 1 : end);
        boolean likely = last
                && bracketed
                && end - open <= LONGEST_UNKNOWN
                && !parts.isEmpty()
                && parts.stream().allMatch(part -> isAcronym(part.text()) || part.organization() != null);
        return areReporters(parts) || likely ? new Credit(open, end, parts, Credit.Role.AGENCY) : null;
    }

    private static boolean opensCredit(char c, boolean bracketed, boolean slashed) {
        return slashed ? c == '/' : bracketed ? isOpening(c) : Folding.isDash(c);
    }

    /** Whether all that are named are press that we know. */
    boolean areReporters(List<CreditPart> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(part -> publishers.isPress(part.organization()));
    }

    /** "dpa/afp/kw": agencies that we know, and the initials of who put their reports together. */
    private boolean areAgenciesWithInitials(String line, List<CreditPart> parts) {
        return parts.size() > 1
                && publishers.isPress(parts.get(0).organization())
                && line.indexOf(' ') < 0
                && parts.stream().allMatch(part -> part.organization() != null || isInitials(part.text()));
    }

    /** "Name Name/TT": a reporter and a slash before the agency or newspaper, and nothing else. */
    private boolean isReporterOf(String line, List<CreditPart> parts) {
        return parts.size() == 2
                && line.indexOf('/') > 0
                && parts.get(0).organization() == null
                && publishers.isPress(parts.get(1).organization())
                && parts.get(0).text().codePoints().noneMatch(Character::isDigit)
                && words(parts.get(0).text(), 0, parts.get(0).text().length()) <= MOST_UNKNOWN_WORDS
                && Stream.of(parts.get(0).text().split("\\s+"))
                        .noneMatch(word -> Character.isLowerCase(word.codePointAt(0)));
    }

    private static boolean mayBeWrittenOut(String name) {
        return !isInitials(name) && name.codePoints().noneMatch(Character::isDigit);
    }

    /** Of an editor, who is not credited by name. */
    private static boolean isInitials(String name) {
        return name.length() <= LONGEST_INITIALS;
    }

    /** The names of a credit, and the organizations behind them. */
    List<CreditPart> parts(String text, int start, int end) {
        List<CreditPart> parts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(text).region(start, end);
        separator.useTransparentBounds(true);
        int from = start;
        while (separator.find()) {
            addPart(parts, text, from, separator.start());
            from = separator.end();
        }
        addPart(parts, text, from, end);
        boolean known = parts.stream().anyMatch(part -> part.organization() != null);
        if (known) {
            parts.replaceAll(part -> part.organization() != null
                    ? part
                    : part(part.start(), part.end(), part.text(), publishers.misreadName(part.text())));
        }
        return parts;
    }

    private void addPart(List<CreditPart> parts, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !isNameStart(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && !isNameEnd(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        if (start < end) {
            String name = text.substring(start, end);
            String organization = publishers.organizationNamed(name);
            int and = organization == null ? name.indexOf('&') : -1;
            if (and > 0) {
                addPart(parts, text, start, start + and);
                addPart(parts, text, start + and + 1, end);
                return;
            }
            int hyphen = organization == null ? name.indexOf('-') : -1;
            boolean apart = hyphen > 0
                    && (publishers.organizationNamed(name.substring(0, hyphen)) != null
                            || publishers.organizationNamed(name.substring(hyphen + 1)) != null);
            if (apart) {
                addPart(parts, text, start, start + hyphen);
                addPart(parts, text, start + hyphen + 1, end);
            } else {
                parts.add(part(start, end, name, organization));
            }
        }
    }

    private CreditPart part(int start, int end, String text, @Nullable String organization) {
        return new CreditPart(
                start, end, text, organization, organization == null ? null : publishers.englishName(organization));
    }

    private static boolean isNameStart(int c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isNameEnd(int c) {
        return Character.isLetterOrDigit(c) || c == '+' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Capitals only, as in VNA; scripts without case have no acronyms that can be told. */
    private static boolean isAcronym(String name) {
        return name.length() >= 2
                && name.length() <= 8
                && name.codePoints().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static boolean endsSentence(String text, int start, int to) {
        int at = to;
        while (at > start && (Folding.isBlank(text.codePointBefore(at)) || isClosingSign(text.codePointBefore(at)))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        int last = at > start ? text.codePointBefore(at) : ' ';
        return UCharacter.hasBinaryProperty(last, UProperty.S_TERM) || last == '/';
    }

    private static boolean isClosingSign(int c) {
        int type = Character.getType(c);
        return type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || c == '"';
    }

    private static int closing(String line, int open) {
        for (int i = open + 1; i < line.length() && i <= open + LONGEST; i++) {
            if (isClosing(line.charAt(i))) {
                return i;
            }
            if (isOpening(line.charAt(i))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean hasSentenceEnd(String line, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            boolean longWord = i >= from + 3
                    && Character.isLetter(line.charAt(i - 1))
                    && Character.isLetter(line.charAt(i - 2))
                    && Character.isLetter(line.charAt(i - 3));
            if (longWord
                    && line.charAt(i + 1) == ' '
                    && UCharacter.hasBinaryProperty(line.charAt(i), UProperty.S_TERM)) {
                return true;
            }
        }
        return false;
    }

    private static int rawEnd(Folded folded, int to) {
        return to < folded.text().length()
                ? folded.raw(to)
                : folded.raw(folded.text().length());
    }

    private static int trimmedEnd(String text, int start, int end) {
        int at = end;
        while (at > start && Folding.isBlank(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private static int skipSpace(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    static int words(String line, int from, int to) {
        int words = 0;
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            boolean space = Character.isWhitespace(line.charAt(i));
            words += !space && !inWord ? 1 : 0;
            inWord = !space;
        }
        return words;
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == ']';
    }

    /**
     * A credit that makes up a line.
     *
     * @param sure whether all that it names are known
     */
    record Found(Credit credit, boolean sure) {}
}
