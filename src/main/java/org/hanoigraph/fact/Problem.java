package org.hanoigraph.fact;

/**
 * A fault in a line of data, told so that its author can mend it.
 *
 * @param line counted from 1; 0 where the whole file is meant
 */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
