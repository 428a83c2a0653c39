package org.hanoigraph.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms of an answer to a question, the one for a client without a preference first. */
enum TableFormat implements MediaType {
    JSON("json", "application/json"),
    CSV("csv", "text/csv"),
    HTML("html", "text/html");

    static final List<TableFormat> ALL = List.of(values());

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String suffix() {
        return "." + extension;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    String contentType() {
        return mediaType + ";charset=utf-8";
    }

    static Optional<TableFormat> ofPath(String path) {
        return Arrays.stream(values())
                .filter(format -> path.endsWith(format.suffix()))
                .findFirst();
    }
}
