package org.hanoigraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every request, also one to the SPARQL endpoint, a hold on the current release until it has been answered. */
final class LeaseFilter extends HttpFilter {
    /** The attribute of a request that holds the release that answers it. */
    static final String RELEASE = Release.class.getName();

    private final transient Releases releases;

    LeaseFilter(Releases releases) {
        this.releases = releases;
    }

    /** The release that answers this request. */
    static Release release(ServletRequest request) {
        return (Release) request.getAttribute(RELEASE);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Releases.Lease lease = releases.lease()) {
            request.setAttribute(RELEASE, lease.release());
            chain.doFilter(request, response);
        }
    }
}
