package org.hanoigraph.load;

import java.io.IOException;
import java.nio.file.Path;

/** A folder that is no whole release; its message says what is missing and what to do. */
public final class IncompleteReleaseException extends IOException {
    IncompleteReleaseException(Path folder, String reason) {
        super("release " + folder + " is not complete: " + reason + "; run 'hanoi-graph build' to make it anew");
    }
}
