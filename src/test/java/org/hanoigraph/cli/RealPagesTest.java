package org.hanoigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hanoigraph.serve.PageFiles;
import org.hanoigraph.serve.Server;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Iris;
import org.hanoigraph.vocab.Std;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the data of this checkout. */
class RealPagesTest {
    private static final int LIMIT = 100_000;
    private static final String PREFIX = "PREFIX hg: <" + Hg.NS + "> ";

    /** Where a page names relations, qualifiers and values of schemes: a language is given where it is another one. */
    private static final Pattern FOREIGN_TERM =
            Pattern.compile("(?:<dt>|<h3>|data-mark=\"\\w+\">)(?:<a [^>]*>)?<bdi lang=\"[^\"]*\"[^>]*>[^<]*");

    @TempDir
    private static Path folder;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Home home;
    private static Server server;
    private static List<String> languages;

    @BeforeAll
    static void start() throws Exception {
        home = Home.find();
        server = OwnServer.start(home, folder);
        try (Stream<Path> files = Files.list(PageFiles.in(home.folder()).languages())) {
            languages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void areLightInEveryLanguage() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        rows("SELECT DISTINCT ?s { { ?type <" + RDFS.subClassOf + ">* hg:Entity }"
                        + " UNION { VALUES ?type { hg:Article hg:Work hg:Source hg:Conflict } } ?s a ?type"
                        + " FILTER(STRSTARTS(STR(?s), '" + Iris.DEFAULT.things() + "')) }")
                .forEach(thing -> sizes.put(thing, size(page(thing, "fa"))));
        assertThat(sizes).hasSizeGreaterThan(300);
        sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(5)
                .forEach(largest -> languages.forEach(language -> assertThat(size(page(largest.getKey(), language)))
                        .as("%s in %s", largest.getKey(), language)
                        .isLessThan(LIMIT)));
    }

    @Test
    void nameEveryRelationInTheLanguageOfThePage() {
        List<String> shown = rows("SELECT (SAMPLE(?fact) AS ?one) { ?fact a hg:Fact ; <" + Std.RDF_REIFIES.getURI()
                + "> ?triple BIND(PREDICATE(?triple) AS ?relation) } GROUP BY ?relation");
        assertThat(shown).hasSizeGreaterThan(30);
        for (String language : languages) {
            for (String fact : shown) {
                assertThat(FOREIGN_TERM.matcher(page(fact, language)).results().map(found -> found.group()))
                        .as("%s in %s", fact, language)
                        .isEmpty();
            }
        }
    }

    @Test
    void haveTermsWithOneLabelInEveryLanguageOfTheInterface() {
        Graph ontology = RDFDataMgr.loadGraph(home.ontology().toString());
        List<Node> terms = Stream.of(Hg.RELATION, Hg.QUALIFIER, SKOS.Concept.asNode(), OWL.Class.asNode())
                .flatMap(type -> ontology.find(Node.ANY, Std.RDF_TYPE, type).toList().stream())
                .map(triple -> triple.getSubject())
                .distinct()
                .toList();
        assertThat(terms).hasSizeGreaterThan(70);
        for (Node term : terms) {
            assertThat(ontology.find(term, Std.RDFS_LABEL, Node.ANY).toList().stream()
                            .map(label -> label.getObject().getLiteralLanguage())
                            .filter(languages::contains))
                    .as(term.toString())
                    .containsExactlyInAnyOrderElementsOf(languages);
        }
    }

    @Test
    void sayOfAFactHowItsReviewEnded() {
        List<String> reviewed =
                rows("SELECT ?fact { ?fact hg:attestation ?said . ?said hg:reviewStatus hg:corrected }");
        assertThat(reviewed).isNotEmpty();
        assertThat(page(reviewed.get(0), "en"))
                .contains("#reviewStatus")
                .containsPattern("<dd><a [^>]*#corrected\"><bdi>corrected</bdi>");
    }

    private static int size(String page) {
        return page.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String page(String iri, String language) {
        String id = iri.substring(Iris.DEFAULT.things().length());
        return get("/doc/" + id + ".html?lang=" + language, "text/html");
    }

    private static List<String> rows(String query) {
        String address = "/sparql?query=" + URLEncoder.encode(PREFIX + query, StandardCharsets.UTF_8);
        return get(address, "text/csv").lines().skip(1).toList();
    }

    private static String get(String address, String accept) {
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
                            .header("Accept", accept)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
