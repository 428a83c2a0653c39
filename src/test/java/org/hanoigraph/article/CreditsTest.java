package org.hanoigraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credits as editors write them, between two paragraphs. */
class CreditsTest {
    private static final String SWEDISH =
            "Ministrar från sju länder möttes i går i huvudstaden och talade om vattnet i floden, som har blivit mycket lågt i år.";
    private static final String PERSIAN =
            "وزیران هفت کشور دیروز در پایتخت دیدار کردند و درباره آب رود که امسال بسیار کم شده است با هم سخن گفتند.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Koppel talar i rådhuset. Foto: VNA                   | VNA=vietnam-news-agency",
                "Koppel talar i rådhuset (Foto: VNA).                 | VNA=vietnam-news-agency",
                "Koppel talar i rådhuset. (Foto: Tri Dung/VNA)        | Tri Dung, VNA=vietnam-news-agency",
                "Koppel talar i rådhuset. Foto: Tri Dung/TG&VN         | Tri Dung, TG&VN=the-world-and-vietnam-report",
                "Koppel talar i rådhuset - Foto: VGP/Hai Minh         | VGP=vietnam-government-portal, Hai Minh",
                "Koppel spricht. (Foto: Nguyen Hong/ baoquocte.vn)    | Nguyen Hong, baoquocte.vn=the-world-and-vietnam-report",
                "Koppel spricht. Bild: picture alliance / dpa         | picture alliance=deutsche-presse-agentur, dpa=deutsche-presse-agentur",
                "Koppel berpidato. (REUTERS/Jonas Lindgren)           | REUTERS=reuters, Jonas Lindgren",
                "Koppel berpidato. Foto oleh Jonas Lindgren           | Jonas Lindgren",
                "Koppel talar. (Källa: TTXVN)                         | TTXVN=vietnam-news-agency",
                "Koppel talar. Ảnh: TTXVN                             | TTXVN=vietnam-news-agency",
                "Koppel talar. [Foto : AFP]                           | AFP=agence-france-presse",
                "Koppel talar © Getty Images                          | Getty Images=getty-images"
            })
    void aPictureCreditMakesALineACaption(String line, String parts) throws ArticleException {
        ArticleText article = Reading.read(SWEDISH + "\n" + line + "\n" + SWEDISH);

        assertThat(Reading.blocks(article).get(1)).isEqualTo("CAPTION " + line);
        assertThat(Reading.credits(article)).containsExactly("PHOTO " + parts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "کوپل در تالار شهر. (عکس: ویت دوک/VNA)     | ویت دوک, VNA=vietnam-news-agency",
                "کوپل در تالار شهر. عکس : رویترز             | رویترز=reuters",
                "کوپل در تالار شهر (تصویر از خبرگزاری مهر)   | خبرگزاری مهر=mehr-news-agency",
                "کوپل ٹاؤن ہال میں۔ (تصویر: وی این اے)       | وی این اے=vietnam-news-agency",
                "کوپل ٹاؤن ہال میں۔ فوٹو: اے ایف پی          | اے ایف پی=agence-france-presse"
            })
    void soItDoesInArabicScript(String line, String parts) throws ArticleException {
        ArticleText article = Reading.read(PERSIAN + "\n" + line + "\n" + PERSIAN);

        assertThat(Reading.blocks(article).get(1)).isEqualTo("CAPTION " + line);
        assertThat(Reading.credits(article)).containsExactly("PHOTO " + parts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "(TTXVN/Vietnam+)   | TTXVN=vietnam-news-agency, Vietnam+=vietnamplus",
                "(Vietnam/Vietnam+) | Vietnam=vietnam-news-agency, Vietnam+=vietnamplus",
                "( VNA )            | VNA=vietnam-news-agency",
                "VNA                | VNA=vietnam-news-agency",
                "— VNA/VNS          | VNA=vietnam-news-agency, VNS=viet-nam-news",
                "Enligt TTXVN       | TTXVN=vietnam-news-agency",
                "(QRS)              | QRS",
                "Thu Ha (VNA)       | Thu Ha, VNA=vietnam-news-agency"
            })
    void anAgencyAloneOnALineIsTheCreditOfTheText(String line, String parts) throws ArticleException {
        ArticleText article = Reading.read(SWEDISH + "\n" + SWEDISH + "\n" + line + "\nKommentar (0)");

        assertThat(Reading.blocks(article).get(2)).matches("CREDIT\\?? " + Pattern.quote(line));
        assertThat(Reading.credits(article)).containsExactly("AGENCY " + parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {" (VNA)", " - VNA/VNS", "./.", " (TTXVN/Vietnam+)./.", " (QRS)"})
    void anAgencyOrAnEndMarkAfterTheLastSentenceIsCutOff(String end) throws ArticleException {
        String body = end.startsWith(".") ? SWEDISH.substring(0, SWEDISH.length() - 1) : SWEDISH;

        List<String> blocks = Reading.blocks(Reading.read(SWEDISH + "\n" + body + end));

        assertThat(blocks.get(1)).isEqualTo("BODY " + body);
        assertThat(blocks.get(2)).matches("(CREDIT|END_MARK) .*");
    }

    @Test
    void anAbbreviationInsideASentenceIsNoCredit() throws ArticleException {
        for (String text : List.of(
                "Det sade ministern till reportrar från nyhetsbyrån i Vietnam (VNA).",
                "Mötet ordnades av Sydostasiatiska nationers förbund (ASEAN)",
                "Ministern talade i går kväll med AFP och Reuters.")) {
            assertThat(Reading.blocks(Reading.read(SWEDISH + "\n" + SWEDISH + " " + text)))
                    .last()
                    .isEqualTo("BODY " + SWEDISH + " " + text);
        }
    }

    @Test
    void aPictureCreditAloneOnALineIsNoneOfTheText() throws ArticleException {
        ArticleText article = Reading.read(SWEDISH + "\n" + SWEDISH + "\n(Foto: Tri Dung/VNA)");

        assertThat(Reading.credits(article)).containsExactly("PHOTO Tri Dung, VNA=vietnam-news-agency");
        assertThat(article.publisher()).isNull();
    }

    @Test
    void initialsOrADateBesideAnAgencyCreditNoPicture() throws ArticleException {
        for (String end : List.of("(AFP/LUK)", "(TT/Red., 3.11.2025)")) {
            assertThat(Reading.credits(Reading.read(SWEDISH + "\n" + SWEDISH + " " + end)))
                    .as(end)
                    .noneMatch(credit -> credit.startsWith("PHOTO"));
        }
    }

    @Test
    void aCountryIsAnAgencyOnlyBesideOne() throws ArticleException {
        ArticleText article = Reading.read(PERSIAN + "\n" + PERSIAN + "\n(ویتنام)\nنظر (0)");

        assertThat(Reading.credits(article)).noneMatch(credit -> credit.contains("vietnam-news-agency"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Hanoi (VNA) –        | Hanoi, VNA=vietnam-news-agency",
                "(Dân trí) -          | Dân trí=dan-tri",
                "VOV.VN -             | VOV.VN=voice-of-vietnam",
                "(VOVWORLD) -         | VOVWORLD=voice-of-vietnam",
                "STOCKHOLM/TT-AFP :   | STOCKHOLM, TT=tt-news-agency, AFP=agence-france-presse",
                "VOV.VN, Hanoi –      | VOV.VN=voice-of-vietnam, Hanoi",
                "MINSK /Korr. BELTA/. | MINSK, Korr. BELTA=belta",
                "HANOI, 26 oktober 2025 (AFP) — | HANOI, 26 oktober 2025, AFP=agence-france-presse"
            })
    void aReportIsHeadedByPlaceAndAgency(String head, String parts) throws ArticleException {
        ArticleText article = Reading.read(head + " " + SWEDISH + "\n" + SWEDISH);

        assertThat(Reading.blocks(article)).startsWith("DATELINE " + head, "BODY " + SWEDISH);
        assertThat(Reading.credits(article)).containsExactly("AGENCY " + parts);
    }

    @Test
    void namesAtTheHeadMayBeJoinedByHyphensAlone() throws ArticleException {
        ArticleText article = Reading.read("تهران- ایرنا- " + PERSIAN + "\n" + PERSIAN);

        assertThat(Reading.credits(article)).containsExactly("AGENCY تهران, ایرنا=islamic-republic-news-agency");
        assertThat(Reading.blocks(article)).endsWith("BODY " + PERSIAN, "BODY " + PERSIAN);
    }

    @Test
    void aDateAtTheHeadIsTheDayOfPublication() throws ArticleException {
        for (String agency : List.of("AFP", "QQA")) {
            assertThat(Reading.read("HANOI, 26 oktober 2025 (" + agency + ") — " + SWEDISH)
                            .published())
                    .as(agency)
                    .hasToString("2025-10-26");
        }
    }

    @Test
    void aSentenceWithADashIsNoHead() throws ArticleException {
        String text =
                "Marta Koppel - chef för byrån AFP - mötte ministrar från sju länder i går, och de talade om floden.";

        assertThat(Reading.blocks(Reading.read(text + "\n" + SWEDISH))).first().isEqualTo("BODY " + text);
    }
}
