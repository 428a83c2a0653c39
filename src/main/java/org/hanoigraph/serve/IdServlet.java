package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.hanoigraph.serve.page.Links;

/**
 * {@code /id/<type>/<slug>}, the address of a thing. A thing cannot be sent over HTTP, only a document about it, hence
 * 303 "See Other" to {@code /doc/…} on the host that was asked.
 */
final class IdServlet extends ReadServlet {
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]{2,35}");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        String document = Links.DOCUMENTS + Address.encode(path(request));
        String language = request.getParameter("lang");
        boolean chosen = language != null && TAG.matcher(language).matches();
        response.setHeader("Location", chosen ? document + "?lang=" + language : document);
        response.setHeader("Link", "<" + document + ">; rel=\"describedby\"");
        response.setHeader("Cache-Control", "public, max-age=3600");
    }
}
