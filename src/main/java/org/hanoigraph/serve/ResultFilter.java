package org.hanoigraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.hanoigraph.serve.page.Site;

/**
 * Lets clients keep what the query service answers: a release does not change, so neither does the answer to a query.
 * Fuseki forbids them to, and knows nothing of HEAD.
 */
final class ResultFilter extends HttpFilter {
    private static final String VARY = "Accept";

    /**
     * Words of queries that may have another answer the next time: functions of SPARQL and of Jena's own library, and
     * escapes, behind which these could hide.
     */
    private static final Pattern UNSTEADY = Pattern.compile(
            "\\b(?:now|rand|uuid|struuid|bnode)\\b|jena\\.apache\\.org/ARQ|\\bjava:|\\\\u", Pattern.CASE_INSENSITIVE);

    private final transient Site site;

    ResultFilter(Site site) {
        this.site = site;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean head = request.getMethod().equals("HEAD");
        String query = request.getParameter("query");
        if (!(head || request.getMethod().equals("GET"))
                || query == null
                || UNSTEADY.matcher(query).find()) {
            chain.doFilter(head ? asGet(request) : request, new CountedResponse(response));
            return;
        }
        String tag = LeaseFilter.release(request)
                .tag(
                        site,
                        "result",
                        request.getQueryString(),
                        String.join(",", Collections.list(request.getHeaders("Accept"))));
        if (Answer.has(request, tag)) {
            Answer.label(response, tag, VARY);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        HeldResponse held = new HeldResponse(response);
        chain.doFilter(head ? asGet(request) : request, held);
        if (held.isWhole()) {
            response.setHeader("Cache-Control", null);
            response.setHeader("Pragma", null);
            Answer.label(response, tag, VARY);
        }
        held.release();
    }

    /** Jetty leaves the body out. */
    private static HttpServletRequest asGet(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }
}
