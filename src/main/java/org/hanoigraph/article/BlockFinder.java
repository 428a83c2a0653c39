package org.hanoigraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hanoigraph.article.Block.Kind;
import org.hanoigraph.article.Line.Hint;
import org.hanoigraph.article.PublicationLines.Place;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each line of an article is: by its labels first, then, for lines without, by shape and place ({@link Shapes}).
 * Of long lines only the ends are looked at, so the work is linear in the length of the text.
 */
final class BlockFinder {
    /** A line above this is text, whatever it begins with. */
    private static final int LONGEST_LABELLED = 400;

    private static final int LONGEST_ADDRESS_LINE = 1500;
    /** A line up to this is looked at whole. */
    private static final int LONGEST_SHORT = 100;

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_COUNTER = 40;
    private static final int LONGEST_PICTURED = 220;
    private static final int LONGEST_PLAIN_PICTURED = 140;
    /** What may stand in a credit, an address or behind a label. */
    private static final char[] SIGNS_OF_LABELS = {'(', '[', ':', '|', '©', '/'};

    private static final Pattern PICTURE_MARKUP = Pattern.compile(
            "!\\[[^\\]]{0,300}\\](?:\\([^)]{0,900}\\))?[\\s|]{0,20}|\\S{1,200}\\.(?:jpe?g|png|gif|webp|svg)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAIL = Pattern.compile("[^/>›»\\n]{1,40}(?: [/>›»] [^/>›»\\n]{1,60}){1,6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,3})?");

    private final Boilerplate boilerplate;
    private final Publishers publishers;
    private final PublicationDates dates;
    private final Credits credits;
    private final SourceLines sources;
    private final PublicationLines publications;
    private final Bylines bylines;
    private final CreditLines creditLines;
    private final Attributions attributions;

    BlockFinder(Boilerplate boilerplate, Publishers publishers, PublicationDates dates) {
        this.boilerplate = boilerplate;
        this.publishers = publishers;
        this.dates = dates;
        credits = new Credits(boilerplate, publishers);
        sources = new SourceLines(boilerplate, publishers, credits);
        publications = new PublicationLines(boilerplate, publishers, dates);
        bylines = new Bylines(boilerplate);
        creditLines = new CreditLines(boilerplate, credits);
        attributions = new Attributions(boilerplate, publishers);
    }

    Found find(String text, List<Line> lines, String language) {
        return new Search(text, language).run(lines);
    }

    /** The search through one article. */
    private final class Search {
        private final String text;
        private final String language;
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

        Found run(List<Line> lines) {
            List<Draft> drafts = new ArrayList<>();
            for (Line line : lines) {
                Draft draft = new Draft(text, line);
                boolean underPicture = captionNext;
                captionNext = false;
                label(draft);
                if (underPicture && draft.isText() && draft.length() <= LONGEST_PICTURED) {
                    draft.set(Kind.CAPTION, false);
                }
                drafts.add(draft);
                if (draft.isText() && place != Place.IN_TEXT) {
                    place = draft.endsSentence() ? Place.IN_TEXT : Place.UNDER_HEADLINE;
                }
            }
            trails(drafts);
            drafts.stream()
                    .filter(draft -> draft.isText() && draft.endsSentence())
                    .findFirst()
                    .ifPresent(draft -> publishedBy(attributions.publisher(text, draft, language)));
            joinNeighbours(drafts);
            afterSource(drafts);
            Edges edges = new Edges(text, language, boilerplate, publishers, dates, credits);
            List<Draft> inner = edges.cut(drafts);
            new Shapes(inner.stream().filter(Draft::isText).toList(), boilerplate, language).find();
            List<Block> blocks = Stream.concat(
                            edges.pieces().stream(), inner.stream().map(Draft::block))
                    .sorted(Comparator.comparingInt(Block::start))
                    .toList();
            return new Found(blocks, source, publisher, published, edges.date(), translated);
        }

