package org.hanoigraph.article;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each line of an article is: by its labels first ({@link LabelFinder}), then, for lines without, by what stands
 * around them ({@link Neighbours}), and by shape and place ({@link Shapes}). Of long lines only the ends are looked at, so the
 * work is linear in the length of the text.
 */
final class BlockFinder {
    private final Boilerplate boilerplate;
    private final Publishers publishers;
    private final PublicationDates dates;
    private final Credits credits;
    private final LabelFinder labels;
    private final Attributions attributions;

    BlockFinder(Boilerplate boilerplate, Publishers publishers, PublicationDates dates) {
        this.boilerplate = boilerplate;
        this.publishers = publishers;
        this.dates = dates;
        credits = new Credits(boilerplate, publishers);
        labels = new LabelFinder(boilerplate, publishers, dates, credits);
        attributions = new Attributions(boilerplate, publishers);
    }

    Found find(String text, List<Line> lines, String language) {
        LabelFinder.Labelled labelled = labels.find(text, lines, language);
        List<Draft> drafts = labelled.drafts();
        // Before a credit below it makes a caption of the first sentence.
        Publisher publisher = labelled.publisher() == null ? attributed(text, drafts, language) : labelled.publisher();
        new Neighbours(drafts).find(labelled.source() != null);
        Edges edges = new Edges(text, language, boilerplate, publishers, dates, credits);
        List<Draft> inner = edges.cut(drafts);
        new Shapes(inner.stream().filter(Draft::isText).toList(), boilerplate, language).find();
        List<Block> blocks = Stream.concat(
                        edges.pieces().stream(), inner.stream().map(Draft::block))
                .sorted(Comparator.comparingInt(Block::start))
                .toList();
        return new Found(
                blocks, labelled.source(), publisher, labelled.published(), edges.date(), labelled.translated());
    }

    private @Nullable Publisher attributed(String text, List<Draft> drafts, String language) {
        for (Draft draft : drafts) {
            if (draft.isText() && draft.endsSentence()) {
                return attributions.publisher(text, draft, language);
            }
        }
        return null;
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
