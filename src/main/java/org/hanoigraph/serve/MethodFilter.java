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
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String READ = "GET, HEAD, OPTIONS";
    private static final String READ_AND_ASK = "GET, HEAD, POST, OPTIONS";

    private final transient Set<String> services;

    /** @param services the addresses of the query services */
    MethodFilter(Set<String> services) {
        this.services = services;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean asking = services.contains(Address.of(request));
        String method = request.getMethod();
        String allowed = asking ? READ_AND_ASK : READ;
        if (READING.contains(method) || (asking && method.equals("POST"))) {
            chain.doFilter(request, response);
        } else if (method.equals("OPTIONS")) {
            response.setHeader("Allow", allowed);
            response.setHeader("Access-Control-Allow-Methods", allowed);
            response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("Allow", allowed);
            ReadServlet.refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Nothing can be changed here.");
        }
    }
}
