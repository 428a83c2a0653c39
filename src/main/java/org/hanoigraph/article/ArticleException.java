package org.hanoigraph.article;

import java.util.Objects;

/** Input that is no article; the message says to its sender what is wrong and what was expected. */
public final class ArticleException extends Exception {
    ArticleException(String message) {
        super(message);
    }

    ArticleException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
