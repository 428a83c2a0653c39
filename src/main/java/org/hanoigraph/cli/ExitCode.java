package org.hanoigraph.cli;

/** What the program tells the shell. */
final class ExitCode {
    static final int DONE = 0;
    /** The data do not hold, or could not be written. */
    static final int FAILED = 1;
    /** The user's mistake. */
    static final int USAGE = 2;

    private ExitCode() {}
}
