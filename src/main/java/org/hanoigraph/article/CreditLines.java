package org.hanoigraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hanoigraph.article.Block.Kind;
import org.hanoigraph.article.Line.Hint;

/** Finds the credits of a line, and tells by them whether the line is a credit or a caption. */
final class CreditLines {
    private static final int HEAD = 160;
    private static final int TAIL = 260;
    private static final int LONGEST_PICTURE_NUMBER = 20;
    private static final Pattern PICTURE_NUMBER = Pattern.compile("[0-9]{1,2}\\.?\\|?");

    private final Folding folding;
    private final Labels photo;
    private final AgencyCredits agencies;
    private final PictureCredits pictures;

    CreditLines(Boilerplate boilerplate, AgencyCredits agencies, PictureCredits pictures) {
        this.folding = boilerplate.folding();
        this.photo = boilerplate.photo();
        this.agencies = agencies;
        this.pictures = pictures;
    }

    /** Finds the credits of a line, and its kind if they tell. */
    void find(String text, Draft draft, Folded folded) {
        AgencyCredits.Found agency = draft.hint() == Hint.NONE ? agencies.line(text, folded) : null;
        if (agency != null) {
            draft.set(Kind.CREDIT, agency.sure());
            draft.credits(List.of(agency.credit()));
            return;
        }
        List<Credit> found = pictures.find(text, folded);
        draft.credits(found);
        if (!found.isEmpty()) {
            Credit first = found.get(0);
            Credit last = found.get(found.size() - 1);
            boolean opens = draft.isSignsOnly(draft.start(), first.start());
            boolean closes = draft.isSignsOnly(last.end(), draft.end());
            if (opens && closes && found.size() == 1) {
                draft.set(Kind.CREDIT, true);
            } else if (opens || closes) {
                draft.set(Kind.CAPTION, true);
            }
        } else if (isNumberedPicture(folded.text())
                || photo.opening(folded.text(), Labels.skipSigns(folded.text(), 0)) >= 0
                || draft.hint() == Hint.CAPTION) {
            draft.set(Kind.CAPTION, true);
        }
    }

    /** Finds the picture credits at both ends of a line that is too long to be anything but text. */
    void findAtEnds(String text, Draft draft) {
        List<Credit> found =
                new ArrayList<>(pictures.find(text, folding.fold(text, draft.start(), draft.start() + HEAD)));
        int from = found.isEmpty()
                ? draft.end() - TAIL
                : Math.max(draft.end() - TAIL, found.get(found.size() - 1).end());
        found.addAll(pictures.find(text, folding.fold(text, from, draft.end())));
        draft.credits(found);
    }

    /** "… - Foto 1." at the end of a line: what a gallery puts under its pictures. */
    private boolean isNumberedPicture(String line) {
        for (int at = Math.max(0, line.length() - LONGEST_PICTURE_NUMBER); at < line.length(); at++) {
            int end = at > 0 && !Character.isLetterOrDigit(line.charAt(at - 1)) ? photo.word(line, at) : -1;
            if (end > 0 && PICTURE_NUMBER.matcher(line.substring(end).strip()).matches()) {
                return true;
            }
        }
        return false;
    }
}
