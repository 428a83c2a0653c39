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
    private final PublicationDates dates;
    private final CreditNames names;
    private final AgencyCredits agencies;
    private final LabelFinder labels;
    private final Attributions attributions;

    BlockFinder(Boilerplate boilerplate, Publishers publishers, PublicationDates dates) {
        this.boilerplate = boilerplate;
        this.dates = dates;
        names = new CreditNames(publishers);
        agencies = new AgencyCredits(boilerplate, names);
        labels = new LabelFinder(
                boilerplate,
                new SourceLines(boilerplate, publishers, names),
                new PublicationLines(boilerplate, publishers, dates),
                new Bylines(boilerplate),
                new CreditLines(boilerplate, agencies, new PictureCredits(boilerplate, names)));
        attributions = new Attributions(boilerplate, publishers);
    }

    Found find(String text, List<Line> lines, String language) {
        LabelFinder.Labelled labelled = labels.find(text, lines, language);
        List<Draft> drafts = labelled.drafts();
        // Before a credit below it makes a caption of the first sentence.
        Publisher publisher = labelled.publisher() == null ? attributed(text, drafts, language) : labelled.publisher();
        new Neighbours(drafts).find(labelled.source() != null);
        Edges edges = new Edges(text, language, boilerplate, dates, names, agencies);
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
