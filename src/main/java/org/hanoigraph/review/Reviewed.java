package org.hanoigraph.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactReader;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.FactWriter;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.fact.Problem;
import org.hanoigraph.fact.Review;
import org.jspecify.annotations.Nullable;

/**
 * The records of one article as extractor and reviewers together say they are.
 *
 * @param records first the article, then mentions, then facts, each in the order of the text
 * @param stale decisions about what the extractor does not find any more, or about a span that the text does not have
 * @param foundNow decisions that add what the extractor finds by now
 */
public record Reviewed(List<FactRecord> records, List<Decision> stale, List<Decision> foundNow) {

    /**
     * Applies decisions to what was extracted.
     *
     * @param extracted the records of one article
     * @param decisions about that article
     * @param holds whether the text has the span of a target
     * @param reader for the records that decisions make
     * @param file where the decisions stand
     * @param problems takes each decision that makes no good record
     */
    public static Reviewed of(
            List<FactRecord> extracted,
            List<Decision> decisions,
            Predicate<Target> holds,
            FactReader reader,
            String file,
            Consumer<Problem> problems) {
        IdentityHashMap<FactRecord, Decision> decided = match(extracted, decisions, holds);
        Map<Decision, FactRecord> found = new HashMap<>();
        decided.forEach((record, decision) -> found.put(decision, record));

        List<FactRecord> records = new ArrayList<>();
        for (FactRecord record : extracted) {
            FactRecord result = record;
            Decision decision = decided.get(record);
            if (decision != null) {
                result = switch (decision.verdict()) {
                    case ACCEPT -> reviewed(record, decision, Review.Status.ACCEPTED);
                    case CORRECT ->
                        reviewed(
                                made(Change.apply(record, decision.change()), decision, holds, reader, file, problems),
                                decision,
                                Review.Status.CORRECTED);
                    case REJECT, ADD -> null;
                };
            }
            if (result != null) {
                records.add(result);
            }
        }
        List<Decision> stale = new ArrayList<>();
        List<Decision> foundNow = new ArrayList<>();
        for (Decision decision : decisions) {
            if (decision.verdict() != Verdict.ADD) {
                if (!found.containsKey(decision)) {
                    stale.add(decision);
                }
            } else if (holds.test(decision.target())) {
                FactRecord added = reviewed(
                        made(decision.change(), decision, holds, reader, file, problems),
                        decision,
                        Review.Status.ADDED);
                if (added != null) {
                    records.add(added);
                }
                if (found.containsKey(decision)) {
                    foundNow.add(decision);
                }
            } else {
                stale.add(decision);
            }
        }
        return new Reviewed(inOrder(records), stale, foundNow);
    }

    /**
     * Which decision is about which record that says the same: the one at its very place; else one whose span overlaps,
     * since extractors come to cut sentences otherwise; else, if the text was changed, one whose span was moved. Each
     * record is decided once.
     */
    private static IdentityHashMap<FactRecord, Decision> match(
            List<FactRecord> extracted, List<Decision> decisions, Predicate<Target> holds) {
        IdentityHashMap<FactRecord, Decision> decided = new IdentityHashMap<>();
        List<BiPredicate<Target, Target>> ways = List.of(
                Target::equals,
                // A mention is its span; a longer one of the same entity is another.
                (target, found) -> target.isStatement() && target.saysTheSame(found) && target.overlap(found) > 0,
                (target, found) -> !holds.test(target) && target.saysTheSame(found) && target.hasTheSpanOf(found));
        Set<Decision> done = new HashSet<>();
        for (BiPredicate<Target, Target> way : ways) {
            for (Decision decision : decisions) {
                FactRecord record = done.contains(decision) ? null : find(decision.target(), extracted, decided, way);
                if (record != null) {
                    decided.put(record, decision);
                    done.add(decision);
                }
            }
        }
        return decided;
    }

    /** Of several records, the one that covers most of the target. */
    private static @Nullable FactRecord find(
            Target target,
            List<FactRecord> extracted,
            IdentityHashMap<FactRecord, Decision> decided,
            BiPredicate<Target, Target> way) {
        return extracted.stream()
                .filter(record -> !decided.containsKey(record) && way.test(target, Target.of(record)))
                .max(Comparator.comparingInt(
                                (FactRecord record) -> Target.of(record).overlap(target))
                        .thenComparing(record -> -Target.of(record).start()))
                .orElse(null);
    }

    private static @Nullable FactRecord made(
            String json,
            Decision decision,
            Predicate<Target> holds,
            FactReader reader,
            String file,
            Consumer<Problem> problems) {
        FactRecord record = reader.readRecord(json, file, decision.line(), problems);
        if (record == null) {
            return null;
        }
        if (decision.verdict() == Verdict.ADD && !Target.of(record).equals(decision.target())) {
            problems.accept(new Problem(
                    file,
                    decision.line(),
                    "the record to add does not say what the line says; expected "
                            + Overlay.open(decision.verdict().key(), Target.of(record), "")
                                    .strip()
                                    .replace('\t', ' ')));
            return null;
        }
        if (!holds.test(Target.of(record))) {
            problems.accept(new Problem(
                    file,
                    decision.line(),
                    "the article has no span " + Target.of(record).start() + "-"
                            + Target.of(record).end() + " with this SHA-256"));
            return null;
        }
        return record;
    }

    private static @Nullable FactRecord reviewed(@Nullable FactRecord record, Decision decision, Review.Status status) {
        return record instanceof Fact fact
                ? fact.withReview(new Review(status, decision.by(), decision.on(), decision.reasonOrNull()))
                : record;
    }

    private static List<FactRecord> inOrder(List<FactRecord> records) {
        return records.stream()
                .sorted(Comparator.comparingInt(Reviewed::kind)
                        .thenComparing(
                                Target::of,
                                Comparator.comparingInt(Target::start)
                                        .thenComparing(Comparator.comparingInt(Target::end))
                                        .thenComparing(Target::relation)
                                        .thenComparing(Target::subject)
                                        .thenComparing(Target::object)
                                        .thenComparing(Target::circumstances))
                        .thenComparing(FactWriter::line))
                .toList();
    }

    private static int kind(FactRecord record) {
        if (record instanceof Article) {
            return 0;
        }
        return record instanceof Mention ? 1 : 2;
    }
}
