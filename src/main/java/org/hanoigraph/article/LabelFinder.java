package org.hanoigraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanoigraph.article.Block.Kind;
import org.hanoigraph.article.Line.Hint;
import org.hanoigraph.article.PublicationLines.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of an article that have a label, a credit or a date, and what they tell about the article. A line may look
 * like several kinds; the first that is tried counts.
 */
final class LabelFinder {
    /** A line above this is text, whatever it begins with. */
    private static final int LONGEST_LABELLED = 400;

    private static final int LONGEST_ADDRESS_LINE = 1500;
    /** A line up to this is looked at whole. */
    private static final int LONGEST_SHORT = 100;

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_COUNTER = 40;

    /** What may stand in a credit, an address or behind a label. */
    private static final char[] SIGNS_OF_LABELS = {'(', '[', ':', '|', '©', '/'};

    private static final Pattern PICTURE_MARKUP = Pattern.compile(
            "!\\[[^\\]]{0,300}\\](?:\\([^)]{0,900}\\))?[\\s|]{0,20}|\\S{1,200}\\.(?:jpe?g|png|gif|webp|svg)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,3})?");

    private final Boilerplate boilerplate;
    private final SourceLines sources;
    private final PublicationLines publications;
    private final Bylines bylines;
    private final CreditLines credits;

    LabelFinder(
            Boilerplate boilerplate,
            SourceLines sources,
            PublicationLines publications,
            Bylines bylines,
            CreditLines credits) {
        this.boilerplate = boilerplate;
        this.sources = sources;
        this.publications = publications;
        this.bylines = bylines;
        this.credits = credits;
    }

    /** Looks at the lines of an article in their order; those that it cannot explain are left as text. */
    Labelled find(String text, List<Line> lines, String language) {
        return new Search(text, language).run(lines);
    }

    /** A quick look at a longer line: whether a label opens it, or something in it may be a credit or an address. */
    private boolean mayHaveLabel(String text, Draft draft) {
        String raw = draft.raw();
        boolean endsLikeText = draft.endsSentence() && !Character.isDigit(raw.charAt(raw.length() - 2));
        if (draft.hint() != Hint.NONE || !endsLikeText) {
            return true;
        }
        for (char sign : SIGNS_OF_LABELS) {
            if (raw.indexOf(sign) >= 0) {
                return true;
            }
        }
        String head = boilerplate
                .folding()
                .fold(text, draft.start(), draft.start() + LONGEST_LABEL)
                .text();
        return boilerplate.mayOpen(head);
    }

    private boolean isCounter(String line) {
        if (line.length() > LONGEST_COUNTER) {
            return false;
        }
        Matcher number = NUMBER.matcher(line);
        String words = number.replaceFirst(" ");
        return boilerplate.comments().isWhole(words) && !NUMBER.matcher(words).find();
    }

    private static boolean isMarkup(Draft draft) {
        return draft.isSignsOnly(draft.start(), draft.end())
                || PICTURE_MARKUP.matcher(draft.raw()).matches();
    }

    /** The search through one article. */
    private final class Search {
        private final String text;
        private final String language;
        private final List<Draft> drafts = new ArrayList<>();
        private @Nullable String source;
        private @Nullable Publisher publisher;
        private @Nullable LocalDate published;
        private boolean translated;
        /** Whether the line before says that a caption follows. */
        private boolean captionNext;

        private Place place = Place.ABOVE_TEXT;

        Search(String text, String language) {
            this.text = text;
            this.language = language;
        }

        Labelled run(List<Line> lines) {
            for (Line line : lines) {
                Draft draft = new Draft(text, line);
                boolean underPicture = captionNext;
                captionNext = false;
                label(draft);
                if (underPicture && draft.isText() && draft.length() <= Neighbours.LONGEST_PICTURED) {
                    draft.set(Kind.CAPTION, false);
                }
                drafts.add(draft);
                if (draft.isText() && place != Place.IN_TEXT) {
                    place = draft.endsSentence() ? Place.IN_TEXT : Place.UNDER_HEADLINE;
                }
            }
            return new Labelled(drafts, source, publisher, published, translated);
        }

        /** Finds the kind of a line that has a label, and keeps what the label tells. */
        private void label(Draft draft) {
            if (draft.hint() == Hint.PUBLISHER) {
                draft.set(Kind.NOTICE, true);
                return;
            }
            String raw = draft.raw();
            if (raw.length() > LONGEST_LABELLED) {
                if (!(raw.length() <= LONGEST_ADDRESS_LINE && foundSource(draft, fold(draft)))) {
                    credits.findAtEnds(text, draft);
                }
                return;
            }
            if (raw.length() > LONGEST_SHORT && !mayHaveLabel(text, draft)) {
                return;
            }
            Folded folded = fold(draft);
            String line = folded.text();
            if (isCounter(line)) {
                draft.set(Kind.COUNTER, true);
            } else if (foundSource(draft, folded)) {
                return;
            } else if (boilerplate.end().isWhole(line)) {
                draft.set(Kind.END_MARK, true);
            } else if (isMarkup(draft)) {
                draft.set(Kind.NOTICE, true);
            } else if (boilerplate.caption().opensOrIs(line)) {
                draft.set(boilerplate.caption().isWhole(line) ? Kind.NOTICE : Kind.CAPTION, true);
                captionNext |= draft.kind() == Kind.NOTICE;
            } else if (boilerplate.related().opensOrIs(line)) {
                draft.set(Kind.RELATED, true);
            } else if (foundPublication(draft, line)) {
                draft.set(Kind.PUBLISHED, true);
            } else if (boilerplate.notice().opensOrIs(line)) {
                published = published == null ? publications.dateInside(line, language) : published;
                draft.set(Kind.NOTICE, true);
            } else if (bylines.isByline(draft, line)) {
                translated |= bylines.isOfTranslator(line);
                draft.set(Kind.BYLINE, true);
            } else {
                credits.find(text, draft, folded);
            }
        }

        private boolean foundSource(Draft draft, Folded folded) {
            SourceLine found = sources.read(draft, folded);
            if (found == null) {
                return false;
            }
            source = source == null ? found.address() : source;
            publishedBy(found.publisher());
            draft.set(Kind.SOURCE_LINE, found.labelled());
            return true;
        }

        private boolean foundPublication(Draft draft, String line) {
            PublicationLine found = publications.read(draft, line, place, language);
            if (found == null) {
                return false;
            }
            published = published == null ? found.date() : published;
            publishedBy(found.publisher());
            return true;
        }

        /** The first publisher that the article tells counts. */
        private void publishedBy(@Nullable Publisher told) {
            publisher = publisher == null ? told : publisher;
        }

        private Folded fold(Draft draft) {
            return boilerplate.folding().fold(text, draft.start(), draft.end());
        }
    }

    /**
     * The lines of an article, and what their labels tell; of several that tell the same thing the first one counts.
     *
     * @param source address of the story
     * @param published by a line that says so
     * @param translated whether a line names a translator
     */
    record Labelled(
            List<Draft> drafts,
            @Nullable String source,
            @Nullable Publisher publisher,
            @Nullable LocalDate published,
            boolean translated) {}
}
