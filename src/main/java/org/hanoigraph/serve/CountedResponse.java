package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Leaves the length of Fuseki's answers to Jetty. Fuseki gives the length of an error message in characters instead of
 * bytes, so that an error in a query in Persian or Russian would be answered by 500 without a message.
 */
class CountedResponse extends HttpServletResponseWrapper {
    CountedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setContentLength(int length) {
        // Jetty counts.
    }
}
