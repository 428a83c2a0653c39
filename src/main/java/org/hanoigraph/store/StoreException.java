package org.hanoigraph.store;

/** The dataset of a release cannot be opened. The message is meant for whoever asked for it, without a stack trace. */
public final class StoreException extends RuntimeException {
    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
