package org.hanoigraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.hanoigraph.serve.page.Site;

/** Answers at addresses that no servlet is at. */
final class MissingFilter extends HttpFilter {
    private final transient Set<String> places;
    private final transient Site site;

    /** @param places the first parts of the addresses that servlets are at */
    MissingFilter(Set<String> places, Site site) {
        this.places = places;
        this.site = site;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Address.of(request);
        int end = path.indexOf('/', 1);
        if (places.contains(end < 0 ? path : path.substring(0, end))) {
            chain.doFilter(request, response);
        } else {
            Missing.answer(request, response, site);
        }
    }
}
