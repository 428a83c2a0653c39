package org.hanoigraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the credits of pictures: in brackets, or behind a label such as "Photo:" up to the end of the line. */
final class PictureCredits {
    private static final int LONGEST_OPEN = 90;
    private static final int MOST_WORDS = 10;
    private static final int LONGEST_NAME = 40;

    private final Labels photo;
    private final Labels source;
    private final CreditNames names;

    PictureCredits(Boilerplate boilerplate, CreditNames names) {
        this.photo = boilerplate.photo();
        this.source = boilerplate.source();
        this.names = names;
    }

    /** Picture credits in a folded stretch of the text, in their order. */
    List<Credit> find(String text, Folded folded) {
        List<Credit> credits = new ArrayList<>();
        String line = folded.text();
        int at = 0;
        while (at < line.length()) {
            boolean possible =
                    (Brackets.isOpening(line.charAt(at)) || photo.mayBegin(line, at)) && startsWord(line, at);
            Credit credit = possible ? creditAt(text, folded, at) : null;
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

    private @Nullable Credit creditAt(String text, Folded folded, int at) {
        return Brackets.isOpening(folded.text().charAt(at)) ? inBrackets(text, folded, at) : toTheEnd(text, folded, at);
    }

    private @Nullable Credit inBrackets(String text, Folded folded, int open) {
        String line = folded.text();
        int close = Brackets.closing(line, open);
        if (close < 0) {
            return null;
        }
        int inside = folded.skipSpace(open + 1);
        int label = photo.opening(line, inside);
        if (label < 0) {
            label = source.opening(line, inside);
        }
        int from = label >= 0 ? label : inside;
        List<CreditPart> parts = names.parts(text, folded.raw(Math.min(from, close)), folded.raw(close));
        boolean isCredit = label >= 0 ? label <= close : isAgencyWithPhotographer(parts);
        return isCredit ? new Credit(folded.raw(open), folded.raw(close) + 1, parts, Credit.Role.PHOTO) : null;
    }

    /** A credit without brackets, from its label to the end of the line. */
    private @Nullable Credit toTheEnd(String text, Folded folded, int at) {
        String line = folded.text();
        int label = photo.opening(line, at);
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
                || Folding.countWords(line, label, end) > MOST_WORDS
                || hasSentenceEnd(line, label, end)) {
            return null;
        }
        int last = Folding.visibleEnd(text, folded.raw(at), folded.raw(end));
        return new Credit(folded.raw(at), last, names.parts(text, folded.raw(label), last), Credit.Role.PHOTO);
    }

    /** "(REUTERS/Name)": an agency that we know, a slash, and someone whom we do not; but not "(AFP/ab)". */
    private static boolean isAgencyWithPhotographer(List<CreditPart> parts) {
        return parts.size() > 1
                && parts.get(0).organization() != null
                && parts.stream().anyMatch(part -> part.organization() == null && mayBeWrittenOut(part))
                && parts.stream().allMatch(part -> part.text().length() <= LONGEST_NAME);
    }

    private static boolean mayBeWrittenOut(CreditPart part) {
        return !part.isInitials() && part.text().codePoints().noneMatch(Character::isDigit);
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
}
