package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A servlet that answers GET and HEAD. */
abstract class ReadServlet extends HttpServlet {
    @Override
    protected abstract void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException;

    static void send(HttpServletResponse response, String contentType, byte[] body) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Says in plain text why there is nothing to send. */
    static void refuse(HttpServletResponse response, int status, String reason) throws IOException {
        response.setStatus(status);
        send(response, "text/plain;charset=utf-8", (reason + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The part of the path after the servlet's own and its slash, without percent-encoding. */
    static String path(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }
}
