package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.hanoigraph.store.SampleRelease;
import org.hanoigraph.vocab.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final Pattern HIT = Pattern.compile("<a class=\"name\" href=\"([^\"]*)\"");

    @TempDir
    private static Path folder;

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        ServerSettings settings =
                new ServerSettings(SampleRelease.CONFIG, Client.FILES, ServerSettings.LOCAL, 0, Iris.DEFAULT);
        server = Server.start(settings, SampleRelease.in(folder.resolve("release")));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} finds {1} first")
    @CsvSource({
        "Luong Vi Du, person/luong-vi-du",
        "luong, person/luong-vi-du",
        "đỗ lương, person/luong-vi-du",
        "osterr, country/AT",
        "ÖSTERREICH, country/AT",
        "Ostereich, country/AT",
        "Австр, country/AT",
        "ویت, country/VN",
        "ويتنام, country/VN",
        "ایران, country/IR",
        "越南, country/VN",
        "越, country/VN",
        "联合国, organization/river-union",
        "river union, organization/river-union",
        "rivr unoin, organization/river-union",
        "میثاق, treaty/river-treaty"
    })
    void findsAThingByAnyOfItsNamesPerhapsNotTypedToTheEnd(String query, String id) {
        assertThat(hits(query)).first().isEqualTo("/doc/" + id);
    }

    @Test
    void saysWhyAHitMatched() {
        assertThat(client.get("/search?q=" + encode("Австрия")).body())
                .contains("also written")
                .contains("<bdi lang=\"ru\">Австрия</bdi>");
        assertThat(client.get("/search?q=rivr").body()).contains("These are similar");
    }

    @Test
    void ranksThingsBeforeWhatIsSaidOfThem() {
        List<String> hits = hits("river");
        assertThat(hits).contains("/doc/fact/f1");
        assertThat(hits.indexOf("/doc/treaty/river-treaty")).isLessThan(hits.indexOf("/doc/fact/f1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "a AND (",
                "*",
                "~",
                "name:x",
                "\\",
                "a/b",
                "AND",
                "OR NOT",
                "[a TO b]",
                "<script>",
                "\u202E",
                ""
            })
    void takesWhateverIsTyped(String query) {
        HttpResponse<String> page = client.get("/search?q=" + encode(query));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>");
        assertThat(client.get("/suggest?q=" + encode(query)).statusCode()).isEqualTo(200);
    }

    @Test
    void takesAVeryLongQuery() {
        assertThat(client.get("/search?q=" + "abc%20".repeat(3_000)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void suggestsWhileANameIsTyped() {
        JsonArray suggestions =
                JSON.parseAny(client.get("/suggest?q=luo&lang=fa").body()).getAsArray();
        assertThat(suggestions.get(0).getAsString().value()).isEqualTo("luo");
        assertThat(suggestions.get(1).getAsArray().get(0).getAsString().value()).isEqualTo("Luong Vi Du");
        assertThat(suggestions.get(3).getAsArray().get(0).getAsString().value())
                .isEqualTo("/doc/person/luong-vi-du?lang=fa");
    }

    @Test
    void tellsBrowsersHowToSearchHere() {
        assertThat(client.get("/opensearch.xml").body())
                .contains("template=\"" + client.url("/search?q={searchTerms}") + "\"");
        assertThat(client.get("/search").body()).contains("href=\"/opensearch.xml\"");
    }

    private static List<String> hits(String query) {
        return HIT.matcher(client.get("/search?q=" + encode(query)).body())
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
