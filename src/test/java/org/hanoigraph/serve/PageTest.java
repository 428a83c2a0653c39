package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
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
            "<!DOCTYPE html>|</?(html|head|title|body|header|main|"
                    + "nav|footer|aside|article|section|form|input|button|details|summary|h1|h2|h3|p|ul|ol|li|small|table|tr|th|"
                    + "td|thead|tbody|dl|dt|dd|div|svg|rect|figure|figcaption|span|code|br|bdi|a|meta|link|script)( [a-zA-Z-]+(=\"[^\"<>]*\")?)*/?>");

    private static final Pattern SCRIPT = Pattern.compile(
            "<script( type=\"application/ld\\+json\"| src=\"/search.js\\?v=" + "[0-9a-f]+\" defer)>[^<]*</script>");

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
                    <topic/long> rdfs:label "LONG"@en ; rdfs:comment "LONG"@en .
                    <fact/hostile> a hg:Fact ; rdf:reifies <<( <topic/hostile> hg:said "<img src=x onerror=alert(1)>"@ar--rtl )>> ;
                        hg:note "]]><!--"@en .
                }
                """.replace("LONG", "<b>long</b> ".repeat(8_000));
        Path release = SampleRelease.with(hostile, folder.resolve("release"));
        server = Server.start(
                new ServerSettings(SampleRelease.CONFIG, Client.FILES, ServerSettings.LOCAL, 0, Iris.DEFAULT), release);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsEachFactWithItsQualifiersCertaintySourcesAndEvidence() {
        assertThat(text(client.get("/doc/country/VN.html").body()))
                .contains("Persian ویتنام")
                .contains("hosted River Conference date October 25")
                .contains("location Sample Quay")
                .contains("topic water")
                .contains("asserted 1 independent source")
                .contains("Article in Swedish · River Union · October 26, 2025 characters 10–60")
                .contains("planned Details")
                .contains("planned said by Luong Vi Du");
        assertThat(text(client.get("/doc/treaty/river-treaty.html").body()))
                .contains("number of signatories 12")
                .contains("claimed said by Luong Vi Du")
                .contains("1 disagreement")
                .contains("Where sources disagree")
                .contains("River Treaty: number of signatories 12 or 13");
    }

    @Test
    void showsAFactWithItsEvidenceByStory() {
        String page = text(client.get("/doc/fact/f1.html").body());
        assertThat(page)
                .contains("Vietnam hosted River Conference")
                .contains("2 passages in 2 languages Persian Swedish")
                .contains("One story in 2 articles")
                .contains("Article in Persian · 901_sample characters 5–55");
    }

    @Test
    void showsAnArticleWithWhatItStatesInOrderAndNeverItsText() {
        String page = client.get("/doc/article/900_sample.html").body();
        assertThat(page).contains("href=\"https://news.example/900\"").contains("Article, a translation");
        assertThat(page.indexOf("id=\"char=10,60\"")).isLessThan(page.indexOf("id=\"char=100,150\""));
        assertThat(text(page)).contains("2 facts, 1 thing mentioned");
    }

    @Test
    void tellsSearchEnginesWhatAPageIsAbout() {
        Matcher json = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(client.get("/doc/topic/hostile.html").body());
        assertThat(json.find()).isTrue();
        JsonObject thing = JSON.parse(json.group(1));
        assertThat(thing.get("@context").getAsString().value()).isEqualTo("https://schema.org");
        assertThat(thing.get("@id").getAsString().value()).endsWith("/id/topic/hostile");
        assertThat(json.group(1)).doesNotContain("<").doesNotContain(">");
        assertThat(thing.get("alternateName").toString()).contains("<\\/title><script>");
    }

    @Test
    void describesTheGraphToSearchEnginesAsADataSet() {
        assertThat(client.get("/").body())
                .contains("\"@type\" : \"Dataset\"")
                .contains("https://w3id.org/hanoi-graph/dump/sample.nq");
    }

    @Test
    void mirrorsThePageForReadersOfPersianAndCallsThingsByTheirNames() {
        assertThat(client.get("/doc/treaty/river-treaty.html", "Accept-Language", "fa")
                        .body())
                .contains("<html lang=\"fa\" dir=\"rtl\">")
                .contains("<h1><bdi>میثاق دریا</bdi></h1>")
                .contains("<bdi lang=\"en\">number of signatories</bdi>")
                .contains(">۱۲<");
    }

    @Test
    void cutsTextsThatNobodyWouldRead() {
        assertThat(client.get("/doc/topic/long.html").body().length()).isLessThan(100_000);
    }

    @Test
    void showsASymmetricFactOnceOnThePagesOfBothEnds() {
        for (String country : List.of("VN", "IR")) {
            String page = client.get("/doc/country/" + country + ".html").body();
            assertThat(Pattern.compile("<h3><a href=\"/ontology#metWith\">")
                            .matcher(page)
                            .results())
                    .hasSize(1);
        }
    }

    @Test
    void leadsFromEvidenceToItsPlaceOnThePageOfTheArticle() {
        assertThat(client.get("/doc/country/VN.html").body()).contains("href=\"/doc/article/900_sample#char=10,60\"");
        String article = client.get("/doc/article/900_sample.html").body();
        assertThat(article).contains("<li id=\"char=10,60\">").contains("id=\"char=70,80\"");
        assertThat(text(article)).contains("Luong Vi Du Luong 70–80").contains("Vietnam hosted River Conference");
    }

    @Test
    void marksTheLanguageAndDirectionOfEveryText() {
        assertThat(client.get("/doc/country/VN.html").body())
                .contains("<html lang=\"en\" dir=\"ltr\">")
                .contains("<bdi lang=\"fa\">ویتنام</bdi>");
        assertThat(client.get("/doc/topic/hostile.html").body()).contains("<bdi lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void linksOnlyWhatABrowserMayFollow() {
        String page = client.get("/doc/topic/hostile.html").body();
        Matcher link = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
        List<String> targets = link.results().map(found -> found.group(1)).toList();
        assertThat(targets)
                .contains("https://example.org/?a=&#39;&amp;b=%22", "HTTPS://EXAMPLE.ORG/")
                .allMatch(target -> target.startsWith("/")
                        || target.equals("#main")
                        || target.regionMatches(true, 0, "http", 0, 4));
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
                "/doc/topic/long.html",
                "/search?q=script",
                "/")) {
            String page = client.get(path).body();
            assertThat(TAG.matcher(page).results().map(tag -> tag.group()))
                    .as(path)
                    .isNotEmpty()
                    .allMatch(tag -> KNOWN_TAG.matcher(tag).matches());
            assertThat(page).as(path).doesNotContain("\u0000").doesNotContain("\u202E");
            assertThat(SCRIPT.matcher(page).replaceAll("")).as(path).doesNotContain("<script");
            assertThat(page).as(path).doesNotContainPattern("<[^>]* on[a-z]+=").doesNotContainPattern("<[^>]* style=");
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
        return TAG.matcher(page)
                .replaceAll(" ")
                .replaceAll("[\u2068\u2069]", "")
                .replaceAll("\\s+", " ");
    }
}
