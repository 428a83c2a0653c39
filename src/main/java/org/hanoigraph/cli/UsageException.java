package org.hanoigraph.cli;

/** The user's mistake: told in one line, without a stack trace, with exit code 2. */
final class UsageException extends Exception {
    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
