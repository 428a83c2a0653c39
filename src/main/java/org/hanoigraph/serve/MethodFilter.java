package org.hanoigraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Lets in what reads (POST is for long queries), tells scripts of other origins so, and turns away all else. */
final class MethodFilter extends HttpFilter {
    private static final Set<String> LET_IN = Set.of("GET", "HEAD", "POST");
    private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (LET_IN.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", ALLOWED);
            response.setHeader("Access-Control-Allow-Methods", ALLOWED);
            response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
            response.setHeader("Access-Control-Max-Age", "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("Allow", ALLOWED);
            ReadServlet.refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Nothing can be changed here.");
        }
    }
}
