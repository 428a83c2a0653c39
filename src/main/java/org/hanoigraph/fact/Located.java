package org.hanoigraph.fact;

/**
 * A record and where it was read, so that later stages can name the line too.
 *
 * @param line counted from 1
 */
public record Located(FactRecord record, String file, int line) {
    public Problem problem(String message) {
        return new Problem(file, line, message);
    }
}
