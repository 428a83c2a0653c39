package org.hanoigraph.serve.page;

/** A question was asked with a value that it does not take. */
public final class BadParameterException extends Exception {
    private static final long serialVersionUID = 1;

    BadParameterException(String message) {
        super(message);
    }
}
