package org.hanoigraph.article;

import java.util.List;
import java.util.regex.Pattern;
import org.hanoigraph.article.Block.Kind;
import org.hanoigraph.article.Line.Hint;

/**
 * Finds what lines without a label are by the lines around them: the way to the page above the text, the caption above its
 * credit, the rest of the page below the source.
 */
final class Neighbours {
    /** A line up to this may belong to a picture, or to the page after the source. */
    static final int LONGEST_PICTURED = 220;

    private static final int LONGEST_PLAIN_PICTURED = 140;
    private static final int LONGEST_TRAIL = 100;
    private static final Pattern TRAIL = Pattern.compile("[^/>›»\\n]{1,40}(?: [/>›»] [^/>›»\\n]{1,60}){1,6}");

    private final List<Draft> drafts;

    Neighbours(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /** @param hasSource whether a source line has the address of the story */
    void find(boolean hasSource) {
        trails();
        captions();
        if (hasSource) {
            afterSource();
        }
    }

    /** The way to the page, above the article: "Home › World › Asia". */
    private void trails() {
        for (Draft draft : drafts) {
            if (draft.isText() && draft.endsSentence()) {
                return;
            }
            if (draft.isText()
                    && draft.length() <= LONGEST_TRAIL
                    && TRAIL.matcher(draft.raw()).matches()) {
                draft.set(Kind.NOTICE, false);
            }
        }
    }

    /** A caption and its credit on two lines. */
    private void captions() {
        for (int i = 1; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Draft before = drafts.get(i - 1);
            boolean pictured = i > 1
                    && draft.kind() == Kind.CREDIT
                    && draft.credits().stream().anyMatch(credit -> credit.role() == Credit.Role.PHOTO)
                    && before.isText()
                    && before.hint() == Hint.NONE
                    && before.length() <= (before.gap() ? LONGEST_PICTURED : LONGEST_PLAIN_PICTURED)
                    && !draft.gap()
                    && (before.gap() || !before.hasSentenceEndInside());
            if (pictured) {
                before.set(Kind.CAPTION, false);
            }
        }
    }

    /** After the address of the story only the page goes on: short lines there are no text. */
    private void afterSource() {
        boolean after = false;
        for (Draft draft : drafts) {
            if (after && draft.isText() && !draft.endsSentence() && draft.length() <= LONGEST_PICTURED) {
                draft.set(Kind.NOTICE, false);
            }
            after |= draft.kind() == Kind.SOURCE_LINE;
        }
    }
}
