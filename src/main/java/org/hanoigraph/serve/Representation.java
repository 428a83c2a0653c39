package org.hanoigraph.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One form of what is at an address, ready to be sent. It is compressed once, when the first client asks for that. */
final class Representation {
    /** Shorter bodies gain nothing. */
    private static final int WORTH_IT = 1_024;

    private final String contentType;
    private final byte[] body;
    private byte @Nullable [] compressed;

    Representation(String contentType, byte[] body) {
        this.contentType = contentType;
        this.body = body;
    }

    static Representation text(String contentType, String body) {
        return new Representation(contentType, body.getBytes(StandardCharsets.UTF_8));
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
