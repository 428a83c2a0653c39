package org.hanoigraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReadingTest {
    private static final String LEAD =
            "Sju länder kring floden Narvi enades på torsdagen om ett avtal som ska ge gemensamma regler för vattenkraft.";
    private static final String BODY =
            "Enligt texten ska länderna mäta vattnet på samma sätt vid fyrtio stationer, och resultaten ska läggas ut öppet.";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="sv-SE"><head><meta charset="utf-8"><title>Flodavtalet | Tidningen</title>
            <link rel="canonical" href="https://www.svd.se/a/abc/flodavtalet">
            <meta property="og:site_name" content="SvD">
            <meta property="article:published_time" content="2024-03-14T16:05:00+01:00">
            <style>p { color: red }</style><script>var x = "<p>inte text</p>";</script></head>
            <body><header><a href="/">Start</a></header><nav><ul><li>Sport<li>Kultur</ul></nav>
            <main><article>
              <h1>Flodavtalet klart</h1>
              <p><strong>%s</strong></p>
              <figure><img src="a.jpg" alt=""><figcaption>Marta Koppel i rådhuset. Foto: Jonas Lindgren/TT</figcaption></figure>
              <h2>Gemensam mätning</h2>
              <p>%s <a href="/x">Texten</a> är på
                 fyrtio&nbsp;sidor.<br>Den är klar.</p>
              <div class="article-share social"><p>Dela på nätet</p></div>
              <blockquote><p>”Ett löfte till barnen”, sade Koppel.</p></blockquote>
              <aside><p>Fakta: floden är 77 kilometer lång och rinner genom två av länderna.</p></aside>
              <p hidden>osynligt</p>
            </article></main>
            <footer><p>Ansvarig utgivare är någon annan och det här är en lång rad text om rättigheter och kakor.</p></footer>
            </body></html>
            """.formatted(LEAD, BODY);

    @Test
    void thePageBecomesTheTextOfItsArticle() throws ArticleException {
        ArticleText article = Reading.read(PAGE);

        assertThat(Reading.blocks(article))
                .containsExactly(
                        "HEADLINE Flodavtalet klart",
                        "BODY " + LEAD,
                        "CAPTION Marta Koppel i rådhuset. Foto: Jonas Lindgren/TT",
                        "CROSSHEAD Gemensam mätning",
                        "BODY " + BODY + " Texten är på fyrtio sidor.",
                        "BODY Den är klar.",
                        "BODY ”Ett löfte till barnen”, sade Koppel.",
                        "NOTICE SvD");
        assertThat(Reading.credits(article)).containsExactly("PHOTO Jonas Lindgren, TT=tt-news-agency");
        OwnArticlesTest.assertSound(article);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h3>Mer att se</h3><ul><li><a href='/a'>Ministern besöker stationen vid floden</a></li>"
                        + "<li><a href='/b'>Så mäts vattnet i sju länder</a></li></ul>",
                "<div><h3>Mer att se</h3><a href='/a'>Ministern besöker stationen vid floden</a><br>"
                        + "<a href='/b'>Så mäts vattnet i sju länder</a></div>",
                "<p><a href='/a'>Ministern besöker stationen vid floden</a></p>",
                "<h4><a href='/a'>Ministern besöker stationen vid floden</a></h4>",
                "<p>Mer: <a href='/a'>Ministern besöker på torsdag stationen vid floden som mäter vattnet</a></p>"
            })
    void whatIsNothingButTheTitlesOfOtherPagesIsNoTextOfTheArticle(String links) throws ArticleException {
        ArticleText article = Reading.read(PAGE.replace("<h2>", links + "<h2>"));

        assertThat(article.text()).doesNotContain("stationen vid", "Så mäts").contains("Den är klar.");
    }

    @Test
    void linksWithinTheTextAndListsOfLinkedNamesAreTextOfTheArticle() throws ArticleException {
        String signatories =
                "<p><a href='/p'>Marta Koppel</a> har <a href='/t'>skrivit under hela avtalet i rådhuset</a>.</p>"
                        + "<ul><li><a href='/no'>Norge</a></li><li><a href='/dk'>Danmark</a></li></ul>";
        ArticleText article = Reading.read(PAGE.replace("<h2>", signatories + "<h2>"));

        assertThat(article.text())
                .contains("Marta Koppel har skrivit under hela avtalet i rådhuset.", "Norge", "Danmark");
    }

    @Test
    void thePlaceWhereThePageTellsItsPublisherIsInItsHead() throws ArticleException {
        ArticleText article = Reading.read(PAGE);
        Publisher publisher = Objects.requireNonNull(article.publisher());

        assertThat(PAGE.substring(
                        article.original().start(publisher.start()),
                        article.original().end(publisher.end())))
                .isEqualTo("SvD");
        assertThat(PAGE.charAt(article.original().start(publisher.start()) - 1)).isEqualTo('"');
    }

    /** Each page is made of pieces whose source is known, with markup between them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void eachCharacterOfTheTextStandsInThePage(long seed) throws ArticleException {
        Random random = new Random(seed);
        List<String> sources =
                List.of("a", "ö", "&ouml;", "&#228;", "&#xe5;", "&amp;", "&", "&lt;", "😀", "&nbsp;", " \r\n ", "bra ");
        List<String> marks =
                List.of("<b>", "</b>", "<i>", "</i>", "<a href='x?a=1&b'>", "</a>", "<!-- x -->", "<span>", "</span>");
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            List<String> from = random.nextInt(4) == 0 ? marks : sources;
            body.append(from.get(random.nextInt(from.size())));
        }
        String page = PAGE.replace(LEAD, LEAD + body);
        ArticleText article = Reading.read(page);

        String text = article.text();
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            String source = page.substring(
                    article.original().start(i), article.original().end(i + 1));
            if (text.charAt(i) == '\n') {
                assertThat(source).isEmpty();
            } else if (text.charAt(i) == ' ') {
                assertThat(Parser.unescapeEntities(source, false).replace('\u00A0', ' '))
                        .isBlank();
            } else {
                assertThat(Parser.unescapeEntities(source, false)).contains(text.substring(i, i + 1));
            }
            if (i < text.length() - "SvD".length() - 1) {
                assertThat(article.original().start(i)).isGreaterThanOrEqualTo(before);
                before = article.original().start(i);
            }
        }
    }

    @Test
    void thePageTellsItsMetadata() throws ArticleException {
        ArticleText article = Reading.read(PAGE);

        assertThat(article.language()).isEqualTo("sv");
        assertThat(article.source()).isEqualTo("https://www.svd.se/a/abc/flodavtalet");
        assertThat(article.publisherHost()).isEqualTo("svd.se");
        assertThat(Reading.publisher(article)).isEqualTo("organization/svenska-dagbladet");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 3, 14));
        assertThat(article.translation()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta name=\"pubdate\" content=\"20 mars 2024 kl. 10\">",
                "<meta itemprop=\"datePublished\" content=\"2024-03-20\">",
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\", \"datePublished\" : \"2024-03-20T10:00:00Z\"}</script>",
                "<body><time datetime=\"2024-03-20T10:00\">i går</time>",
                "<link rel=\"canonical\" href=\"https://example.org/2024/03/20/avtal\">"
            })
    void theDayOfPublicationIsFoundWhereverThePageHasIt(String markup) throws ArticleException {
        ArticleText article =
                Reading.read("<html><head>" + markup + "<article><p>" + (LEAD + " ").repeat(3) + "</p></article>");

        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 3, 20));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"""
                {"@type": "NewsArticle", "url": "https://bote.example/a", "publisher": {"@type": "Organization", "name": "Bote"}}
                """, """
                [{"@type": "WebSite", "name": "other"}, {"@type": ["Article", "Report"], "publisher": [{"name": " Bote "}],
                  "mainEntityOfPage": {"@id": "https://bote.example/a"}}]
                """, """
                {"@graph": [{"@type": "ReportageNewsArticle", "mainEntityOfPage": "https://bote.example/a",
                  "publisher": {"@id": "#p"}}, {"@id": "#p", "name": "Bote"}]}
                """})
    void linkedMetadataTellPublisherAndAddress(String metadata) throws ArticleException {
        ArticleText article = Reading.read("<html><head><script type='application/ld+json'>{faulty</script>"
                + "<script type='application/ld+json'>" + metadata + "</script></head><body><p>" + LEAD + "</p><p>"
                + BODY
                + "</p></body></html>");

        assertThat(article.publisher()).isEqualTo(new Publisher(null, "Bote", 0, 0));
        assertThat(article.source()).isEqualTo("https://bote.example/a");
    }

    @Test
    void withoutMarksTheDensestElementIsTheArticle() throws ArticleException {
        ArticleText article =
                Reading.read("<html><body><div><ul><li><a href=1>Sport och annat</a><li><a href=2>Väder</a></ul>"
                        + "<p>Logga in</p></div><div id=x><h1>Flodavtalet klart</h1><p>" + LEAD + "</p><p>" + BODY
                        + "</p></div>"
                        + "<div><p>Kakor</p></div></body></html>");

        assertThat(Reading.blocks(article))
                .containsExactly("HEADLINE Flodavtalet klart", "BODY " + LEAD, "BODY " + BODY);
    }

    @Test
    void aPageWithoutParagraphsIsReadLineByLine() throws ArticleException {
        ArticleText article = Reading.read("<html><body><div>" + LEAD + "<br><br>" + BODY + "</div></body></html>");

        assertThat(Reading.blocks(article)).containsExactly("BODY " + LEAD, "BODY " + BODY);
    }

    @Test
    void aHeadlineOutsideTheArticleComesFirst() throws ArticleException {
        ArticleText article = Reading.read("<html><body><h1>Flodavtalet klart</h1><article><p>" + LEAD + "</p><p>"
                + BODY + "</p></article></body></html>");

        assertThat(Reading.blocks(article)).startsWith("HEADLINE Flodavtalet klart", "BODY " + LEAD);
    }

    @Test
    void aWrongDeclarationOfTheLanguageIsNotBelieved() throws ArticleException {
        assertThat(Reading.read(PAGE.replace("sv-SE", "vi")).language()).isEqualTo("sv");
        assertThat(Reading.read(PAGE.replace("sv-SE", "de")).language()).isEqualTo("sv");
    }

    @Test
    void aDeclaredLanguageDecidesWhereTheTextLeavesADoubt() throws ArticleException {
        ArticleText article = Reading.read(
                "<html lang=id><article><p>Pertemuan para menteri luar negeri, Jakarta, Indonesia.</p></article>");

        assertThat(article.language()).isEqualTo("id");
    }

    @Test
    void theSourceLineGoesBeforeTheAddressOfThePage() throws ArticleException {
        ArticleText article = Reading.read(
                PAGE.replace("<p hidden>", "<p>Källa: https://dantri.com.vn/song-20240313174836264.htm</p><p hidden>"));

        assertThat(Reading.publisher(article)).isEqualTo("organization/dan-tri");
        assertThat(article.translation()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"windows-1256", "UTF-8", "UTF-16LE"})
    void aPersianPageIsReadInTheCharsetThatItDeclares(String charset) throws ArticleException {
        String persian = "هفت کشور حاشيه رود روز پنجشنبه پس از چهار سال مذاکره بر سر مقرراتي مشترک به توافق رسيدند.";
        String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset
                + "\"></head><body><p>" + persian + "</p></body></html>";

        ArticleText article =
                Reading.read(charset.startsWith("UTF-16") ? "\uFEFF" + page : page, Charset.forName(charset), null);

        assertThat(article.text()).isEqualTo(persian);
        assertThat(article.language()).isEqualTo("fa");
    }

    @Test
    void aTextAboutMarkupIsNoPage() throws ArticleException {
        String text = LEAD + " Taggen <p> används för stycken.";

        assertThat(Reading.read(text).text()).isEqualTo(text);
    }
}
