package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Sends a file that comes with the program. */
final class StaticServlet extends ReadServlet {
    private final String contentType;
    private final byte[] content;

    StaticServlet(String file, String contentType) {
        this.contentType = contentType;
        this.content = read(file);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(response, contentType, content);
    }

    /** A file of this package. */
    static byte[] read(String file) {
        try (InputStream in = StaticServlet.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without its file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
