package org.hanoigraph.extract;

/** A fault in a lexicon or grammar file; the message names the file, the place in it and what was expected. */
public final class GrammarException extends Exception {
    GrammarException(String message) {
        super(message);
    }

    GrammarException(String message, Throwable cause) {
        super(message, cause);
    }
}
