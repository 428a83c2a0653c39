package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import org.hanoigraph.vocab.Iris;

/**
 * Sends a document in the format that the address ends in, as in {@code /doc/topic/x.ttl}, or else in the one that the
 * client likes best.
 */
abstract class DocumentServlet extends ReadServlet {
    private final transient Iris iris;

    DocumentServlet(Iris iris) {
        this.iris = iris;
    }

    /**
     * The document that is asked for, empty if there is none.
     *
     * @param path its address without the suffix and without percent-encoding
     */
    abstract Optional<Document> find(Release release, String path);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Address.of(request);
        Optional<Format> asked = Format.ofPath(path);
        if (asked.isPresent()) {
            path = path.substring(0, path.length() - asked.get().suffix().length());
        } else {
            response.setHeader("Vary", "Accept");
        }
        Optional<Format> format =
                asked.or(() -> Negotiation.choose(String.join(",", Collections.list(request.getHeaders("Accept")))));
        if (format.isEmpty()) {
            refuse(response, HttpServletResponse.SC_NOT_ACCEPTABLE, "This document is there as " + Format.offer());
            return;
        }
        Optional<Document> document = find(LeaseFilter.release(request), path);
        if (document.isEmpty()) {
            refuse(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "The graph knows nothing of this address. Its things are at /id/<type>/<name>; the page / links to"
                            + " some, and the query service /sparql finds the others by name.");
            return;
        }
        String address = Address.encode(path);
        response.setHeader("Content-Location", address + format.get().suffix());
        send(response, format.get().contentType(), body(format.get(), document.get(), address));
    }

    private byte[] body(Format format, Document document, String address) {
        return format == Format.HTML
                ? document.page().apply(address).getBytes(StandardCharsets.UTF_8)
                : new RdfWriter(document.about(), iris.prefixes()).write(format, document.quads());
    }
}
