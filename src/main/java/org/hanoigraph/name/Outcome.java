package org.hanoigraph.name;

import java.util.ArrayList;
import java.util.List;

/** What a comparison finds; the score may be lowered, never raised. */
final class Outcome {
    /** Scores from here on are merges. */
    static final double MERGE = 0.9;
    /** Scores from here on are for a person to decide. */
    static final double REVIEW = 0.7;
    /** Parts that contradict each other keep the score below a review. */
    static final double NO_REVIEW = 0.65;

    private static final double BELOW_MERGE = 0.19;

    private final List<String> reasons = new ArrayList<>();
    private double score;
    private double most = 1;
    private boolean merge = true;
    private boolean contradiction;
    private boolean partial;
    private int same;

    void because(String reason) {
        reasons.add(reason);
    }

    /** The score is this, as far as what is found besides allows. */
    void score(double found) {
        score = found;
    }

    /** The score cannot be above this. */
    void atMost(double limit) {
        most = Math.min(most, limit);
    }

    /** The two names may be one, but nothing less than a person can tell. */
    void noMerge() {
        merge = false;
    }

    /** The two names cannot be one, whatever else they share. */
    void contradict(double limit) {
        contradiction = true;
        atMost(limit);
    }

    /** One name says less than the other (a surname alone, initials), so that the company it is found in may tell. */
    void partial() {
        partial = true;
    }

    /** So many words are surely the same. */
    void same(int words) {
        same += words;
    }

    double score() {
        double limited = Math.max(0, Math.min(score, most));
        // Keeps the order of the scores, below a merge.
        return merge || limited <= REVIEW ? limited : REVIEW + (limited - REVIEW) / (1 - REVIEW) * BELOW_MERGE;
    }

    boolean merges() {
        return score() >= MERGE;
    }

    boolean contradiction() {
        return contradiction;
    }

    boolean isPartial() {
        return partial && score() >= REVIEW && !merges();
    }

    int same() {
        return same;
    }

    String reason() {
        return String.join("; ", reasons);
    }
}
