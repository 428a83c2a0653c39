package org.hanoigraph.article;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Set;
import org.hanoigraph.article.Block.Kind;
import org.hanoigraph.article.Line.Hint;

/**
 * Finds what no label tells, by length, place and neighbours: the headline, headings between paragraphs, captions without a
 * credit, the writer's name at the end. What is found so is marked as not sure.
 *
 * <p>Machine translation puts full stops behind headings. A short line with a full stop counts as one only where nothing
 * speaks for a sentence: long paragraphs on both sides, in a text of long paragraphs; no quotation, no figure, no word by which
 * sentences report or lean on the one before.
 */
final class Shapes {
    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_HEADING = 120;
    private static final int MOST_HEADING_WORDS = 18;
    private static final int LONGEST_STOPPED_HEADING = 70;
    private static final int MOST_STOPPED_HEADING_WORDS = 12;
    private static final int LONGEST_CAPTION = 160;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_NAME_WORDS = 5;
    /** A paragraph that is this many times as long as the line beside it is long. */
    private static final int LONGER = 2;
    /** Median length of paragraphs from which a text counts as one of long paragraphs. */
    private static final int LONG_PARAGRAPH = 140;

    private static final int FEWEST_PARAGRAPHS = 6;
    /** Of so many paragraphs at most one is a stopped heading; where short paragraphs abound they are text. */
    private static final int PARAGRAPHS_TO_A_HEADING = 5;

    private final List<Draft> texts;
    private final Folding folding;
    private final Set<String> unfinished;
    private final Set<String> sentence;

    /** @param texts the lines that no label has explained */
    Shapes(List<Draft> texts, Boilerplate boilerplate, String language) {
        this.texts = texts;
        this.folding = boilerplate.folding();
        this.unfinished = boilerplate.unfinished(language);
        this.sentence = boilerplate.sentence(language);
    }

    void find() {
        headline();
        writer();
        captions();
        headings();
    }

    private void headline() {
        for (Draft draft : texts) {
            if (draft.hint() == Hint.HEADLINE) {
                draft.set(Kind.HEADLINE, true);
            }
        }
        if (texts.size() < 3 || !texts.get(0).isText()) {
            return;
        }
        Draft first = texts.get(0);
        if (first.length() <= LONGEST_HEADLINE
                && !first.hasSentenceEndInside()
                && isComplete(first)
                && (!first.endsSentence() || first.lastSign() == '?' || first.hint() == Hint.BOLD)
                && texts.stream().skip(1).anyMatch(Draft::endsSentence)) {
            first.set(Kind.HEADLINE, false);
        }
    }

    /** A name alone at the end: "Nguyen Van A". */
    private void writer() {
        if (texts.size() < 3) {
            return;
        }
        Draft last = texts.get(texts.size() - 1);
        boolean isName = last.isText()
                && last.length() <= LONGEST_NAME
                && last.words() <= MOST_NAME_WORDS
                && Character.isLetter(last.lastSign())
                && folding.fold(last.raw()).chars().noneMatch(Character::isDigit)
                && wordsAreCapital(last.raw());
        if (isName) {
            last.set(Kind.BYLINE, false);
        }
    }

    /** In scripts with case a name has capitals; in others every short line at the end may be one. */
    private static boolean wordsAreCapital(String raw) {
        return Folding.words(raw).stream().noneMatch(word -> UCharacter.isLowerCase(word.codePointAt(0)));
    }

    /** A short sentence after an empty line, where empty lines are rare: the place of a picture. */
    private void captions() {
        long gaps = texts.stream().filter(Draft::gap).count();
        if (gaps * 4 > texts.size()) {
            return;
        }
        for (int i = 1; i + 1 < texts.size(); i++) {
            Draft draft = texts.get(i);
            if (draft.isText()
                    && draft.gap()
                    && !texts.get(i + 1).gap()
                    && draft.endsSentence()
                    && draft.length() <= LONGEST_CAPTION
                    && !draft.hasSentenceEndInside()
                    && !hasQuotation(draft.raw())
                    && !leansOnSentence(draft)) {
                draft.set(Kind.CAPTION, false);
            }
        }
    }

