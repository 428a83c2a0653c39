package org.hanoigraph.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Mention;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise in the records of an article than in those that were committed before.
 *
 * @param added records that are new
 * @param changed records that say something else of the same, or prove it by another span
 * @param vanished records that are gone
 */
public record Comparison(List<FactRecord> added, List<Changed> changed, List<FactRecord> vanished) {

    /** A record as it was and as it is. */
    public record Changed(FactRecord before, FactRecord now) {}

    /**
     * Compares.
     *
     * @param mentions whether mentions count, too
     */
    public static Comparison of(List<FactRecord> committed, List<FactRecord> now, boolean mentions) {
        List<FactRecord> gone = new ArrayList<>(
                committed.stream().filter(record -> counts(record, mentions)).toList());
        List<FactRecord> added = new ArrayList<>();
        List<FactRecord> open = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (FactRecord record : now) {
            if (counts(record, mentions)) {
                Target target = Target.of(record);
                FactRecord same = gone.stream()
                        .filter(before -> Target.of(before).equals(target))
                        .findFirst()
                        .orElse(null);
                if (same == null) {
                    open.add(record);
                } else {
                    gone.remove(same);
                }
            }
        }
        for (FactRecord record : open) {
            FactRecord before = nearest(gone, record);
            if (before == null) {
                added.add(record);
            } else {
                gone.remove(before);
                changed.add(new Changed(before, record));
            }
        }
        return new Comparison(added, changed, gone);
    }

    /** The record about the same things at the place nearest to this one's. */
    static @Nullable FactRecord nearest(List<FactRecord> records, FactRecord record) {
        Target target = Target.of(record);
        return records.stream()
                .filter(other ->
                        Target.of(other).isOfTheSame(target) && Target.of(other).overlap(target) > 0)
                .max(Comparator.comparing((FactRecord other) -> Target.of(other).saysTheSame(target))
                        .thenComparing(other -> Target.of(other).overlap(target))
                        .thenComparing(other -> -Target.of(other).start()))
                .orElse(null);
    }

    private static boolean counts(FactRecord record, boolean mentions) {
        return record instanceof Fact || record instanceof Article || (mentions && record instanceof Mention);
    }
}
