package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Sends representations so that clients and caches can keep them, and need not be sent twice what they have. */
final class Answer {
    /** A new release must show soon, so caches ask again after a minute; that costs them a 304. */
    private static final String FOR_A_MINUTE = "public, max-age=60";

    private static final String COMPRESSED = "-gzip";
    private static final Pattern GZIP =
            Pattern.compile("(?:^|[,\\s])gzip\\s*(?:$|,|;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$)))");

    private Answer() {}

    /** A strong entity tag for whatever is told apart by these parts. */
    static String tag(String... parts) {
        return digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * Sends a representation, or 304 without making it, if the client says that it has it.
     *
     * @param tag another one whenever the representation could be another one
     * @param vary the request headers that it was chosen by
     * @return false, with nothing sent, if there is none
     */
    static boolean send(
            HttpServletRequest request,
            HttpServletResponse response,
            String tag,
            String vary,
            Supplier<Optional<Representation>> maker)
            throws IOException {
        boolean compressing = acceptsGzip(request);
        if (has(request, tag)) {
            label(response, compressing ? tag + COMPRESSED : tag, vary);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        Optional<Representation> made = maker.get();
        if (made.isEmpty()) {
            return false;
        }
        Representation representation = made.get();
        boolean compressed = compressing && representation.worthCompressing();
        label(response, compressed ? tag + COMPRESSED : tag, vary);
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        representation.headers().forEach(response::setHeader);
        response.setContentType(representation.contentType());
        byte[] body = compressed ? representation.compressed() : representation.body();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return true;
    }

    /** Says that this may be kept, under which tag, and what it was chosen by. */
    static void label(HttpServletResponse response, String tag, String vary) {
        response.setHeader("ETag", '"' + tag + '"');
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", FOR_A_MINUTE);
        }
        response.setHeader("Vary", vary.isEmpty() ? "Accept-Encoding" : vary + ", Accept-Encoding");
    }

    /** Whether {@code If-None-Match} names the tag, in either encoding: the client can use what it has. */
    static boolean has(HttpServletRequest request, String tag) {
        for (String header : Collections.list(request.getHeaders("If-None-Match"))) {
            if (header.contains('"' + tag + '"') || header.contains('"' + tag + COMPRESSED + '"')) {
                return true;
            }
        }
        return false;
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && GZIP.matcher(accepted).find();
    }
}