    private void headings() {
        boolean longParagraphs = hasLongParagraphs();
        for (int i = 0; i < texts.size(); i++) {
            Draft draft = texts.get(i);
            if (!draft.isText()) {
                continue;
            }
            if (draft.hint() == Hint.HEADING) {
                draft.set(Kind.CROSSHEAD, true);
            } else if (i + 1 < texts.size() && isOpenHeading(draft, texts.get(i + 1))) {
                draft.set(Kind.CROSSHEAD, draft.hint() == Hint.BOLD);
            } else if (longParagraphs
                    && i > 0
                    && i + 1 < texts.size()
                    && isStoppedHeading(draft, texts.get(i - 1), texts.get(i + 1))) {
                draft.set(Kind.CROSSHEAD, false);
            }
        }
    }

    /** A heading as they are: no full stop, and text after it. */
    private boolean isOpenHeading(Draft draft, Draft next) {
        boolean open = !draft.endsSentence()
                || draft.lastSign() == '?'
                || draft.lastSign() == '\u061F'
                || (draft.hint() == Hint.BOLD && !hasQuotation(draft.raw()) && !leansOnSentence(draft));
        return open
                && draft.length() <= LONGEST_HEADING
                && draft.words() <= MOST_HEADING_WORDS
                && !draft.hasSentenceEndInside()
                && isComplete(draft)
                && !isListItem(draft.raw())
                && next.hint() != Hint.HEADING
                && (next.endsSentence() || next.length() >= LONGER * draft.length() || next.lastSign() == ':');
    }

    private boolean isStoppedHeading(Draft draft, Draft before, Draft next) {
        return draft.endsSentence()
                && draft.length() <= LONGEST_STOPPED_HEADING
                && draft.words() <= MOST_STOPPED_HEADING_WORDS
                && isLongBeside(before, draft)
                && isLongBeside(next, draft)
                && !draft.hasSentenceEndInside()
                && !hasQuotation(draft.raw())
                && !isListItem(draft.raw())
                && draft.raw().codePoints().noneMatch(Character::isDigit)
                && !leansOnSentence(draft);
    }

    private static boolean isLongBeside(Draft paragraph, Draft draft) {
        return paragraph.isText() && paragraph.length() >= LONGER * draft.length();
    }

    private boolean hasLongParagraphs() {
        int[] lengths = texts.stream()
                .filter(Draft::isText)
                .mapToInt(Draft::length)
                .sorted()
                .toArray();
        long stopped = texts.stream()
                .filter(draft -> draft.isText() && draft.endsSentence() && draft.length() <= LONGEST_STOPPED_HEADING)
                .count();
        return lengths.length >= FEWEST_PARAGRAPHS
                && lengths[lengths.length / 2] >= LONG_PARAGRAPH
                && stopped * PARAGRAPHS_TO_A_HEADING <= lengths.length;
    }

    /** Whether a line is whole: no comma or colon at its end, no word that wants another after it. */
    private boolean isComplete(Draft draft) {
        String folded = folding.fold(draft.raw()).strip();
        if (folded.isEmpty() || ",;:،؛-".indexOf(folded.charAt(folded.length() - 1)) >= 0) {
            return false;
        }
        List<String> words = Folding.words(folded);
        return !words.isEmpty() && !unfinished.contains(words.get(words.size() - 1));
    }

    private boolean leansOnSentence(Draft draft) {
        return Folding.words(folding.fold(draft.raw())).stream().anyMatch(sentence::contains);
    }

    private static boolean isListItem(String raw) {
        int first = raw.codePointAt(0);
        boolean numbered = Character.isDigit(first) && raw.length() > 2 && ".)".indexOf(raw.charAt(1)) >= 0;
        return numbered || (!Character.isLetterOrDigit(first) && "\"«»“”„‘’‚‹›(¿¡#".indexOf(first) < 0);
    }

    private static boolean hasQuotation(String raw) {
        return raw.codePoints().anyMatch(c -> {
            int type = Character.getType(c);
            return c == '"'
                    || c == '\u201E'
                    || (type == Character.INITIAL_QUOTE_PUNCTUATION)
                    || (type == Character.FINAL_QUOTE_PUNCTUATION && c != '\u2019');
        });
    }
}
