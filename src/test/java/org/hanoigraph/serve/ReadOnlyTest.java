package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.hanoigraph.store.SampleRelease;
import org.hanoigraph.store.StoreException;
import org.hanoigraph.vocab.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyTest {
    private static final String INSERT = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    private static final String TURTLE = "<urn:a> <urn:b> <urn:c> .";

    @TempDir
    private static Path folder;

    private static Path release;
    private static Server server;
    private static Client client;
    private static String before;

    @BeforeAll
    static void start() throws Exception {
        release = SampleRelease.in(folder.resolve("release"));
        server = Server.start(settings(0), release);
        client = new Client(server.port());
        before = all();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(all()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql", "/sparql/", "/sparql/update", "/sparql/sparql", "/update", "/"})
    void refusesUpdates(String path) {
        assertThat(client.post(path, "update", INSERT).statusCode()).isBetween(400, 499);
        assertThat(client.post(path + "?update=CLEAR%20ALL", "request", INSERT).statusCode())
                .isBetween(400, 499);
        assertThat(client.send("POST", path, "application/sparql-update", INSERT)
                        .statusCode())
                .isBetween(400, 499);
        assertThat(client.post(path, "query", INSERT).statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /sparql",
        "PUT, /sparql?default",
        "POST, /sparql",
        "POST, /sparql?graph=urn:g",
        "DELETE, /sparql",
        "PATCH, /sparql",
        "PUT, /sparql/data",
        "POST, /sparql/data",
        "POST, /sparql/upload",
        "GET, /sparql/data",
        "GET, /sparql/get",
        "GET, /sparql?default",
        "PUT, /doc/country/VN",
        "DELETE, /id/country/VN",
        "POST, /doc/country/VN",
        "POST, /ontology",
        "PUT, /dump/sample.nq",
        "POST, /",
        "TRACE, /",
        "PROPFIND, /dump/"
    })
    void refusesUploadsAndOtherMethods(String method, String path) {
        assertThat(client.send(method, path, "text/turtle", TURTLE).statusCode())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ping", "server", "status", "datasets", "stats", "metrics", "compact/sparql", "tasks", "reload"})
    void hasNoPagesForAdministrators(String page) {
        assertThat(client.get("/$/" + page).statusCode()).isEqualTo(404);
        assertThat(client.send("POST", "/$/" + page, "text/turtle", TURTLE).statusCode())
                .isEqualTo(404);
        assertThat(client.get("/index.html").statusCode()).isEqualTo(404);
        assertThat(client.get("/ui/").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sparql?query=ASK%7B%7D",
                "/doc/country/VN",
                "/doc/none",
                "/id/country/VN",
                "/ontology",
                "/none",
                "/robots.txt"
            })
    void letsScriptsOfAnyOriginReadButNotAsTheUser(String path) {
        HttpResponse<String> response = client.get(path, "Origin", "https://other.example");
        assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void tellsABrowserThatItMayPostAQuery() {
        HttpResponse<String> response = client.send("OPTIONS", "/sparql", "text/plain", "");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET, HEAD, POST, OPTIONS");
        assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("Content-Type"));
        assertThat(client.send("OPTIONS", "/doc/country/VN", "text/plain", "")
                        .headers()
                        .firstValue("Allow"))
                .contains("GET, HEAD, OPTIONS");
    }

    @Test
    void saysThatThePortIsInUseAndLetsGoOfTheRelease() throws Exception {
        Path other = SampleRelease.in(folder.resolve("other"));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> Server.start(settings(server.port()), other))
                    .isInstanceOf(BindException.class)
                    .hasMessageContaining("127.0.0.1:" + server.port());
        }
        Server.start(settings(0), other).close();
    }

    @Test
    void saysThatTheReleaseIsInUse() {
        assertThatThrownBy(() -> Server.start(settings(0), release))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is in use");
    }

    @Test
    void saysThatThereIsNoRelease() {
        assertThatThrownBy(() -> Server.start(settings(0), folder.resolve("none")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no release in");
        assertThatThrownBy(() -> Server.start(settings(0), folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no release in");
        assertThat(folder.resolve("tdb2")).doesNotExist();
    }

    private static String all() {
        return client.query("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s ?p STR(?o) LANG(?o)")
                .body();
    }

    private static ServerSettings settings(int port) {
        return new ServerSettings(SampleRelease.CONFIG, Client.FILES, ServerSettings.LOCAL, port, Iris.DEFAULT);
    }
}