        /** The way to the page, above the article: "Home › World › Asia". */
        private void trails(List<Draft> drafts) {
            for (Draft draft : drafts) {
                if (draft.isText() && draft.endsSentence()) {
                    return;
                }
                if (draft.isText()
                        && draft.length() <= LONGEST_SHORT
                        && TRAIL.matcher(draft.raw()).matches()) {
                    draft.set(Kind.NOTICE, false);
                }
            }
        }

        /** Finds the kind of a line that has a label, and what the label tells. */
        private void label(Draft draft) {
            if (draft.hint() == Hint.PUBLISHER) {
                draft.set(Kind.NOTICE, true);
                return;
            }
            String raw = draft.raw();
            if (raw.length() > LONGEST_LABELLED) {
                if (!(raw.length() <= LONGEST_ADDRESS_LINE && isSource(draft, fold(draft.start(), draft.end())))) {
                    creditLines.findAtEnds(text, draft);
                }
                return;
            }
            if (raw.length() > LONGEST_SHORT && !mayHaveLabel(draft, raw)) {
                return;
            }
            Folded folded = fold(draft.start(), draft.end());
            String line = folded.text();
            if (isCounter(line)) {
                draft.set(Kind.COUNTER, true);
            } else if (isSource(draft, folded)) {
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
            } else if (isPublication(draft, line)) {
                draft.set(Kind.PUBLISHED, true);
            } else if (boilerplate.notice().opensOrIs(line)) {
                published = published == null ? publications.dateInside(line, language) : published;
                draft.set(Kind.NOTICE, true);
            } else if (bylines.isByline(draft, line)) {
                translated |= bylines.isOfTranslator(line);
                draft.set(Kind.BYLINE, true);
            } else {
                creditLines.find(text, draft, folded);
            }
        }

        /** A quick look at a longer line: whether a label opens it, or something in it may be a credit or an address. */
        private boolean mayHaveLabel(Draft draft, String raw) {
            boolean endsLikeText = draft.endsSentence() && !Character.isDigit(raw.charAt(raw.length() - 2));
            if (draft.hint() != Hint.NONE || !endsLikeText) {
                return true;
            }
            for (char sign : SIGNS_OF_LABELS) {
                if (raw.indexOf(sign) >= 0) {
                    return true;
                }
            }
            String head = fold(draft.start(), draft.start() + LONGEST_LABEL).text();
            return boilerplate.mayOpen(head);
        }

        private boolean isCounter(String line) {
            if (line.length() > LONGEST_COUNTER) {
                return false;
            }
            Matcher number = NUMBER.matcher(line);
            String words = number.replaceFirst(" ");
            return boilerplate.comments().isWhole(words)
                    && !NUMBER.matcher(words).find();
        }

        private boolean isMarkup(Draft draft) {
            return draft.isSignsOnly(draft.start(), draft.end())
                    || PICTURE_MARKUP.matcher(draft.raw()).matches();
        }

        private boolean isSource(Draft draft, Folded folded) {
            SourceLine found = sources.read(draft, folded);
            if (found == null) {
                return false;
            }
            source = source == null ? found.address() : source;
            publishedBy(found.publisher());
            draft.set(Kind.SOURCE_LINE, found.labelled());
            return true;
        }

        private boolean isPublication(Draft draft, String line) {
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

        private Folded fold(int from, int to) {
            return boilerplate.folding().fold(text, from, to);
        }

        /** A caption and its credit on two lines. */
        private void joinNeighbours(List<Draft> drafts) {
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
        private void afterSource(List<Draft> drafts) {
            boolean after = false;
            for (Draft draft : drafts) {
                if (after && draft.isText() && !draft.endsSentence() && draft.length() <= LONGEST_PICTURED) {
                    draft.set(Kind.NOTICE, false);
                }
                after |= draft.kind() == Kind.SOURCE_LINE && source != null;
            }
        }
    }

    /**
     * What an article is made of, and what its labels tell.
     *
     * @param published by a line that says so
     * @param dateline before the first sentence
     * @param translated whether a label says so
     */
    record Found(
            List<Block> blocks,
            @Nullable String source,
            @Nullable Publisher publisher,
            @Nullable LocalDate published,
            @Nullable LocalDate dateline,
            boolean translated) {}
}
