package org.hanoigraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fa | وزیران هفت کشور دیروز در پایتخت دیدار کردند و درباره آب رود با هم سخن گفتند.",
                "fa | وزيران هفت كشور ديروز در پايتخت ديدار كردند و درباره آب رود با هم سخن گفتند.",
                "ur | سات ملکوں کے وزیروں نے کل دارالحکومت میں ملاقات کی اور دریا کے پانی پر بات کی۔",
                "sv | Ministrar från sju länder möttes i går i huvudstaden och talade om vattnet i floden.",
                "de | Minister aus sieben Ländern trafen sich gestern in der Hauptstadt und sprachen über das Wasser des Flusses.",
                "id | Para menteri dari tujuh negara bertemu kemarin di ibu kota dan membahas air sungai karena musim kering.",
                "id | Jaksa Agung Sanitiar Burhanuddin menerima Kepala Kepolisian Nguyen Van Long. Sanitiar Burhanuddin menilai tinggi dukungan Viet Nam.",
                "id | Sinta Dewi Rosadi, pakar siber Universitas Padjadjaran, menyambut Konvensi Hanoi. Sinta menyebut Indonesia siap."
            })
    void aSentenceIsEnough(String language, String text) throws ArticleException {
        assertThat(Reading.read(text).language()).isEqualTo(language);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "English    | Ministers of seven countries met in the capital yesterday and talked about the water of the river.",
                "Vietnamese | Bộ trưởng của bảy nước đã gặp nhau hôm qua tại thủ đô và nói về nước của dòng sông.",
                "Malay      | Menteri dari tujuh negara bertemu semalam di ibu negara kerana musim kering, kata jurucakap kerajaan"
                        + " yang menyatakan bahawa polis dan syarikat akan turut serta selepas ini.",
                "Malay      | Menteri Luar Malaysia Mohamad Hasan menyambut Konvensyen Hanoi. Katanya, Malaysia bersedia menandatanganinya pada Oktober.",
                "Sundanese  | Mentri ti tujuh nagara patepung di puseur dayeuh kamari jeung nyarioskeun cai walungan, sabab usum halodo anu panjang.",
                "Javanese   | Para mentri saka pitung negara wis ketemu ing kutha krajan lan ngrembug banyu kali amarga mangsa ketiga iku dawa.",
                "Arabic     | التقى وزراء سبع دول أمس في العاصمة وتحدثوا عن مياه النهر بعد أن قال رئيس الحكومة إن الوضع صعب.",
                "Norwegian  | Ministre fra sju land møttes i går i hovedstaden og snakket om vannet i elva, og de ble enige etter noen timer.",
                "Danish     | Ministre fra syv lande mødtes i går i hovedstaden og talte om vandet i floden, og de blev enige efter nogle timer.",
                "Pashto     | د اوو هېوادونو وزيران پرون په پلازمېنه کې سره وليدل او د سيند د اوبو په اړه يې خبرې وکړې.",
                "French     | Les ministres de sept pays se sont rencontrés hier dans la capitale et ont parlé de l'eau du fleuve.",
                "Cyrillic   | Министры семи стран встретились вчера в столице и говорили о воде реки.",
                "Han        | 七国部长昨天在首都会面，讨论河流的水问题。"
            })
    void aLanguageThatIsNotReadIsNamedWithThoseThatAre(String name, String text) {
        assertThatThrownBy(() -> Reading.read(text))
                .isInstanceOf(ArticleException.class)
                .hasMessageContaining(name)
                .hasMessageEndingWith("expected an article in one of"
                        + " German (de), Persian (fa), Indonesian (id), Swedish (sv), Urdu (ur)");
    }

    @Test
    void theSenderIsBelievedWhereTheScriptFits() throws ArticleException {
        assertThat(Reading.read("Hanoi", StandardCharsets.UTF_8, "id").language())
                .isEqualTo("id");
        assertThat(Reading.read("Hanoi", StandardCharsets.UTF_8, "de-AT").language())
                .isEqualTo("de");
        assertThatThrownBy(() -> Reading.read("Hanoi", StandardCharsets.UTF_8, "fa"))
                .hasMessage(
                        "the text is declared to be in Persian (fa) but is in Latin script; expected the two to fit");
        assertThatThrownBy(() -> Reading.read("Hanoi", StandardCharsets.UTF_8, "fr"))
                .hasMessageStartingWith("articles in French (fr) cannot be read; expected one of German (de)");
    }

    @Test
    void aTextThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> Reading.read("Hanoi, Hanoi")).hasMessageContaining("too short to tell its language");
        assertThatThrownBy(() -> Reading.read("1234 5678")).hasMessageContaining("no words");
    }

    /** Trap: addresses and labels in another language say nothing about the text. */
    @Test
    void addressesAndLabelsDoNotCount() throws ArticleException {
        String address = "https://www.vietnamplus.vn/" + "mot-bai-bao-khac-".repeat(30) + "post1.vnp";
        String text = "Source: " + address + "\nPhoto: VNA\nRead more\nRelated news\nAll rights reserved\n"
                + "Ministrar från sju länder möttes i går i huvudstaden och talade om vattnet i floden (" + address
                + ").";

        assertThat(Reading.read(text).language()).isEqualTo("sv");
    }
}
