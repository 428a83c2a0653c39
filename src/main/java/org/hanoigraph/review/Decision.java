package org.hanoigraph.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's word about one record.
 *
 * @param by the role of who decided
 * @param reason in English; empty if there is none to give
 * @param change what to put right, as a JSON merge patch (RFC 7396) on the record, or the whole record to add; empty for
 *     the other verdicts
 * @param line of its table, counted from 1; 0 if it stands in none yet
 */
public record Decision(
        Verdict verdict, Target target, String by, LocalDate on, String reason, String change, int line) {

    @Nullable
    String reasonOrNull() {
        return reason.isEmpty() ? null : reason;
    }
}
