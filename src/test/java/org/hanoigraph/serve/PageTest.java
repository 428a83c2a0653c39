package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanoigraph.store.SampleRelease;
import org.hanoigraph.vocab.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    /** Everything on a page that a browser could take for markup. */
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static final Pattern KNOWN_TAG = Pattern.compile(
            "<!DOCTYPE html>|</?(html|head|title|body|header|main|section|h1|h2|h3|p|ul|li|"
                    + "table|tr|th|td|dl|dt|dd|div|code|br|bdi|a|meta|link)( (lang|dir|charset|name|content|rel|type|href|id|class)=\"[^\"<>]*\")*>");

    @TempDir
    private static Path folder;

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        String hostile = """
                PREFIX hg: <https://w3id.org/hanoi-graph/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                BASE <https://w3id.org/hanoi-graph/id/>
                GRAPH <graph/hostile> {
                    <topic/hostile> rdfs:label "</title><script>x()</script>"@en-x-evil, "a\\u0000b\\u202Eevil"@en ;
                        <https://example.org/'img> "%s" ; rdfs:seeAlso <data:text/html,x>, <HTTPS://EXAMPLE.ORG/> .
                    <fact/hostile> a hg:Fact ; rdf:reifies <<( <topic/hostile> hg:said "<img src=x onerror=alert(1)>"@ar--rtl )>> ;
                        hg:note "]]><!--"@en .
                }
                """;
        Path release = SampleRelease.with(hostile, folder.resolve("release"));
        server = Server.start(new ServerSettings(SampleRelease.CONFIG, ServerSettings.LOCAL, 0, Iris.DEFAULT), release);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsEachFactWithItsQualifiersCertaintySourcesAndEvidence() {
        assertThat(text(client.get("/doc/country/VN.html").body()))
                .contains("Persian (fa) ویتنام")
                .contains("hosted River Conference ; date : 2025-10-25/2025-10-26")
                .contains("location : Sample Quay")
                .contains("topic : water")
                .contains("asserted · 1 independent source")
                .contains("Article 900_sample (sv) , characters 10–60, in Swedish (sv) · published by River Union")
                .contains("planned · said by Luong Vi Du");
        assertThat(text(client.get("/doc/treaty/river-treaty.html").body()))
                .contains("number of signatories 12")
                .contains("claimed · said by Luong Vi Du")
                .contains("sources disagree: River Treaty: number of signatories 12 or 13")
                .contains("Where sources disagree");
    }

    @Test
    void showsASymmetricFactOnceOnThePagesOfBothEnds() {
        for (String country : List.of("VN", "IR")) {
            String page = client.get("/doc/country/" + country + ".html").body();
            assertThat(Pattern.compile("metWith</bdi>").matcher(page).results()).hasSize(1);
        }
    }

    @Test
    void leadsFromEvidenceToItsPlaceOnThePageOfTheArticle() {
        assertThat(client.get("/doc/country/VN.html").body()).contains("href=\"/id/article/900_sample#char=10,60\"");
        String article = client.get("/doc/article/900_sample.html").body();
        assertThat(article).contains("<li id=\"char=10,60\">").contains("<li id=\"char=70,80\">");
        assertThat(text(article)).contains("mentions Luong Vi Du · as Luong").contains("proves Vietnam hosted");
    }

    @Test
    void marksTheLanguageAndDirectionOfEveryText() {
        assertThat(client.get("/doc/country/VN.html").body())
                .contains("<html lang=\"en\" dir=\"ltr\">")
                .contains("<bdi lang=\"fa\" dir=\"auto\">ویتنام</bdi>");
        assertThat(client.get("/doc/topic/hostile.html").body()).contains("<bdi lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void linksOnlyWhatABrowserMayFollow() {
        String page = client.get("/doc/topic/hostile.html").body();
        Matcher link = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
        List<String> targets = link.results().map(found -> found.group(1)).toList();
        assertThat(targets)
                .contains("https://example.org/?a=&#39;&amp;b=%22", "HTTPS://EXAMPLE.ORG/")
                .allMatch(target -> target.startsWith("/") || target.regionMatches(true, 0, "http", 0, 4));
        assertThat(page).contains("javascript:alert(3)").doesNotContain("href=\"javascript:");
    }

    @Test
    void letsNoMarkupOutOfTheDataOntoAPage() {
        for (String path : List.of(
                "/doc/topic/hostile.html",
                "/doc/fact/hostile.html",
                "/doc/country/VN.html",
                "/doc/article/900_sample.html",
                "/ontology.html",
                "/")) {
            String page = client.get(path).body();
            assertThat(TAG.matcher(page).results().map(tag -> tag.group()))
                    .as(path)
                    .isNotEmpty()
                    .allMatch(tag -> KNOWN_TAG.matcher(tag).matches());
            assertThat(page.replaceAll("&(amp|lt|gt|quot|#39);", "")).as(path).doesNotContain("\u0000");
        }
    }

    @Test
    void repeatsNothingOfABadAddressAsMarkup() {
        for (String path :
                List.of("/doc/%3Cscript%3E", "/none/%3Cscript%3E", "/dump/%3Cscript%3E", "/sparql/%3Cscript%3E")) {
            assertThat(client.get(path, "Accept", "text/html").body()).doesNotContain("<script>");
        }
    }

    /** What a reader sees, roughly: without tags, spaces as one. */
    private static String text(String page) {
        return TAG.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
