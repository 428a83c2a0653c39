package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.hanoigraph.serve.page.MessagePage;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;

/** Answers where there is nothing: people get a page that searches, programs a line of text. */
final class Missing {
    private Missing() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, Site site) throws IOException {
        response.setHeader("Vary", "Accept, Accept-Language");
        if (wantsHtml(request)) {
            View view = Visit.view(request, site);
            String page = MessagePage.missing(
                    view, SearchServlet.of(LeaseFilter.release(request), view), Address.of(request));
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setHeader("Content-Language", view.words().tag());
            Representation representation = Representation.text(Format.HTML.contentType(), page);
            ReadServlet.send(response, representation.contentType(), representation.body());
        } else {
            ReadServlet.refuse(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "The graph knows nothing of this address. Its things are at /id/<type>/<name>; the page / links to"
                            + " some, and /search?q= finds the others by name.");
        }
    }

    private static boolean wantsHtml(HttpServletRequest request) {
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        return !accept.isBlank() && Negotiation.choose(accept).equals(Optional.of(Format.HTML));
    }
}
