package org.hanoigraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Leaves the length of Fuseki's answers to Jetty. Fuseki gives the length of an error message in characters instead of
 * bytes, so that an error in a query in Persian or Russian would be answered by 500 without a message.
 */
final class LengthFilter extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setContentLength(int length) {
                // Jetty counts.
            }
        });
    }
}
