package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hanoigraph.serve.page.Frame;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;

/**
 * Sends a document in the format that the address ends in, as in {@code /doc/topic/x.ttl}, or else in the one that the
 * client likes best; as a page, in the language that the reader likes best.
 */
abstract class DocumentServlet extends ReadServlet {
    private final transient Site site;

    DocumentServlet(Site site) {
        this.site = site;
    }

    /**
     * The document that is asked for, empty if there is none.
     *
     * @param path its address without the suffix and without percent-encoding
     */
    abstract Optional<Document> find(Release release, String path);

    /** Its page. */
    abstract String page(Document document, View view, String address, List<Frame.Alternate> formats);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Address.of(request);
        Optional<Format> suffix = Format.ofPath(asked);
        String path = suffix.map(format ->
                        asked.substring(0, asked.length() - format.suffix().length()))
                .orElse(asked);
        Optional<Format> chosen =
                suffix.or(() -> Negotiation.choose(String.join(",", Collections.list(request.getHeaders("Accept")))));
        View view = Visit.view(request, site);
        String vary = vary(suffix, view);
        if (chosen.isEmpty()) {
            response.setHeader("Vary", vary);
            refuse(response, HttpServletResponse.SC_NOT_ACCEPTABLE, "This document is there as " + Format.offer());
            return;
        }
        Format format = chosen.get();
        Release release = LeaseFilter.release(request);
        String address = Address.encode(path);
        String language = format == Format.HTML ? view.words().tag() + " " + view.chosen() : "";
        response.setHeader("Content-Location", address + format.suffix());
        boolean sent = Answer.send(
                request,
                response,
                release.tag(site, path, format.suffix(), language),
                vary,
                () -> release.kept()
                        .get(
                                path + "\n" + format.suffix() + "\n" + language,
                                () -> find(release, path).map(document -> represent(format, document, view, address))));
        if (!sent) {
            response.setHeader("Content-Location", null);
            Missing.answer(request, response, site);
        }
    }

    /** What the answer is chosen by, and a cache must tell apart. */
    private static String vary(Optional<Format> suffix, View view) {
        if (suffix.isEmpty()) {
            return view.chosen().isEmpty() ? "Accept, Accept-Language" : "Accept";
        }
        return suffix.get() == Format.HTML ? Visit.vary(view) : "";
    }

    /** What programs are told of the other forms, and of the language of this one. */
    private Map<String, String> headers(String address, Format format, View view) {
        String links = Arrays.stream(Format.values())
                .filter(other -> other != format)
                .map(other ->
                        "<" + address + other.suffix() + ">; rel=\"alternate\"; type=\"" + other.mediaType() + "\"")
                .collect(Collectors.joining(", "));
        String link = links + ", <" + site.iris().base() + address.substring(1) + ">; rel=\"canonical\", <" + address
                + Format.TURTLE.suffix() + ">; rel=\"describedby\"; type=\"text/turtle\"";
        return format == Format.HTML
                ? Map.of("Link", link, "Content-Language", view.words().tag())
                : Map.of("Link", link);
    }

    private Representation represent(Format format, Document document, View view, String address) {
        if (format == Format.HTML) {
            List<Frame.Alternate> formats = Arrays.stream(Format.values())
                    .filter(other -> other != Format.HTML)
                    .map(other -> new Frame.Alternate(other.label(), other.mediaType(), address + other.suffix()))
                    .toList();
            byte[] page = page(document, view, address, formats).getBytes(StandardCharsets.UTF_8);
            return new Representation(format.contentType(), page, headers(address, format, view));
        }
        return new Representation(
                format.contentType(),
                new RdfWriter(document.about(), site.iris().prefixes()).write(format, document.quads()),
                headers(address, format, view));
    }
}
