package org.hanoigraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hanoigraph.fact.FactReader;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Located;
import org.hanoigraph.fact.Problem;
import org.hanoigraph.fact.SpanProof;
import org.hanoigraph.review.Decision;
import org.hanoigraph.review.Overlay;
import org.hanoigraph.review.Reviewed;

/** The decisions of the checkout, in {@code data/review}, and the records they are about. */
final class Reviews {
    private static final String REMARK =
            "# Decisions about what the extractor finds in this article. How to review: CONTRIBUTING.md.";

    private final Home home;
    private final FactReader reader;

    Reviews(Home home) throws IOException {
        this.home = home;
        this.reader = new FactReader(home.recordSchema());
    }

    /** What reviewers decided about an article; nothing, if nobody did. */
    List<Decision> decisions(String stem) throws IOException, InvalidDataException {
        Path file = home.decisions(stem);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        List<Decision> decisions = Overlay.read(file, problems::add);
        KnowledgeGraph.refuse(home, problems);
        return decisions;
    }

    /** What was extracted, with what reviewers decided about it. */
    Reviewed apply(Extracted extracted) throws IOException, InvalidDataException {
        List<Problem> problems = new ArrayList<>();
        Reviewed reviewed = Reviewed.of(
                extracted.records(),
                decisions(extracted.stem()),
                target -> SpanProof.holds(extracted.text(), target.start(), target.end(), target.sha256()),
                reader,
                home.decisions(extracted.stem()).toString(),
                problems::add);
        KnowledgeGraph.refuse(home, problems);
        return reviewed;
    }

    /** The records of an article as they were committed; none, if it is a new one. */
    List<FactRecord> committed(String stem, Path facts, Extraction extraction)
            throws IOException, InvalidDataException {
        Path file = facts.resolve(stem + ".jsonl");
        if (!Files.exists(file)) {
            return List.of();
        }
        return Occasions.untold(KnowledgeGraph.records(home, List.of(file)).stream()
                .map(Located::record)
                .filter(Extraction::isOwn)
                .map(extraction::inOrder)
                .toList());
    }

    /** Puts the decisions about an article in the place of those there were, in the order of its text. */
    void write(String stem, List<Decision> decisions) throws IOException {
        List<String> lines = new ArrayList<>(List.of(REMARK, Overlay.header()));
        decisions.stream()
                .sorted(Comparator.comparingInt(
                                (Decision decision) -> decision.target().start())
                        .thenComparing(decision -> decision.target().end())
                        .thenComparing(Overlay::line))
                .map(Overlay::line)
                .forEach(lines::add);
        Path file = home.decisions(stem);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, lines);
    }
}
