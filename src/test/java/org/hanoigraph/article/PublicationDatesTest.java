package org.hanoigraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {
    private static final String SWEDISH =
            "Ministrar från sju länder möttes i går i huvudstaden och talade om vattnet i floden, som har blivit mycket lågt.";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Lund, den 18 september 2025. ",
                "Lund, den 18 september 2025\n\n",
                "Lund/Kairo, 18 september 2025\n\n",
                "Lund, 18 september 2025 – "
            })
    void aDatelineTellsTheDay(String dateline) throws ArticleException {
        ArticleText article = Reading.read(dateline + SWEDISH + "\n\n" + SWEDISH);

        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 9, 18));
        assertThat(Reading.blocks(article)).contains("BODY " + SWEDISH);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://dantri.com.vn/thoi-su/bai-20251026174836264.htm",
                "https://example.org/2025/10/26/article",
                "https://example.org/2025/10/26",
                "https://example.org/news-2025-10-26.html",
                "https://example.org/20251026/article",
                "https://example.org/a-202510261748.html",
                "https://example.org/a-20251026174836.html",
                "https://thanhnien.example/bai-185251026174836264.htm",
                "https://example.ir/fa/news/1404/08/04/3434",
                "https://example.org/post1072235/2025-10-26"
            })
    void anAddressTellsTheDay(String address) {
        assertThat(PublicationDates.inAddress(address)).isEqualTo(LocalDate.of(2025, 10, 26));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://www.vietnamplus.vn/bai-post1072235.vnp",
                "https://example.org/article-12345678.html",
                "https://example.org/article-20251326.html",
                "https://example.org/article-20250230.html",
                "https://example.org/article-202510262948.html",
                "https://example.org/1234567890123",
                "https://example.org/2025/10/article",
                "https://example.org/1850/01/01"
            })
    void aNumberThatIsNoDateTellsNothing(String address) {
        assertThat(PublicationDates.inAddress(address)).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | Publicerad 26 oktober 2025",
                "sv | Publicerad: 2025-10-26 17:48",
                "sv | söndag 26 oktober 2025 kl 17.48",
                "de | Sonntag, 26. Oktober 2025, 17:48 Uhr",
                "de | Stand: 26.10.2025 17:48 Uhr",
                "de | Veröffentlicht am 26. Okt. 2025",
                "id | Minggu, 26 Oktober 2025 17:48 WIB",
                "id | 26/10/2025",
                "fa | تاریخ انتشار: ۴ آبان ۱۴۰۴ - ۱۷:۴۸",
                "fa | یکشنبه ۴ آبان ۱۴۰۴",
                "fa | ۱۴۰۴/۰۸/۰۴",
                "fa | ۲۶ اکتبر ۲۰۲۵",
                "ur | 26 اکتوبر 2025",
                "ur | شائع شدہ: ۲۶ اکتوبر ۲۰۲۵ شام 5 بجے",
                "ur | اتوار 26 اکتوبر 2025",
                "sv | Hanoi, 26 oktober 2025",
                "de | New York, 26. Oktober 2025",
                "fa | تهران، ۲۶ اکتبر ۲۰۲۵",
                "ur | کراچی، 26 اکتوبر 2025"
            })
    void aLineWithOnlyADateIsTheDayOfPublication(String language, String line) throws ArticleException {
        String body = BlocksFile.of(language)
                .text()
                .lines()
                .filter(text -> text.length() > 110)
                .findFirst()
                .orElseThrow();

        ArticleText article = Reading.read(line + "\n" + body);

        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 10, 26));
        assertThat(Reading.blocks(article)).first().isEqualTo("PUBLISHED " + line);
    }

    @Test
    void aDateInASentenceIsNot() throws ArticleException {
        String text = "Avtalet undertecknades den 26 oktober 2025 i Hanoi.";

        ArticleText article = Reading.read(SWEDISH + "\n" + text + "\n" + SWEDISH);

        assertThat(article.published()).isNull();
        assertThat(article.blocks()).extracting(Block::kind).doesNotContain(Block.Kind.PUBLISHED);
    }

    @Test
    void aHeadingWithADateIsNot() throws ArticleException {
        assertThat(Reading.blocks(Reading.read("Möten i hamnen, 25 oktober 2025\n\n" + SWEDISH)))
                .first()
                .isNotEqualTo("PUBLISHED Möten i hamnen, 25 oktober 2025");
    }

    @Test
    void aLabelTellsTheDayWhateverElseStandsInItsLine() throws ArticleException {
        assertThat(Reading.read("Rubriken\n\nPublicerad i Kustbladet 28.11.2025\n\n" + SWEDISH)
                        .published())
                .isEqualTo(LocalDate.of(2025, 11, 28));
    }

    @Test
    void wordsAboutTheTimeMayStandBehindTheDate() throws ArticleException {
        assertThat(Reading.read("Rubriken\n\nAda Holm, Kustbladet · tisdag 28 oktober 2025 16:20 CET\n\n" + SWEDISH)
                        .published())
                .isEqualTo(LocalDate.of(2025, 10, 28));
    }

    @Test
    void aMonthMayHaveTheNameOfAnotherCountryOfTheLanguage() {
        PublicationDates dates = new PublicationDates(new Folding(Map.of()));

        assertThat(dates.inText("۶ عقرب ۱۴۰۴", "fa")).isEqualTo(LocalDate.of(2025, 10, 28));
    }

    @Test
    void aDateThatDoesNotExistIsNone() throws ArticleException {
        assertThat(Reading.read("31 april 2025\n" + SWEDISH).published()).isNull();
        assertThat(Reading.read("30.02.2025\n" + SWEDISH).published()).isNull();
    }

    @Test
    void aLineThatSaysSoGoesBeforeTheAddress() throws ArticleException {
        String text = "Publicerad 2025-10-27\n" + SWEDISH + "\nKälla: https://example.org/2025/10/26/a";

        assertThat(Reading.read(text).published()).isEqualTo(LocalDate.of(2025, 10, 27));
    }
}
