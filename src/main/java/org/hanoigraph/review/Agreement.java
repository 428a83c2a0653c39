package org.hanoigraph.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.FactWriter;

/**
 * The decisions by which what is extracted becomes what was committed: for records that were reviewed before there was
 * a table of decisions, and for every later extractor that finds more of them itself.
 */
public final class Agreement {
    private final String by;
    private final LocalDate on;
    private final Map<String, Decision> before;

    private Agreement(String by, LocalDate on, Map<String, Decision> before) {
        this.by = by;
        this.on = on;
        this.before = before;
    }

    /**
     * The decisions about one article.
     *
     * @param by the role of who stands behind the new ones
     * @param on the day of the new ones
     * @param before decisions made so far; those that still say the same keep their author, day and reason
     */
    public static List<Decision> of(
            List<FactRecord> committed, List<FactRecord> extracted, String by, LocalDate on, List<Decision> before) {
        Map<String, Decision> known = before.stream()
                .collect(Collectors.toMap(Agreement::key, Function.identity(), (first, second) -> first));
        return new Agreement(by, on, known).decide(committed, extracted);
    }

    private List<Decision> decide(List<FactRecord> committed, List<FactRecord> extracted) {
        IdentityHashMap<FactRecord, FactRecord> pairs = pairs(committed, extracted);
        List<Decision> decisions = new ArrayList<>();
        for (FactRecord record : extracted) {
            FactRecord wanted = pairs.get(record);
            if (wanted == null) {
                decisions.add(decision(Verdict.REJECT, record, ""));
            } else {
                String change = Change.between(record, wanted);
                if (!change.isEmpty()) {
                    decisions.add(decision(Verdict.CORRECT, record, change));
                } else if (record instanceof Fact) {
                    decisions.add(decision(Verdict.ACCEPT, record, ""));
                }
            }
        }
        for (FactRecord record : committed) {
            if (!pairs.containsValue(record)) {
                FactRecord plain = record instanceof Fact fact ? fact.withReview(null) : record;
                decisions.add(decision(Verdict.ADD, plain, FactWriter.line(plain)));
            }
        }
        return decisions;
    }

    /** Which committed record each extracted one stands for: first those that agree in all, then those nearest. */
    private static IdentityHashMap<FactRecord, FactRecord> pairs(
            List<FactRecord> committed, List<FactRecord> extracted) {
        IdentityHashMap<FactRecord, FactRecord> pairs = new IdentityHashMap<>();
        List<FactRecord> open = new ArrayList<>(committed);
        for (FactRecord record : extracted) {
            open.stream()
                    .filter(other -> (record instanceof Article && other instanceof Article)
                            || Target.of(other).equals(Target.of(record)))
                    .findFirst()
                    .ifPresent(other -> pair(record, other, pairs, open));
        }
        for (FactRecord record : extracted) {
            FactRecord near =
                    pairs.containsKey(record) || !(record instanceof Fact) ? null : Comparison.nearest(open, record);
            if (near != null) {
                pair(record, near, pairs, open);
            }
        }
        return pairs;
    }

    private static void pair(
            FactRecord record, FactRecord other, IdentityHashMap<FactRecord, FactRecord> pairs, List<FactRecord> open) {
        pairs.put(record, other);
        open.removeIf(candidate -> candidate == other);
    }

    private Decision decision(Verdict verdict, FactRecord record, String change) {
        Decision decision = new Decision(verdict, Target.of(record), by, on, "", change, 0);
        return before.getOrDefault(key(decision), decision);
    }

    private static String key(Decision decision) {
        return decision.verdict() + " " + decision.target() + " " + decision.change();
    }
}
