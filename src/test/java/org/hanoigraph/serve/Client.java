package org.hanoigraph.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** What a test asks a running server; redirects are not followed. */
record Client(int port) {
    /** What the pages of this checkout are made with. */
    static final PageFiles FILES = PageFiles.in(Path.of(System.getProperty("hanoi.home", ".")));

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PREFIXES = """
            PREFIX hg:   <https://w3id.org/hanoi-graph/ontology#>
            PREFIX hgc:  <https://w3id.org/hanoi-graph/id/country/>
            PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX text: <http://jena.apache.org/text#>
            """;

    HttpResponse<String> get(String path, String... headers) {
        return send(HTTP, request(path, headers));
    }

    /**
     * Sends a request with a body, on a connection of its own: a server that refuses a request without reading its body
     * closes the connection, and the next request on it would fail.
     */
    HttpResponse<String> send(String method, String path, String contentType, String body) {
        return send(
                HttpClient.newHttpClient(),
                request(path, "Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String parameter, String value) {
        return send("POST", path, "application/x-www-form-urlencoded", parameter + "=" + encode(value));
    }

    /** The answer to a query, with our prefixes, as CSV or Turtle. */
    HttpResponse<String> query(String query, String... headers) {
        List<String> all = new ArrayList<>(List.of("Accept", "text/csv, text/turtle"));
        all.addAll(List.of(headers));
        return get("/sparql?query=" + encode(PREFIXES + query), all.toArray(String[]::new));
    }

    /** The rows of the answer. */
    List<String> rows(String query) {
        HttpResponse<String> response = query(query);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return response.body().lines().skip(1).toList();
    }

    Graph graph(String path, Lang lang) {
        return RDFParser.fromString(get(path).body(), lang).base(url("")).toGraph();
    }

    /** Sends exactly these bytes, for what no proper client would send, and reads until the server closes. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
