package org.hanoigraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells a person at a terminal what a long command is doing; silent where nobody watches. */
final class Progress {
    private final PrintWriter err;
    /** Set by the launcher where standard error is a terminal; Java 17 cannot tell. */
    private final boolean watched = Boolean.getBoolean("hanoi.terminal");

    Progress(PrintWriter err) {
        this.err = err;
    }

    /** Something that takes a while. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws IOException, InvalidDataException;
    }

    <T> T step(String name, Step<T> step) throws IOException, InvalidDataException {
        if (!watched) {
            return step.run();
        }
        long start = System.nanoTime();
        err.print(name + " … ");
        err.flush();
        try {
            T result = step.run();
            err.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - start) / 1e9);
            return result;
        } catch (IOException | InvalidDataException | RuntimeException e) {
            err.println("failed");
            throw e;
        }
    }
}
