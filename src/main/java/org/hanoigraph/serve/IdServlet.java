package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * {@code /id/<type>/<slug>}, the address of a thing. A thing cannot be sent over HTTP, only a document about it, hence
 * 303 "See Other" to {@code /doc/…} on the host that was asked.
 */
final class IdServlet extends ReadServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", ThingServlet.ADDRESS + Address.encode(path(request)));
    }
}
