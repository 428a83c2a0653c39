package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Sends a file that comes with the program. */
final class StaticServlet extends ReadServlet {
    /** Pages ask for their files with an edition, so that a new edition gets new files. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final transient Representation content;
    private final String tag;

    /** @param resource the file, from this package or, with a slash before it, from the whole program */
    StaticServlet(String resource, String contentType) {
        this.content = new Representation(contentType, read(resource));
        this.tag = Answer.tag(contentType, Answer.digest(content.body()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("v") != null) {
            response.setHeader("Cache-Control", FOR_GOOD);
        }
        Answer.send(request, response, tag, "", () -> Optional.of(content));
    }

    private static byte[] read(String resource) {
        try (InputStream in = StaticServlet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without its file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
