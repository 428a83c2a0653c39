package org.hanoigraph.serve;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which a description is served, the one for a client without a preference first. */
enum Format implements MediaType {
    TURTLE("ttl", "text/turtle", "Turtle"),
    NTRIPLES("nt", "application/n-triples", "N-Triples"),
    JSONLD("jsonld", "application/ld+json", "JSON-LD"),
    RDFXML("rdf", "application/rdf+xml", "RDF/XML"),
    TRIG("trig", "application/trig", "TriG"),
    HTML("html", "text/html", "HTML");

    private final String extension;
    private final String mediaType;
    private final String label;

    Format(String extension, String mediaType, String label) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.label = label;
    }

    /** The ending that asks for this format whatever the client prefers, with its dot. */
    String suffix() {
        return "." + extension;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    String label() {
        return label;
    }

    String contentType() {
        return mediaType + ";charset=utf-8";
    }

    /** The format that a path asks for by its ending. */
    static Optional<Format> ofPath(String path) {
        return Arrays.stream(values())
                .filter(format -> path.endsWith(format.suffix()))
                .findFirst();
    }

    /** What there is, for a client that asked for something else. */
    static String offer() {
        return Arrays.stream(values())
                .map(format -> format.mediaType + " (" + format.suffix() + ")")
                .collect(Collectors.joining(", "));
    }
}
