package org.hanoigraph.name;

import java.util.ArrayList;
import java.util.List;

/** Collects what a comparison finds; the score may be lowered, never raised. */
final class Findings {
    private static final double MARGIN = 0.01;

    private final List<PartMatch> parts = new ArrayList<>();
    private final Settings settings;
    private double most = 1;
    private boolean merge = true;
    private boolean contradiction;

    Findings(Settings settings) {
        this.settings = settings;
    }

    void add(String first, String second, How how, double score) {
        parts.add(new PartMatch(first, second, how, score));
    }

    /** The score cannot be above this. */
    void atMost(double score) {
        most = Math.min(most, score);
    }

    /** The two names may be one, but nothing less than a person can tell. */
    void noMerge() {
        merge = false;
    }

    /** The two names cannot be one, whatever else they share. */
    void contradict(double score) {
        contradiction = true;
        atMost(score);
    }

    boolean contradiction() {
        return contradiction;
    }

    Outcome outcome(double score, boolean partial) {
        double limited = Math.max(0, Math.min(score, most));
        if (!merge && limited > settings.review()) {
            // Keeps the order of the scores, below a merge.
            double room = settings.merge() - settings.review() - MARGIN;
            limited = settings.review() + (limited - settings.review()) / (1 - settings.review()) * room;
        }
        return new Outcome(limited, parts, contradiction, partial);
    }

    /**
     * The result of a comparison.
     *
     * @param contradiction whether a part of one name speaks against the other name
     * @param partial whether one name says less than the other (a surname alone, initials), so that the company it is
     *     found in may tell
     */
    record Outcome(double score, List<PartMatch> parts, boolean contradiction, boolean partial) {}
}
