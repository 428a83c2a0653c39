package org.hanoigraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the credits of a text: a line that names its agency or reporter, or an agency behind its last sentence. */
final class AgencyCredits {
    private static final int LONGEST = 90;
    private static final int LONGEST_UNKNOWN = 40;
    private static final int MOST_UNKNOWN_WORDS = 5;

    private final Labels photo;
    private final Labels agencyBefore;
    private final Labels agencyAfter;
    private final CreditNames names;

    AgencyCredits(Boilerplate boilerplate, CreditNames names) {
        this.photo = boilerplate.photo();
        this.agencyBefore = boilerplate.agency();
        this.agencyAfter = boilerplate.agencyAfter();
        this.names = names;
    }

    /** The credit that a whole line is, such as {@code (TTXVN/Vietnam+)}; null if it is none. */
    @Nullable
    Found line(String text, Folded folded) {
        String line = folded.text();
        if (line.length() > LONGEST) {
            return null;
        }
        int from = 0;
        int to = line.length();
        while (from < to && (Brackets.isOpening(line.charAt(from)) || " -*.".indexOf(line.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from && (Brackets.isClosing(line.charAt(to - 1)) || " -*./".indexOf(line.charAt(to - 1)) >= 0)) {
            to--;
        }
        if (from < to && photo.opening(line, from) >= 0) {
            return null;
        }
        boolean bracketed = from > 0 && to < line.length() && Brackets.isOpening(line.charAt(from - 1));
        int word = agencyBefore.word(line, from);
        int inner = word < 0 ? from : folded.skipSpace(word);
        int outer = beforeAgencyWord(line, inner, to);
        if (inner >= outer) {
            return null;
        }
        List<CreditPart> parts = names.parts(text, folded.raw(inner), folded.raw(outer));
        if (names.arePress(parts) || areAgenciesWithInitials(line, parts) || isReporterOf(line, parts)) {
            return new Found(agency(folded, parts), true);
        }
        boolean named = parts.size() > 1
                && parts.get(parts.size() - 1).organization() != null
                && Folding.countWords(line, inner, outer) <= MOST_UNKNOWN_WORDS + 1
                && Brackets.isOpening(text.charAt(parts.get(parts.size() - 1).start() - 1));
        boolean looksLikeOne = bracketed
                && outer - inner <= LONGEST_UNKNOWN
                && Folding.countWords(line, inner, outer) <= MOST_UNKNOWN_WORDS
                && (parts.size() > 1
                        || parts.stream()
                                .allMatch(
                                        part -> part.isAcronym() || part.text().endsWith("+")));
        return named || looksLikeOne ? new Found(agency(folded, parts), false) : null;
    }

    private int beforeAgencyWord(String line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (line.charAt(at) == ' ' && agencyAfter.word(line, at + 1) == to) {
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
        int from = Math.max(start, end - LONGEST);
        int open = end - 1;
        boolean slashed = end > start && text.charAt(end - 1) == '/';
        boolean bracketed = end > start && (slashed || Brackets.isClosing(text.charAt(end - 1)));
        open -= slashed ? 1 : 0;
        while (open > from && !opensCredit(text.charAt(open), bracketed, slashed)) {
            open--;
        }
        if (open <= from || !endsSentence(text, start, open)) {
            return null;
        }
        List<CreditPart> parts = names.parts(text, open + 1, bracketed ? end - 1 : end);
        boolean likely = last
                && bracketed
                && end - open <= LONGEST_UNKNOWN
                && !parts.isEmpty()
                && parts.stream().allMatch(part -> part.isAcronym() || part.organization() != null);
        return names.arePress(parts) || likely ? new Credit(open, end, parts, Credit.Role.AGENCY) : null;
    }

    private static boolean opensCredit(char c, boolean bracketed, boolean slashed) {
        return slashed ? c == '/' : bracketed ? Brackets.isOpening(c) : Folding.isDash(c);
    }

    /** "dpa/afp/kw": agencies that we know, and the initials of who put their reports together. */
    private boolean areAgenciesWithInitials(String line, List<CreditPart> parts) {
        return parts.size() > 1
                && parts.get(0).isPress()
                && line.indexOf(' ') < 0
                && parts.stream().allMatch(part -> part.organization() != null || part.isInitials());
    }

    /** "Name Name/TT": a reporter and a slash before the agency or newspaper, and nothing else. */
    private boolean isReporterOf(String line, List<CreditPart> parts) {
        return parts.size() == 2
                && line.indexOf('/') > 0
                && parts.get(0).organization() == null
                && parts.get(1).isPress()
                && parts.get(0).text().codePoints().noneMatch(Character::isDigit)
                && Folding.countWords(
                                parts.get(0).text(), 0, parts.get(0).text().length())
                        <= MOST_UNKNOWN_WORDS
                && Stream.of(parts.get(0).text().split("\\s+"))
                        .noneMatch(word -> Character.isLowerCase(word.codePointAt(0)));
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

    /**
     * A credit that makes up a line.
     *
     * @param sure whether all that it names are known
     */
    record Found(Credit credit, boolean sure) {}
}
