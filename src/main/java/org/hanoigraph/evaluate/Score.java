package org.hanoigraph.evaluate;

/**
 * Counts of found and missed things.
 *
 * @param found things of the annotation that the records have
 * @param gold things of the annotation
 * @param right things of the records that the annotation has
 * @param ours things of the records
 */
public record Score(int found, int gold, int right, int ours) {
    static final Score ZERO = new Score(0, 0, 0, 0);

    Score plus(Score other) {
        return new Score(found + other.found, gold + other.gold, right + other.right, ours + other.ours);
    }

    /** Share of what is ours that is right; NaN where there is nothing. */
    public double precision() {
        return (double) right / ours;
    }

    /** Share of the annotation that was found; NaN where there is nothing. */
    public double recall() {
        return (double) found / gold;
    }

    /** Harmonic mean of both. */
    public double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }
}
