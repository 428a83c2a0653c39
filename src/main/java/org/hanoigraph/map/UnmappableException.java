package org.hanoigraph.map;

/** A record that is well-formed but says something the graph cannot hold; the message tells its author why. */
final class UnmappableException extends Exception {
    UnmappableException(String message) {
        super(message);
    }

    UnmappableException(String message, Throwable cause) {
        super(message, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
