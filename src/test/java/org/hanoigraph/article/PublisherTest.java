package org.hanoigraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who published an article, by whatever in its frame tells. */
class PublisherTest {
    private static final String SWEDISH =
            "Ministrar från sju länder möttes i går i huvudstaden och talade om vattnet i floden, som har blivit mycket lågt i år.";
    private static final String PERSIAN =
            "وزیران هفت کشور دیروز در پایتخت دیدار کردند و درباره آب رود که امسال بسیار کم شده است با هم سخن گفتند.";

    @Test
    void whoHeadsAReportPublishesItWhereNothingElseTells() throws ArticleException {
        assertThat(of("Hanoi (VNA) – " + SWEDISH)).isEqualTo("vietnam-news-agency");
        assertThat(of("Bern, 13 maj 2026 (Keystone-SDA) – " + SWEDISH)).isEqualTo("keystone-sda");
        assertThat(of("STOCKHOLM/TT-AFP : " + SWEDISH)).isEqualTo("tt-news-agency");
        assertThat(of("GENÈVE (TT-AFP). " + SWEDISH)).isEqualTo("tt-news-agency");
        assertThat(of("Bern (sda/afp) " + SWEDISH)).isEqualTo("keystone-sda");
        assertThat(of("Ministrar i sju länder (TT/AFP) möttes. " + SWEDISH)).isNull();
        assertThat(of("Hanoi (VNA) – " + SWEDISH + "\nKälla: https://dantri.com.vn/a.htm"))
                .isEqualTo("dan-tri");
    }

    @Test
    void aLineUnderTheHeadlineTellsPaperAndDay() throws ArticleException {
        ArticleText weekday =
                Reading.read("Sju länder enas\nÅlands Tidning & Blad, måndag 3 november 2025\n\n" + SWEDISH);
        assertThat(weekday.published()).isEqualTo("2025-11-03");
        ArticleText parts =
                Reading.read("Sju länder enas\nDagens Nyheter | Utrikes | 2025-11-04 | Av: Anna Holm\n\n" + SWEDISH);
        assertThat(parts.published()).isEqualTo("2025-11-04");
        assertThat(Objects.requireNonNull(parts.publisher()).name()).isEqualTo("Dagens Nyheter");
        ArticleText agency = Reading.read("Sju länder enas\nBern, 12 november 2025 (Keystone-SDA)\n\n" + SWEDISH);
        assertThat(agency.published()).isEqualTo("2025-11-12");
        ArticleText none = Reading.read("Sju länder enas\nAvtalet gäller sedan den 3 november 2025\n\n" + SWEDISH);
        assertThat(none.published()).isNull();
    }

    @Test
    void ofThoseWhomAReportIsCreditedToTheLastPublishesIt() throws ArticleException {
        assertThat(of(SWEDISH + "\n\n" + SWEDISH + "\n\n(TTXVN/Vietnam+)")).isEqualTo("vietnamplus");
        assertThat(of(SWEDISH + "\n\n" + SWEDISH + "\n\nAnna Lindström/TT")).isEqualTo("tt-news-agency");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Källa: https://www.example.org/a/b.html |                                 | example.org",
                "Källa: nyheter.example.org              |                                 | nyheter.example.org",
                "Källa: VTV.vn                           | organization/vietnam-television | Vietnam Television"
            })
    void aSiteThatNobodyListedIsNamedByItsHost(String source, @Nullable String id, String name)
            throws ArticleException {
        String text = SWEDISH + "\n\n" + source;

        Publisher publisher = Objects.requireNonNull(Reading.read(text).publisher());

        assertThat(publisher.id()).isEqualTo(id);
        assertThat(publisher.name()).isEqualTo(name);
        assertThat(source).endsWith(text.substring(publisher.start(), publisher.end()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Báo Tuổi TrẻBáo Tuổi Trẻ24/10/2025 | Tuổi Trẻ",
                "Báo Tuổi Trẻ 24/10/2025            | Tuổi Trẻ",
                "Dagsposten Dagsposten 25/10/2025   | Dagsposten"
            })
    void aNameBesideTheDateIsThatOfThePublisher(String line, String name) throws ArticleException {
        ArticleText article = Reading.read("Sju länder enas om floden\n" + line + "\n" + SWEDISH);

        Publisher publisher = Objects.requireNonNull(article.publisher());
        assertThat(publisher.name()).isEqualTo(name);
        assertThat(article.text().substring(publisher.start(), publisher.end())).isEqualTo(line);
    }

    @Test
    void anAgencyThatWritesInTheLanguageReportsForItself() throws ArticleException {
        assertThat(of("به گزارش گروه سیاسی خبرگزاری مهر، " + PERSIAN)).isEqualTo("mehr-news-agency");
        assertThat(of("به گزارش خبرگزاری رویترز، " + PERSIAN)).isNull();
    }

    /** The endings of these addresses are those of countries whose registries sell them to all the world. */
    @Test
    void anAddressSoldToAllTheWorldTellsNoCountryOfAKnownPublisher() throws ArticleException {
        assertThat(Reading.read(SWEDISH + "\n\nKälla: https://www.tempo.co/a").country())
                .isEqualTo("ID");
        assertThat(Reading.read(SWEDISH + "\n\nKälla: https://urdu.geo.tv/a").country())
                .isEqualTo("PK");
    }

    @Test
    void aNameAboveTheArticleIsThatOfThePublisher() throws ArticleException {
        ArticleText article = Reading.read("خبرگزاری مهر\n\n" + PERSIAN + "\n" + PERSIAN);

        assertThat(Reading.publisher(article)).isEqualTo("organization/mehr-news-agency");
        assertThat(Reading.blocks(article)).startsWith("CREDIT خبرگزاری مهر", "BODY " + PERSIAN);
    }

    private static @Nullable String of(String text) throws ArticleException {
        String id = Reading.publisher(Reading.read(text));
        return id == null ? null : id.replace("organization/", "");
    }
}
