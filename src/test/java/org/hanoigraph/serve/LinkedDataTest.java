package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hanoigraph.store.Rdf11;
import org.hanoigraph.store.SampleRelease;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Iris;
import org.hanoigraph.vocab.Std;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataTest {
    @TempDir
    private static Path folder;

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        Path release = SampleRelease.in(folder.resolve("release"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(release.resolve("secret.txt"), "secret");
        Files.writeString(release.resolve("dump").resolve(".hidden"), "secret");
        Files.createDirectories(release.resolve("dump").resolve("folder"));
        server = Server.start(
                new ServerSettings(SampleRelease.CONFIG, Client.FILES, ServerSettings.LOCAL, 0, Iris.DEFAULT), release);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void leadsFromAThingToItsDocument(String method) {
        HttpResponse<String> response = client.send(method, "/id/country/VN", "text/plain", "");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("/doc/country/VN");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void leadsThereOnAnyHostAndFromANameInAnyLetters() throws Exception {
        String expected = "Location: /doc/place/b%E1%BA%BFn-m%E1%BA%ABu\r\n";
        for (String name : List.of("bến-mẫu", "b%E1%BA%BFn-m%E1%BA%ABu", "b%e1%ba%bfn-m%e1%ba%abu", "%62ến-mẫu")) {
            assertThat(client.raw(
                            "GET /id/place/" + name + " HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 303 ")
                    .contains(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bến-mẫu", "b%E1%BA%BFn-m%E1%BA%ABu", "café", "caf%C3%A9", "%63af%c3%a9"})
    void describesAThingWhoseNameIsInAnyLetters(String name) throws Exception {
        assertThat(client.raw("GET /doc/place/" + name + ".nt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains("<https://w3id.org/hanoi-graph/ontology#Place>");
    }

    @Test
    void cannotBeMadeToLeadElsewhere() throws Exception {
        for (String path :
                List.of("/id//other.example/x", "/id/\\other.example", "/id/x%0d%0aSet-Cookie:%20a=b", "/id")) {
            String answer = client.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(answer).doesNotContain("Set-Cookie: a");
            assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
                    .allMatch(line -> line.startsWith("Location: /doc/"));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void sendsADocumentInEveryFormatByPreferenceAndBySuffix(Format format) {
        HttpResponse<String> negotiated = client.get("/doc/country/VN", "Accept", format.mediaType());
        HttpResponse<String> suffixed = client.get("/doc/country/VN" + format.suffix(), "Accept", "image/png");
        assertThat(negotiated.statusCode()).isEqualTo(200);
        assertThat(negotiated.headers().firstValue("Content-Type")).contains(format.contentType());
        assertThat(negotiated.headers().firstValue("Vary")).contains("Accept, Accept-Language, Accept-Encoding");
        assertThat(negotiated.headers().firstValue("Content-Location")).contains("/doc/country/VN" + format.suffix());
        assertThat(suffixed.headers().firstValue("Content-Type")).contains(format.contentType());
        assertThat(suffixed.headers().firstValue("Vary"))
                .contains(format == Format.HTML ? "Accept-Language, Accept-Encoding" : "Accept-Encoding");
        assertThat(suffixed.body()).isEqualTo(negotiated.body()).contains("Vietnam");

        HttpResponse<String> head = client.send("HEAD", "/doc/country/VN" + format.suffix(), "text/plain", "");
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(suffixed.headers().firstValue("Content-Length"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void saysWhatThereIsToAClientThatWantsSomethingElse() {
        HttpResponse<String> response = client.get("/doc/country/VN", "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.headers().firstValue("Vary")).contains("Accept, Accept-Language");
        assertThat(response.body()).contains("text/turtle (.ttl)").contains("text/html (.html)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/doc/country/XX",
                "/doc/country/XX.ttl",
                "/doc/",
                "/doc",
                "/doc/.ttl",
                "/doc/country/VN%20",
                "/doc/country/VN%3E%20%3Curn:x",
                "/doc/country/VN;a=.ttl/b",
                "/ontologies",
                "/doc/a%2Ettl"
            })
    void knowsNothingOfOtherAddresses(String path) {
        HttpResponse<String> response = client.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isNotEmpty();
    }

    @Test
    void describesACountryWithItsFactsPlannedOnesIncluded() {
        Graph graph = client.graph("/doc/country/VN.ttl", Lang.TURTLE);
        Node vietnam = Iris.DEFAULT.thing("country/VN");
        assertThat(graph.find(vietnam, Std.RDFS_LABEL, Node.ANY).toList()).hasSize(10);
        assertThat(graph.contains(vietnam, Hg.term("hosted"), Iris.DEFAULT.thing("event/river-conference")))
                .isTrue();
        assertHas(
                graph,
                "fact/f1",
                "fact/f3",
                "attestation/x1",
                "attestation/x3",
                "attestation/x4",
                "article/900_sample",
                "article/901_sample");
        assertThat(graph.contains(Iris.DEFAULT.span("900_sample", 10, 60), Std.OA_START, Node.ANY))
                .isTrue();
        assertThat(graph.contains(Iris.DEFAULT.thing("fact/f1"), Hg.INDEPENDENT_SOURCES, Node.ANY))
                .isTrue();
        // The reifier of a planned fact, the triple of which is not asserted.
        Triple ratified = Triple.create(vietnam, Hg.term("ratified"), Iris.DEFAULT.thing("treaty/river-treaty"));
        assertThat(graph.contains(
                        Iris.DEFAULT.thing("fact/f3"), Std.RDF_REIFIES, NodeFactory.createTripleTerm(ratified)))
                .isTrue();
        assertThat(graph.contains(ratified)).isFalse();
        // What stands around it: English labels only.
        Node treaty = Iris.DEFAULT.thing("treaty/river-treaty");
        assertThat(graph.find(treaty, Node.ANY, Node.ANY).toList())
                .containsExactly(
                        Triple.create(treaty, Std.RDFS_LABEL, NodeFactory.createLiteralLang("River Treaty", "en")));
    }

    @ParameterizedTest(name = "{0} is described with {1}")
    @CsvSource({
        // as speaker of a fact, as speaker of an attestation, and by a mention
        "person/luong-vi-du, fact/f2 fact/f3 attestation/x2",
        "topic/water, fact/f1 fact/f3",
        "place/b%E1%BA%BFn-m%E1%BA%ABu, fact/f1",
        "event/river-conference, fact/f1",
        "treaty/river-treaty, fact/f2 fact/f4 fact/f3 conflict/k1",
        "organization/river-union, article/900_sample",
        "article/900_sample, fact/f1 fact/f2 attestation/x1",
        "fact/f2, conflict/k1 attestation/x2 article/900_sample",
        "attestation/x4, fact/f3 attestation/x4",
        "conflict/k1, conflict/k1 fact/f2 fact/f4",
        "work/w1, article/900_sample article/901_sample"
    })
    void describesAThingWithWhateverNamesIt(String id, String with) {
        assertHas(client.graph("/doc/" + id + ".ttl", Lang.TURTLE), with.split(" "));
    }

    @Test
    void describesAnArticleWithItsEvidenceAndMentions() {
        Graph graph = client.graph("/doc/article/900_sample.ttl", Lang.TURTLE);
        assertThat(graph.contains(Iris.DEFAULT.span("900_sample", 100, 150), Std.OA_END, Node.ANY))
                .isTrue();
        assertThat(graph.contains(Iris.DEFAULT.span("900_sample", 70, 80), Hg.SURFACE_FORM, Node.ANY))
                .isTrue();
    }

    @Test
    void keepsTheGraphsInTrig() {
        DatasetGraph quads = DatasetGraphFactory.create();
        RDFParser.fromString(client.get("/doc/country/VN.trig").body(), Lang.TRIG)
                .parse(quads);
        assertThat(quads.contains(
                        Iris.DEFAULT.graph("900_sample"), Iris.DEFAULT.thing("fact/f1"), Hg.ATTESTED_BY, Node.ANY))
                .isTrue();
        assertThat(quads.contains(
                        Iris.DEFAULT.computedGraph(), Iris.DEFAULT.thing("fact/f1"), Hg.INDEPENDENT_SOURCES, Node.ANY))
                .isTrue();
        Graph merged = GraphFactory.createDefaultGraph();
        quads.stream().map(Quad::asTriple).forEach(merged::add);
        assertThat(merged.isIsomorphicWith(client.graph("/doc/country/VN.ttl", Lang.TURTLE)))
                .isTrue();
    }

    @Test
    void saysTheSameInTurtleAndNTriples() {
        assertThat(client.graph("/doc/treaty/river-treaty.nt", Lang.NTRIPLES)
                        .isIsomorphicWith(client.graph("/doc/treaty/river-treaty.ttl", Lang.TURTLE)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({".jsonld, JSON-LD", ".rdf, RDF/XML"})
    void saysTheSameInOlderFormatsWithStatementsForReifiers(String suffix, String name) {
        Lang lang = name.equals("JSON-LD") ? Lang.JSONLD11 : Lang.RDFXML;
        Graph expected = GraphFactory.createDefaultGraph();
        client.graph("/doc/country/VN.ttl", Lang.TURTLE).stream()
                .flatMap(triple -> Rdf11.lower(triple).stream())
                .forEach(expected::add);
        assertThat(client.graph("/doc/country/VN" + suffix, lang).isIsomorphicWith(expected))
                .isTrue();
    }

    @Test
    void beginsWithTheThingAndUsesPrefixes() {
        assertThat(client.get("/doc/country/VN.ttl").body().lines().filter(line -> !line.startsWith("PREFIX")))
                .element(1)
                .asString()
                .startsWith("hgc:VN");
        assertThat(client.get("/doc/country/VN.jsonld").body())
                .contains("\"@id\": \"hgc:VN\"")
                .contains("\"hgc\": \"https://w3id.org/hanoi-graph/id/country/\"");
    }

    @Test
    void servesTheOntologyWhereItsTermsLead() {
        assertThat(client.get("/ontology", "Accept", "text/turtle").body()).contains("hg:signed");
        assertThat(client.graph("/ontology.rdf", Lang.RDFXML)
                        .isIsomorphicWith(client.graph("/ontology.ttl", Lang.TURTLE)))
                .isTrue();
        assertThat(client.get("/ontology", "Accept", "text/html").body())
                .contains("<section id=\"signed\">")
                .contains("Put its name to a treaty.");
        assertThat(client.get("/ontology", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void sendsDumps() {
        HttpResponse<String> dump = client.get("/dump/sample.nq");
        assertThat(dump.statusCode()).isEqualTo(200);
        assertThat(dump.headers().firstValue("Content-Type")).contains("application/n-quads");
        assertThat(dump.headers().firstValue("Content-Length"))
                .contains("" + dump.body().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dump/../secret.txt",
                "/dump/%2e%2e/secret.txt",
                "/dump/..%2fsecret.txt",
                "/dump/%2e%2e%2f%2e%2e%2fsecret.txt",
                "/dump/..%5csecret.txt",
                "/dump/..;/secret.txt",
                "/dump/./../secret.txt",
                "/dump//etc/passwd",
                "/dump/%2fetc%2fpasswd",
                "/dump/.hidden",
                "/dump/%00",
                "/dump/sample.nq%00.ttl",
                "/dump/folder",
                "/dump/folder/../../secret.txt",
                "/dump/",
                "/dump",
                "/dump/none.nq",
                "/style.css/../../secret.txt"
            })
    void sendsNothingFromOutsideTheDumps(String path) throws Exception {
        assertThat(client.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 40")
                .doesNotContain("secret\n")
                .doesNotContain("root:");
    }

    private static void assertHas(Graph graph, String... ids) {
        for (String id : ids) {
            assertThat(graph.contains(Iris.DEFAULT.thing(id), Std.RDF_TYPE, Node.ANY))
                    .as(id)
                    .isTrue();
        }
    }
}
