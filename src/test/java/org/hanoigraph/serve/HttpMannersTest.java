package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.hanoigraph.store.SampleRelease;
import org.hanoigraph.vocab.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpMannersTest {
    private static final String COUNTRY = "/doc/country/VN";

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

    @ParameterizedTest
    @ValueSource(
            strings = {COUNTRY, COUNTRY + ".ttl", COUNTRY + ".html", "/ontology", "/search?q=luong", "/", "/style.css"})
    void sendsNothingTwiceToAClientThatHasIt(String path) {
        HttpResponse<String> full = client.get(path);
        String tag = header(full, "ETag");
        HttpResponse<String> again = client.get(path, "If-None-Match", "\"other\", " + tag);
        assertThat(tag).matches("\"[0-9a-f]{20}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        for (String name : List.of("ETag", "Vary", "Cache-Control")) {
            assertThat(header(again, name)).as(name).isEqualTo(header(full, name));
        }
        assertThat(header(full, "Cache-Control")).startsWith("public, max-age=");
        assertThat(client.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void answersAConditionalRequestTheSameWhetherItKnowsItOrNot() {
        String tag = header(client.get(COUNTRY + ".nt"), "ETag");
        HttpResponse<String> first = client.get(COUNTRY + ".nt", "If-None-Match", tag);
        for (int again = 0; again < 3; again++) {
            HttpResponse<String> known = client.get(COUNTRY + ".nt", "If-None-Match", tag);
            assertThat(known.statusCode()).isEqualTo(304);
            for (String name :
                    List.of("ETag", "Vary", "Cache-Control", "Content-Location", "Access-Control-Allow-Origin")) {
                assertThat(header(known, name)).as(name).isNotEmpty().isEqualTo(header(first, name));
            }
        }
    }

    @Test
    void sendsWhatTheClientHasNotGotWhateverOtherTagItKnows() {
        String tag = header(client.get(COUNTRY, "Accept", "text/turtle"), "ETag");
        for (int again = 0; again < 2; again++) {
            assertThat(client.get(COUNTRY, "Accept", "text/turtle", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
            assertThat(client.get(COUNTRY, "Accept", "text/html", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(client.get("/doc/country/AT", "Accept", "text/turtle", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(client.get("/doc/country/XX", "Accept", "text/turtle", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(client.get(COUNTRY, "Accept", "image/png", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(406);
        }
    }

    @Test
    void tagsEveryFormAndLanguageDifferently() {
        Set<String> tags = new HashSet<>();
        for (Format format : Format.values()) {
            tags.add(header(client.get(COUNTRY, "Accept", format.mediaType()), "ETag"));
        }
        for (String language : List.of("fa", "ur", "de")) {
            tags.add(header(client.get(COUNTRY, "Accept", "text/html", "Accept-Language", language), "ETag"));
            tags.add(header(client.get(COUNTRY + "?lang=" + language, "Accept", "text/html"), "ETag"));
        }
        assertThat(tags).hasSize(Format.values().length + 6);
    }

    @Test
    void sendsTheSameCompressedUnderATagOfItsOwn() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(client.url(COUNTRY + ".ttl")))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> compressed = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        HttpResponse<String> plain = client.get(COUNTRY + ".ttl", "Accept-Encoding", "gzip;q=0");
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
    }

    @Test
    void tellsProgramsOfTheOtherFormsByLinks() {
        String links = header(client.get(COUNTRY + ".html"), "Link");
        for (Format format : Format.values()) {
            if (format != Format.HTML) {
                assertThat(links)
                        .contains("<" + COUNTRY + format.suffix() + ">; rel=\"alternate\"; type=\"" + format.mediaType()
                                + "\"");
            }
        }
        assertThat(links)
                .contains("<https://w3id.org/hanoi-graph/doc/country/VN>; rel=\"canonical\"")
                .contains("rel=\"describedby\"");
        assertThat(header(client.get("/id/country/VN"), "Link")).isEqualTo("<" + COUNTRY + ">; rel=\"describedby\"");
    }

    @ParameterizedTest(name = "a browser that asks for {0} gets {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fa | fa",
                "fa-AF,en;q=0.5 | fa",
                "de-CH | de",
                "zh-Hans-CN | zh",
                "xx,ur;q=0.4,en;q=0.1 | ur",
                "'' | en",
                "*;;=, | en",
                "sw | en"
            })
    void answersInTheLanguageOfTheReader(String accepted, String tag) {
        HttpResponse<String> page = client.get(COUNTRY + ".html", "Accept-Language", accepted);
        assertThat(header(page, "Content-Language")).isEqualTo(tag);
        assertThat(header(page, "Vary")).contains("Accept-Language");
        assertThat(page.body()).contains("<html lang=\"" + tag + "\"");
    }

    @Test
    void keepsALanguageThatTheAddressNames() {
        HttpResponse<String> page = client.get(COUNTRY + "?lang=fa", "Accept", "text/html", "Accept-Language", "de");
        assertThat(header(page, "Content-Language")).isEqualTo("fa");
        assertThat(header(page, "Vary")).doesNotContain("Accept-Language");
        assertThat(page.body())
                .contains("<html lang=\"fa\" dir=\"rtl\">")
                .contains("href=\"/doc/event/river-conference?lang=fa\"")
                .contains("hreflang=\"ur\" href=\"/doc/country/VN?lang=ur\"");
        assertThat(header(client.get("/id/country/VN?lang=fa"), "Location")).isEqualTo(COUNTRY + "?lang=fa");
        assertThat(header(client.get(COUNTRY + ".html?lang=none"), "Content-Language"))
                .isEqualTo("en");
    }

    @Test
    void helpsPeopleOnWhereThereIsNothing() {
        for (String path : List.of("/doc/person/luong-vi", "/nowhere/Luong", "/doc/country/XX.html")) {
            HttpResponse<String> page = client.get(path, "Accept", "text/html");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("role=\"search\"");
            assertThat(page.headers().firstValue("ETag")).isEmpty();
            assertThat(page.headers().firstValue("Content-Location")).isEmpty();
            assertThat(page.headers().firstValue("Cache-Control")).isEmpty();
        }
        assertThat(client.get("/doc/person/luong-vi", "Accept", "text/html").body())
                .contains("href=\"/doc/person/luong-vi-du\"");
        assertThat(header(client.get("/doc/none", "Accept", "text/turtle"), "Content-Type"))
                .startsWith("text/plain");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
