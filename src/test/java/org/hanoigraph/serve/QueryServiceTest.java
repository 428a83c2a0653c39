package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hanoigraph.store.SampleRelease;
import org.hanoigraph.vocab.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryServiceTest {
    @TempDir
    private static Path folder;

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        Path impatient = Files.writeString(
                folder.resolve("impatient.ttl"),
                Files.readString(SampleRelease.CONFIG).replace("10000,30000", "500,1000"));
        ServerSettings settings = new ServerSettings(impatient, Client.FILES, ServerSettings.LOCAL, 0, Iris.DEFAULT);
        server = Server.start(settings, SampleRelease.in(folder.resolve("release")));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersQueriesByGetAndByPost() {
        String query = "ASK { ?s <https://w3id.org/hanoi-graph/ontology#hosted> ?o }";
        assertThat(client.query(query).body()).contains("true");
        assertThat(client.post("/sparql", "query", query).body()).contains("true");
        assertThat(client.send("POST", "/sparql", "application/sparql-query", query)
                        .body())
                .contains("true");
    }

    @Test
    void seesAllGraphsAtOnceAndEachByItsName() {
        assertThat(client.rows("SELECT (COUNT(*) AS ?n) { hgc:VN hg:hosted ?event }"))
                .containsExactly("1");
        assertThat(client.rows("SELECT (COUNT(*) AS ?n) { GRAPH ?g { hgc:VN hg:hosted ?event } }"))
                .containsExactly("2");
    }

    @Test
    void findsTheReifierOfATriple() {
        assertThat(client.rows("SELECT ?fact { ?fact rdf:reifies <<( hgc:VN hg:hosted ?event )>> }"))
                .containsOnly("https://w3id.org/hanoi-graph/id/fact/f1");
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "Luong, person/luong-vi-du",
        "do, person/luong-vi-du",
        "Österreich, country/AT",
        "Osterreich, country/AT",
        "osterr*, country/AT",
        "Австрия, country/AT",
        "آسٹریا, country/AT",
        "ايران, country/IR",
        "إيران, country/IR",
        "ویتنام, country/VN",
        "فيتنام, country/VN",
        "越南, country/VN",
        "เวียดนาม, country/VN",
        "联合国, organization/river-union",
        "聯合國, organization/river-union",
        "แม่น้ำ, organization/river-union",
        "елка, organization/river-union",
        "grosser, organization/river-union",
        "flussunion, organization/river-union"
    })
    void findsThingsByNameInEveryScript(String name, String id) {
        assertThat(client.rows("SELECT DISTINCT ?thing { ?thing text:query '" + name + "' FILTER NOT EXISTS { ?thing a"
                        + " hg:Fact } }"))
                .containsExactly(Iris.DEFAULT.thing(id).getURI());
    }

    @Test
    void findsANameInOneLanguageOnlyAndSaysWhichNameItFound() {
        assertThat(client.rows("SELECT (LANG(?name) AS ?l) { (?thing ?score ?name) text:query (rdfs:label 'ویتنام'"
                        + " 'lang:ur') }"))
                .containsExactly("ur");
    }

    @Test
    void saysWhatIsWrongWithAQueryInAnyScript() {
        HttpResponse<String> response = client.query("SELECT * { ?s text:query 'لیوک AND (' }");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("لیوک AND (");
    }

    @Test
    void callsNoOtherServer() {
        HttpResponse<String> response =
                client.query("SELECT * { SERVICE <" + client.url("/sparql") + "> { ?s ?p ?o } }");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("SERVICE execution disabled");
        assertThat(client.query("SELECT * { SERVICE SILENT <" + client.url("/sparql") + "> { ?s ?p ?o } }")
                        .body()
                        .lines()
                        .filter(line -> line.contains("hanoi")))
                .isEmpty();
        assertThat(client.query("SELECT * FROM <" + client.url("/doc/country/VN.ttl") + "> { ?s ?p ?o }")
                        .body()
                        .lines()
                        .skip(1))
                .isEmpty();
    }

    @Test
    void stopsAQueryThatTakesTooLong() {
        Instant begin = Instant.now();
        HttpResponse<String> response =
                client.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void grantsNoMoreTimeThanTheConfigurationDoes() {
        Instant begin = Instant.now();
        HttpResponse<String> response =
                client.get("/sparql?timeout=600&query=SELECT%20(COUNT(*)%20AS%20?n)%20".replace("?n", "%3Fn")
                        + "%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff.%3Fg%20%3Fh%20%3Fi.%3Fj%20%3Fk%20%3Fl%7D");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT ?o { hgc:VN hg:hosted ?o }", "CONSTRUCT WHERE { hgc:VN hg:hosted ?o }", "ASK {}"})
    void letsClientsKeepResults(String query) {
        HttpResponse<String> result = client.query(query);
        String tag = header(result, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{20}\"");
        assertThat(header(result, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(result.headers().firstValue("Pragma")).isEmpty();
        for (int again = 0; again < 2; again++) {
            HttpResponse<String> kept = client.query(query, "If-None-Match", tag);
            assertThat(kept.statusCode()).isEqualTo(304);
            for (String name : List.of("ETag", "Cache-Control", "Vary")) {
                assertThat(header(kept, name)).as(name).isEqualTo(header(result, name));
            }
            assertThat(client.query(query + " # other", "If-None-Match", tag).statusCode())
                    .isEqualTo(200);
            assertThat(client.query(query, "If-None-Match", tag, "Accept-Encoding", "gzip")
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (NOW() AS ?now) {}",
                "SELECT (rand() AS ?number) {}",
                "SELECT (STRUUID() AS ?id) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#now>() AS ?now) {}",
                "SELECT * { broken",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "SELECT * { { VALUES ?n { 1 2 } } UNION"
                        + " { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } } }"
            })
    void letsClientsKeepNoErrorAndNothingThatChanges(String query) {
        HttpResponse<String> result = client.query(query);
        assertThat(result.headers().firstValue("ETag")).isEmpty();
        assertThat(header(result, "Cache-Control")).contains("no-store");
    }

    @Test
    void doesNotPassOffAPartOfTheResultsAsTheWhole() {
        HttpResponse<String> result = client.query("SELECT * { { VALUES ?n { 1 2 } } UNION"
                + " { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } } }");
        assertThat(result.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(result.body()).contains("Incomplete results");
    }

    @Test
    void sendsLongResultsAsTheyCome() {
        String query = "SELECT ?x { BIND('0123456789' AS ?x) }";
        for (int power = 2; power <= 6; power++) {
            query = "SELECT (CONCAT(?x" + ", ?x".repeat(9) + ") AS ?y) { { " + query + " } }";
            query = "SELECT (?y AS ?x) { { " + query + " } }";
        }
        HttpResponse<String> result = client.query(query);
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.body()).hasSizeGreaterThan(1_000_000).contains("0123456789");
        assertThat(result.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void tellsAboutAResultWithoutSendingIt() throws Exception {
        String address = "/sparql?query=ASK%20%7B%7D";
        String told = client.raw("HEAD " + address + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
        assertThat(told).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
        assertThat(told).contains("ETag: " + header(client.get(address), "ETag"));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
