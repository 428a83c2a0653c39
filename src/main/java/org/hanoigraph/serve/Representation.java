package org.hanoigraph.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One form of what is at an address, ready to be sent. It is compressed once, when the first client asks for that. */
final class Representation {
    /** Shorter bodies gain nothing. */
    private static final int WORTH_IT = 1_024;

    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;
    private byte @Nullable [] compressed;

    Representation(String contentType, byte[] body) {
        this(contentType, body, Map.of());
    }

    /** With what is said of this form in further headers, when it is sent. */
    Representation(String contentType, byte[] body, Map<String, String> headers) {
        this.contentType = contentType;
        this.body = body;
        this.headers = Map.copyOf(headers);
    }

    static Representation text(String contentType, String body) {
        return new Representation(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, String> headers() {
        return headers;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    boolean worthCompressing() {
        return body.length >= WORTH_IT;
    }

    synchronized byte[] compressed() {
        if (compressed == null) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            compressed = out.toByteArray();
        }
        return compressed;
    }
}
