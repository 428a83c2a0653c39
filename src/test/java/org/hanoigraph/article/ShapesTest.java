package org.hanoigraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told by shape and place alone: each line stands between long paragraphs of the language. */
class ShapesTest {
    private static final Map<String, String> PARAGRAPHS = Map.of(
            "sv",
                    "Enligt texten ska länderna mäta vattnet på samma sätt vid fyrtio stationer, och resultaten ska läggas ut öppet så att"
                            + " forskare och boende kan följa hur floden mår under de närmaste tio åren.",
            "de",
                    "Künftig messen die Länder das Wasser an vierzig Stellen nach demselben Verfahren. Die Werte sollen offen im Netz"
                            + " stehen, damit Anwohner verfolgen können, wie es dem Fluss geht.",
            "id",
                    "Menurut naskah tersebut, negara-negara itu akan mengukur air dengan cara yang sama di empat puluh stasiun, dan hasilnya"
                            + " diumumkan secara terbuka agar warga dapat memantau keadaan sungai.",
            "fa",
                    "بر پایه متن توافق، کشورها آب را در چهل ایستگاه به یک روش اندازه می‌گیرند و نتایج آن را آشکارا منتشر می‌کنند تا"
                            + " پژوهشگران و ساکنان بتوانند وضع رود را در سال‌های آینده دنبال کنند.",
            "ur",
                    "متن کے مطابق یہ ملک چالیس مقامات پر پانی کی ایک ہی طریقے سے پیمائش کریں گے اور نتائج سب کے لیے کھلے ہوں گے تاکہ"
                            + " محققین اور مقامی لوگ آنے والے برسوں میں دریا کی حالت پر نظر رکھ سکیں۔");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | Gemensam mätning av vattnet",
                "sv | Vad händer nu?",
                "de | Auf dem Weg zu einem sauberen Fluss",
                "de | Vierzig Messstellen, ein Verfahren",
                "id | Empat puluh stasiun pengukuran",
                "id | Apa isi perjanjian sungai ini?",
                "fa | اندازه‌گیری آب در چهل ایستگاه",
                "fa | سازمان تازه چه می‌کند؟",
                "ur | چالیس مقامات پر پانی کی پیمائش"
            })
    void aShortLineWithoutAStopIsAHeading(String language, String line) throws ArticleException {
        assertThat(between(language, line)).isEqualTo("CROSSHEAD? " + line);
    }

    /** Machine translation puts stops behind headings, and turns them into sentences. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | Floden vinner respekt i hela regionen.",
                "de | Der Fluss verbindet alle sieben Länder.",
                "id | Sungai menyatukan tujuh negara tetangga.",
                "fa | ما برای این کار ارزش بسیار قائل هستیم.",
                "ur | دریا سات ملکوں کو جوڑتا ہے۔"
            })
    void aShortLineWithAStopBetweenLongParagraphsIsOneToo(String language, String line) throws ArticleException {
        assertThat(between(language, line)).isEqualTo("CROSSHEAD? " + line);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sv | ”Det här är ett löfte”, sade Koppel.",
                "sv | Hon reser hem i morgon.",
                "sv | Avtalet skrivs under den 25 maj.",
                "sv | Koppel betonade att det brådskar.",
                "sv | Tre saker är viktigast:",
                "sv | Ministern lovade att fonden och",
                "sv | - vattenkraft och fiske",
                "de | „Das ist ein Versprechen“, sagte Koppel.",
                "de | Er reist morgen ab.",
                "de | Unterzeichnet wird am 25. Mai.",
                "id | Ia akan pulang besok pagi.",
                "id | Perjanjian ditandatangani pada 25 Mei.",
                "id | Koppel menegaskan hal yang sama.",
                "fa | وی فردا باز می‌گردد.",
                "fa | کوپل گفت که کار دشوار است.",
                "ur | انہوں نے شکریہ ادا کیا۔",
                "ur | کوپل نے کہا کہ کام مشکل ہے۔"
            })
    void aShortSentenceOfTheTextIsNoHeading(String language, String line) throws ArticleException {
        assertThat(between(language, line)).isEqualTo("BODY " + line);
    }

    @Test
    void inATextOfShortParagraphsAShortSentenceIsText() throws ArticleException {
        String text = """
                Sju länder har enats om ett avtal för floden, säger den estniska regeringen.
                Avtalet gäller vattenkraft och fiske.
                Ryssland undertecknade avtalet på lördagen tillsammans med tre grannländer.
                Lettland väntar till våren.
                Finland har redan ratificerat avtalet, och Sverige gör det under hösten.
                Norge deltar som observatör vid mötena i rådhuset.
                Nästa möte hålls i Riga.
                Därefter tar parlamenten över arbetet med avtalet i sina utskott.
                """;

        assertThat(Reading.read(text).blocks()).extracting(Block::kind).containsOnly(Block.Kind.BODY);
    }

    @Test
    void linesOfAListAreText() throws ArticleException {
        String p = PARAGRAPHS.get("sv");
        String text = String.join("\n", p, "Estland och Lettland", "Finland och Sverige", "Norge och Danmark", p, p);

        assertThat(Reading.blocks(Reading.read(text)).subList(1, 3))
                .containsExactly("BODY Estland och Lettland", "BODY Finland och Sverige");
    }

    @Test
    void aShortLineAfterARareGapIsTheCaptionOfAPicture() throws ArticleException {
        String p = PARAGRAPHS.get("de");
        String caption = "Ministerin Koppel und Delegierte im Rathaus von Tallinn am Donnerstag.";

        List<String> blocks = Reading.blocks(Reading.read(String.join("\n", p, p, "", caption, p, p, p, p)));

        assertThat(blocks.get(2)).isEqualTo("CAPTION? " + caption);
    }

    @Test
    void theFirstLineWithoutAStopIsTheHeadlineAndTheLastTheWriter() throws ArticleException {
        String p = PARAGRAPHS.get("id");

        List<String> blocks = Reading.blocks(
                Reading.read(String.join("\n", "Tujuh negara sepakat", p, p, "Thu Ha - Minh Anh", "(VNA)")));

        assertThat(blocks).first().isEqualTo("HEADLINE? Tujuh negara sepakat");
        assertThat(blocks).contains("BYLINE? Thu Ha - Minh Anh");
    }

    @Test
    void aTextWrappedAtAFixedWidthIsReadByParagraphs() throws ArticleException {
        String text = """
                Sju länder kring floden Narvi enades på torsdagen om ett avtal som
                ska ge gemensamma regler för vattenkraft, fiske och utsläpp, efter
                fyra års förhandlingar.

                Avtalet undertecknas vid en ceremoni i maj, och regeringarna räknar
                med att det kan träda i kraft när fem parlament har sagt ja, vilket
                troligen sker under nästa vinter.

                Källa: TT
                """;

        assertThat(Reading.read(text).blocks())
                .extracting(Block::kind)
                .containsExactly(Block.Kind.BODY, Block.Kind.BODY, Block.Kind.SOURCE_LINE);
    }

    private static String between(String language, String line) throws ArticleException {
        String paragraph = PARAGRAPHS.getOrDefault(language, "");
        List<String> lines = new ArrayList<>(Collections.nCopies(8, paragraph));
        lines.add(4, line);
        return Reading.blocks(Reading.read(String.join("\n", lines))).get(4);
    }
}
