package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.hanoigraph.serve.page.Questions;
import org.hanoigraph.store.SampleRelease;
import org.hanoigraph.vocab.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
    private static final String QUESTION = """
            # Who signed or hosted what?
            #
            # As the sample has it.
            #
            # @param who thing the one who did
            # @param least integer the smallest number of sources
            # @param day date a day
            # @param word text a word

            PREFIX hg: <https://w3id.org/hanoi-graph/ontology#>
            PREFIX hgc: <https://w3id.org/hanoi-graph/id/country/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

            SELECT ?who ?what ?word WHERE {
              VALUES ?who { hgc:VN }
              VALUES ?least { 0 }
              VALUES ?day { "2025-01-01"^^xsd:date }
              VALUES ?word { "word" }
              ?who hg:hosted ?what .
            }
            """;

    private static final String SLOW = """
            # Too much?

            SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }
            """;

    @TempDir
    private static Path folder;

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        Files.writeString(queries.resolve("hosts.rq"), QUESTION);
        Files.writeString(queries.resolve("slow.rq"), SLOW);
        PageFiles files = new PageFiles(Client.FILES.languages(), queries, Client.FILES.map());
        server = Server.start(
                new ServerSettings(SampleRelease.CONFIG, files, ServerSettings.LOCAL, 0, Iris.DEFAULT),
                SampleRelease.in(folder.resolve("release")));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/hosts, application/json, river-conference",
        "/api/hosts.csv, */*, river-conference",
        "/api/hosts, text/csv, 'who,what,word'",
        "/api/hosts.json, text/csv, bindings",
        "/api/hosts, text/html, River Conference"
    })
    void answersAQuestionInEveryFormat(String path, String accept, String expected) {
        HttpResponse<String> response = client.get(path, "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(expected);
        String tag = response.headers().firstValue("ETag").orElse("");
        assertThat(client.get(path, "Accept", accept, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void takesOtherValuesForItsParameters() {
        assertThat(rows("who=country/IR")).isEmpty();
        assertThat(rows("who=country/IR&who=country/VN")).hasSize(1);
        assertThat(rows("who=" + encode("https://w3id.org/hanoi-graph/id/country/VN")))
                .hasSize(1);
        assertThat(rows("word=" + encode("\" } DROP ALL # \\")))
                .singleElement()
                .asString()
                .contains("DROP ALL");
        assertThat(rows("word=&lang=fa")).hasSize(1);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({
        "least=many, the parameter least must be a whole number",
        "day=2025-02-30, the parameter day must be a day such as 2025-10-25",
        "who=VN, the parameter who must be a thing such as",
        "who=country/V%20N, the parameter who must be a thing",
        "what=x, 'there is no parameter what; expected who, least, day, word'"
    })
    void saysWhatIsWrongWithAParameter(String parameters, String problem) {
        HttpResponse<String> plain = client.get("/api/hosts.csv?" + parameters);
        assertThat(plain.statusCode()).isEqualTo(400);
        assertThat(plain.body()).startsWith(problem);
        HttpResponse<String> page = client.get("/api/hosts.html?" + parameters);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("role=\"alert\"").contains("<form");
    }

    @Test
    void saysThatAnAnswerTakesTooLong() {
        HttpResponse<String> response = client.get("/api/slow.csv");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/none", "/api/", "/api", "/api/../hosts", "/api/hosts.xml"})
    void knowsNoOtherQuestions(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void saysInWhichFormatsItAnswers() {
        HttpResponse<String> response = client.get("/api/hosts", "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("text/csv (.csv)");
    }

    @Test
    void describesTheQuestionsToPrograms() {
        JsonObject api = JSON.parse(client.get("/openapi.json").body());
        assertThat(api.get("openapi").getAsString().value()).isEqualTo("3.1.0");
        JsonObject get = api.getObj("paths").getObj("/api/hosts").getObj("get");
        assertThat(get.get("summary").getAsString().value()).isEqualTo("Who signed or hosted what?");
        assertThat(get.get("description").getAsString().value()).isEqualTo("As the sample has it.");
        assertThat(get.get("parameters").getAsArray()).hasSize(4);
        assertThat(get.get("parameters").getAsArray().get(1).toString()).contains("\"integer\"");
        assertThat(api.getObj("paths").keys()).hasSize(2);
    }

    @Test
    void listsTheQuestionsForPeopleToTry() {
        assertThat(client.get("/queries").body())
                .contains("Who signed or hosted what?")
                .contains("action=\"/api/hosts.html\"")
                .contains("placeholder=\"hgc:VN\"");
    }

    @Test
    void readsNoQueryWithAParameterThatItDoesNotUse(@TempDir Path queries) throws Exception {
        Files.writeString(queries.resolve("bad.rq"), "# What?\n# @param x thing it\nSELECT * { ?x ?y ?z }\n");
        assertThatThrownBy(() -> Questions.read(queries))
                .hasMessageContaining("bad.rq: the parameter x has no 'VALUES ?x { … }' in the query");
    }

    @Test
    void showsAnEditorToPeopleAndTheServiceToPrograms() {
        String browser = "text/html,application/xhtml+xml,*/*;q=0.8";
        HttpResponse<String> page = client.get("/sparql?query=ASK%7B%7D%3C", "Accept", browser);
        assertThat(page.body())
                .contains("<textarea id=\"query\"")
                .contains("ASK{}&lt;</textarea>")
                .contains("/editor/codemirror.js");
        assertThat(client.get("/sparql?query=ASK%7B%7D&format=csv", "Accept", browser)
                        .body())
                .contains("true");
        assertThat(client.get("/editor/codemirror.js").body()).contains("CodeMirror");
        assertThat(client.get("/editor/LICENSE").body()).contains("Permission is hereby granted");
        assertThat(JSON.parse(client.get("/completion.json").body())
                        .getObj("queries")
                        .keys())
                .containsExactlyInAnyOrder("hosts", "slow");
    }

    private static List<String> rows(String parameters) {
        return client.get("/api/hosts.csv?" + parameters).body().lines().skip(1).toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
