package org.hanoigraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hanoigraph.article.Block.Kind;
import org.jspecify.annotations.Nullable;

/** What stands in the line of a paragraph but is no text: a dateline before it; an agency or an end mark after it. */
final class Edges {
    private static final int LONGEST_DATELINE = 70;
    private static final int LONGEST_END_MARK = 20;
    /** Datelines stand at the head of the text, after a headline or a caption at most. */
    private static final int PARAGRAPHS_WITH_DATELINE = 3;

    private static final int MOST_WORDS_OF_PLACE = 3;

    private final String text;
    private final String language;
    private final Boilerplate boilerplate;
    private final PublicationDates dates;
    private final CreditNames names;
    private final AgencyCredits agencies;
    private final List<Block> pieces = new ArrayList<>();
    private @Nullable LocalDate dateline;

    Edges(
            String text,
            String language,
            Boilerplate boilerplate,
            PublicationDates dates,
            CreditNames names,
            AgencyCredits agencies) {
        this.text = text;
        this.language = language;
        this.boilerplate = boilerplate;
        this.dates = dates;
        this.names = names;
        this.agencies = agencies;
    }

    /** What was cut off. */
    List<Block> pieces() {
        return pieces;
    }

    /** The date of a dateline. */
    @Nullable
    LocalDate date() {
        return dateline;
    }

    /** Cuts datelines, agency credits and end marks off the text; they become pieces of their own. */
    List<Draft> cut(List<Draft> drafts) {
        List<Draft> rest = new ArrayList<>();
        long texts = drafts.stream().filter(Draft::isText).count();
        int count = 0;
        int sentences = 0;
        for (Draft draft : drafts) {
            if (!draft.isText()) {
                rest.add(draft);
                continue;
            }
            count++;
            sentences += draft.endsSentence() ? 1 : 0;
            int start = sentences <= PARAGRAPHS_WITH_DATELINE ? afterDateline(draft) : draft.start();
            if (start == draft.end()) {
                continue;
            }
            int end = beforeEndMarks(draft, start, count == texts);
            if (start == draft.start() && end == draft.end()) {
                rest.add(draft);
                continue;
            }
            Draft cut = new Draft(text, new Line(start, end, draft.gap(), draft.hint()));
            cut.credits(draft.credits().stream()
                    .filter(credit -> credit.start() >= start && credit.end() <= end)
                    .toList());
            rest.add(cut);
        }
        return rest;
    }

    private int beforeEndMarks(Draft draft, int start, boolean last) {
        int end = draft.end();
        while (true) {
            Folded tail = boilerplate.folding().fold(text, Math.max(start, end - LONGEST_END_MARK), end);
            int mark = boilerplate.end().ending(tail.text());
            Credit credit = mark >= 0 ? null : agencies.atEnd(text, start, end, last);
            int cut = mark >= 0 ? tail.raw(mark) : credit != null ? credit.start() : -1;
            int before = cut < 0 ? -1 : Folding.visibleEnd(text, start, cut);
            if (before <= start) {
                return end;
            }
            pieces.add(new Block(
                    credit == null ? Kind.END_MARK : Kind.CREDIT,
                    cut,
                    end,
                    true,
                    credit == null ? List.of() : List.of(credit)));
            end = before;
        }
    }

    /**
     * Where the text of a paragraph begins after "Hanoi (VNA) -", "(Dân trí) -" or "تهران - ایرنا -": a few words that name an
     * agency or a date, and a dash. The end of the line if that is all of it.
     */
    private int afterDateline(Draft draft) {
        int limit = Math.min(draft.end(), draft.start() + LONGEST_DATELINE);
        int found = afterSlashes(draft.start(), limit);
        for (int at = draft.start(); at < limit; at++) {
            char c = text.charAt(at);
            boolean closes = (c == ')' || c == ']')
                    && (isBracketOnly(draft.start(), at)
                            || hasDigit(draft.start(), at)
                            || isPressBehindPlace(draft.start(), at));
            boolean dash = (Folding.isDash(c) || c == ':' || c == '|')
                    && (at + 1 >= draft.end() || Folding.isBlank(text.codePointAt(at + 1)));
            if (closes && (namesPress(draft.start(), at + 1) || isDatedBeforeMark(draft, at))) {
                found = at + 1 < draft.end() && text.charAt(at + 1) == '.' ? at + 2 : at + 1;
            } else if (dash && (namesPress(draft.start(), at) || dateOf(draft.start(), at) != null)) {
                found = at + 1;
            } else if (c == '.' && isPlaceAndDate(draft, at)) {
                found = at + 1;
            } else if (UCharacter.hasBinaryProperty(c, UProperty.S_TERM) && endsWord(at)) {
                break;
            }
        }
        int next = found;
        while (next > 0 && next < draft.end() && isJoint(text.codePointAt(next))) {
            next += Character.charCount(text.codePointAt(next));
        }
        if (found < 0 || (next >= draft.end() && !endsWithJoint(draft))) {
            return draft.start();
        }
        dateline = dateline == null ? dateOf(draft.start(), found) : dateline;
        pieces.add(new Block(
                Kind.DATELINE,
                draft.start(),
                Folding.visibleEnd(text, draft.start(), next),
                true,
                List.of(new Credit(
                        draft.start(), found, names.parts(text, draft.start(), found), Credit.Role.AGENCY))));
        return next;
    }

