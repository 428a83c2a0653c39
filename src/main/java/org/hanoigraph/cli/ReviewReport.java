package org.hanoigraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.FactWriter;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.review.Comparison;
import org.hanoigraph.review.Decision;
import org.hanoigraph.review.Overlay;
import org.hanoigraph.review.Reviewed;
import org.hanoigraph.review.Target;

/**
 * What a reviewer should look at, as lines of a table of decisions: the first cell says what is the matter, and the
 * reviewer writes a decision over it.
 */
final class ReviewReport {
    private final String stem;
    private final List<String> rows = new ArrayList<>();
    private final String summary;

    ReviewReport(String stem, List<FactRecord> committed, Reviewed reviewed, boolean mentions) {
        this.stem = stem;
        Comparison comparison = Comparison.of(committed, reviewed.records(), mentions);
        comparison.added().forEach(record -> row("new", record, ""));
        for (Comparison.Changed change : comparison.changed()) {
            Target before = Target.of(change.before());
            rows.add("# was: " + before.circumstances() + ", " + before.start() + "-" + before.end());
            row("changed", change.now(), "");
        }
        comparison.vanished().forEach(record -> row("vanished", record, FactWriter.line(bare(record))));
        for (Decision decision : reviewed.stale()) {
            rows.add("# line " + decision.line() + " of the decisions is about what is not found any more");
            rows.add(Overlay.open("stale", decision.target(), decision.change()));
        }
        for (Decision decision : reviewed.foundNow()) {
            rows.add("# line " + decision.line() + " of the decisions adds what is found now; accept will do");
            rows.add(Overlay.open("found", decision.target(), ""));
        }
        Set<Target> added = comparison.added().stream().map(Target::of).collect(Collectors.toSet());
        comparison.changed().forEach(change -> added.add(Target.of(change.now())));
        int open = 0;
        int decided = 0;
        for (FactRecord record : reviewed.records()) {
            if (record instanceof Fact fact && fact.review() != null) {
                decided++;
            } else if (record instanceof Fact && !added.contains(Target.of(record))) {
                open++;
                row("open", record, "");
            }
        }
        this.summary = stem + ": " + comparison.added().size() + " new, "
                + comparison.changed().size() + " changed, "
                + comparison.vanished().size() + " vanished, " + open + " open, " + decided + " reviewed; "
                + reviewed.stale().size() + " decisions stale";
    }

    /** One line on the whole. */
    String summary() {
        return summary;
    }

    /** The table; nothing, if there is nothing to look at. */
    List<String> lines() {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("# " + stem, Overlay.header()));
        lines.addAll(rows);
        return lines;
    }

    private void row(String state, FactRecord record, String json) {
        if (record instanceof Fact fact) {
            rows.add("# " + fact.subject().label() + " – " + fact.relation() + " – "
                    + (fact.object() instanceof Entity entity ? entity.label() : ((Literal) fact.object()).value()));
        }
        rows.add(Overlay.open(state, Target.of(record), json));
    }

    private static FactRecord bare(FactRecord record) {
        return record instanceof Fact fact ? fact.withReview(null) : record;
    }
}
