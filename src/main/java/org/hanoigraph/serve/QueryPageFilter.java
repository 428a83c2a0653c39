package org.hanoigraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.hanoigraph.serve.page.Questions;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.SparqlPage;
import org.hanoigraph.serve.page.View;

/**
 * Shows people who open the address of the query service an editor, with the query of the address in it if there is
 * one. Programs, and the form of that page, reach the service.
 */
final class QueryPageFilter extends HttpFilter {
    private final transient Site site;
    private final transient Questions questions;

    QueryPageFilter(Site site, Questions questions) {
        this.site = site;
        this.questions = questions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!wantsPage(request)) {
            chain.doFilter(request, response);
            return;
        }
        View view = Visit.view(request, site);
        String query = PageServlet.parameter(request, "query");
        response.setHeader("Content-Language", view.words().tag());
        Answer.send(
                request,
                response,
                LeaseFilter.release(request)
                        .tag(site, "sparql", query, view.words().tag(), view.chosen()),
                view.chosen().isEmpty() ? "Accept, Accept-Language" : "Accept",
                () -> Optional.of(
                        Representation.text(Format.HTML.contentType(), SparqlPage.html(view, questions, query))));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reading
                && request.getParameter("format") == null
                && String.join(",", Collections.list(request.getHeaders("Accept")))
                        .contains("text/html");
    }
}
