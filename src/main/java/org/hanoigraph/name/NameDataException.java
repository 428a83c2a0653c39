package org.hanoigraph.name;

import java.nio.file.Path;

/** A file of the name data that cannot be used; the message says where and what was expected. */
public final class NameDataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NameDataException(Path file, int line, String message) {
        super(file + (line > 0 ? ":" + line : "") + ": " + message);
    }

    NameDataException(Path file, String message, Throwable cause) {
        super(file + ": " + message, cause);
    }
}