    /** Behind "MOSKAU, 25. Oktober. /TASS/.": a name between slashes; -1 where there is none. */
    private int afterSlashes(int start, int limit) {
        String head = text.substring(start, limit);
        int first = head.indexOf('/');
        int second = first < 0 ? -1 : head.indexOf('/', first + 1);
        int open = start + first;
        int close = start + second;
        if (second < 0
                || (open > start && !Folding.isBlank(text.codePointBefore(open)))
                || !namesPress(open + 1, close)) {
            return -1;
        }
        return close + 1 < limit && text.charAt(close + 1) == '.' ? close + 2 : close + 1;
    }

    /** Whether a line is a dateline with its dash and nothing else. */
    private boolean endsWithJoint(Draft draft) {
        return isJoint(text.codePointBefore(draft.end()));
    }

    /** Before an agency in brackets figures are a date. */
    private boolean hasDigit(int start, int end) {
        return text.substring(start, end).chars().anyMatch(Character::isDigit);
    }

    /** "Riad, 26. Oktober (an agency that we do not know) –". */
    private boolean isDatedBeforeMark(Draft draft, int close) {
        int mark = close + 1;
        while (mark < draft.end() && Folding.isBlank(text.codePointAt(mark))) {
            mark++;
        }
        return mark < draft.end()
                && (Folding.isDash(text.codePointAt(mark)) || text.charAt(mark) == ':')
                && dateOf(draft.start(), close) != null;
    }

    /** "Lund, 18 September 2025. The ..." */
    private boolean isPlaceAndDate(Draft draft, int point) {
        String head = text.substring(draft.start(), point);
        if (point + 1 >= draft.end()
                || !Folding.isBlank(text.codePointAt(point + 1))
                || !PublicationDates.mayHold(head)) {
            return false;
        }
        PublicationDates.Reading reading = dates.read(
                boilerplate.folding().fold(text, draft.start(), point).text(), language);
        return reading != null && reading.isBehindPlace();
    }

    private boolean isBracketOnly(int start, int close) {
        char first = text.charAt(start);
        return (first == '(' || first == '[')
                && text.substring(start + 1, close).chars().noneMatch(c -> c == '(' || c == '[');
    }

    /** "Bern (sda/afp)": nothing but agencies and newspapers in brackets behind a few words. */
    private boolean isPressBehindPlace(int start, int close) {
        int open = text.lastIndexOf('(', close);
        if (open <= start || text.substring(start, open).strip().split("\\s+").length > MOST_WORDS_OF_PLACE) {
            return false;
        }
        return names.arePress(names.parts(text, open + 1, close));
    }

    private boolean endsWord(int at) {
        return at + 1 < text.length()
                && Character.isWhitespace(text.charAt(at + 1))
                && at > 3
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at - 2))
                && Character.isLetter(text.charAt(at - 3));
    }

    private boolean isJoint(int c) {
        return Folding.isBlank(c) || Folding.isDash(c) || c == ':' || c == '|';
    }

    /** Whether a stretch ends with the name of an agency or a newspaper, or begins with it before a city. */
    private boolean namesPress(int from, int to) {
        List<CreditPart> parts = names.parts(text, from, to);
        return !parts.isEmpty()
                && (parts.get(parts.size() - 1).isPress()
                        || (parts.size() == 2 && parts.get(0).isPress()));
    }

    private @Nullable LocalDate dateOf(int from, int to) {
        String head = text.substring(from, to);
        return PublicationDates.mayHold(head) ? dates.inText(head, language) : null;
    }
}
