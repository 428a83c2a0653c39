package org.hanoigraph.article;

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
        return java.util.Objects.requireNonNull(super.getMessage());
    }
}
