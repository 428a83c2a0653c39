package org.hanoigraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BadInputTest {
    private static final String SWEDISH =
            "Sju länder kring floden enades på torsdagen om ett avtal som ska ge gemensamma regler för vattenkraft. ";
    private static final String GERMAN =
            "Nach vier Jahren haben sich sieben Anrainer auf gemeinsame Regeln für Fischfang und Abwässer verständigt. ";
    private static final String PERSIAN =
            "هفت کشور حاشيه رود روز پنجشنبه پس از چهار سال مذاکره بر سر مقرراتي مشترک درباره نيروي آب به توافق رسيدند. ";
    private static final String URDU =
            "دريا کے کنارے آباد سات ملکوں نے چار سال کے مذاکرات کے بعد مشترکہ ضابطوں پر اتفاق کر ليا ہے اور يہ بات حکام نے کہی. "
                    .replace('ی', 'ي');

    @TempDir
    Path folder;

    @Test
    void anEmptyFileIsRefused() {
        refused(new byte[0], "empty");
        refused(bytes(" \n\t\u200F\r\n\u00A0"), "nothing but blanks");
    }

    @Test
    void aMissingFileAndAFolderAreRefusedByName() {
        assertThatThrownBy(() -> Reading.READER.read(folder.resolve("none.txt")))
                .isInstanceOf(ArticleException.class)
                .hasMessageContaining("none.txt: there is no such file");
        assertThatThrownBy(() -> Reading.READER.read(folder))
                .isInstanceOf(ArticleException.class)
                .hasMessageContaining("expected a file");
    }

    @Test
    void whatIsNoTextIsRefusedByItsFormat() {
        refused(bytes("%PDF-1.7 …"), "a PDF document; expected plain text or HTML");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "office document");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "picture");
        refused(Arrays.copyOf(bytes(SWEDISH), 300), "zero byte");
        refused(bytes(SWEDISH.replace(' ', '\u0001')), "control characters");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomBytesAreRefused(long seed) {
        byte[] bytes = new byte[4000];
        new Random(seed).nextBytes(bytes);

        assertThatThrownBy(() -> Reading.READER.read(bytes, "random", null)).isInstanceOf(ArticleException.class);
    }

    @Test
    void aFileAboveTheLimitIsRefusedWithoutBeingRead() throws IOException {
        Path file = folder.resolve("large.txt");
        try (var out = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.position(100_000_000);
            out.write(ByteBuffer.wrap(new byte[] {'x'}));
        }

        assertThatThrownBy(() -> Reading.READER.read(file))
                .isInstanceOf(ArticleException.class)
                .hasMessageContaining("large.txt: the file has more than 10 million bytes; expected one article");
    }

    @Test
    void aTextOfTooManyParagraphsIsRefused() {
        refused(bytes((SWEDISH + "\n").repeat(ArticleReader.MAX_LINES + 1)), "20001 paragraphs");
    }

    @Test
    void aTruncatedLastCharacterIsToldWithItsPlace() {
        byte[] whole = bytes(SWEDISH + "\n" + PERSIAN);

        refused(Arrays.copyOf(whole, bytes(SWEDISH).length + 2), "from offset 107 (line 2)");
        refused(Arrays.copyOf(bytes("\uD83D\uDCF7"), 3), "cut off in the middle of a character: the last 3 byte(s)");
    }

    @Test
    void brokenUtf8IsToldWithItsPlace() {
        byte[] bytes = bytes(PERSIAN.repeat(3));
        bytes[120] = (byte) 0xFF;

        refused(bytes, "not valid UTF-8 (offset");
    }

    @Test
    void aDamagedTextWithAByteOrderMarkIsRefused() {
        refused(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'}, "begins like UTF-16LE but is damaged");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "sv, UTF-8",
        "sv, ISO-8859-1",
        "sv, windows-1252",
        "sv, UTF-16LE",
        "de, ISO-8859-1",
        "de, UTF-16BE",
        "fa, UTF-8",
        "fa, windows-1256",
        "fa, UTF-16LE",
        "ur, windows-1256",
        "ur, UTF-16BE"
    })
    void everyCommonCharsetIsRecognised(String language, String charset) throws ArticleException {
        String text = switch (language) {
            case "sv" -> SWEDISH;
            case "de" -> GERMAN;
            case "fa" -> PERSIAN;
            default -> URDU;
        };

        ArticleText article = Reading.read(text.repeat(3), Charset.forName(charset), null);

        assertThat(article.text()).isEqualTo(text.repeat(3));
        assertThat(article.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkStaysOutOfTheText(String charset) throws ArticleException {
        ArticleText article = Reading.read("\uFEFF" + SWEDISH, Charset.forName(charset), null);

        assertThat(article.text()).isEqualTo(SWEDISH);
    }

    @Test
    void bidiControlsStayInTheTextAndBreakNothing() throws ArticleException {
        String text = "\u202E\u2067" + SWEDISH + "\u2069\u202C\n\u200FFoto\u200E:\u200F VNA\n" + SWEDISH
                + "\u061C\n\u202B" + "Käl\u200Bla: \u2066https://dantri.com.vn/a-20251026174836264.htm\u2069";

        ArticleText article = Reading.read(text);

        assertThat(article.text()).isEqualTo(text);
        OwnArticlesTest.assertSound(article);
        assertThat(article.source()).isEqualTo("https://dantri.com.vn/a-20251026174836264.htm");
        assertThat(article.blocks()).extracting(Block::kind).contains(Block.Kind.SOURCE_LINE);
    }

    @Test
    void aLineOfAMegabyteIsRead() throws ArticleException {
        ArticleText article = Reading.read(SWEDISH.repeat(10_000));

        assertThat(article.blocks()).hasSize(1);
        assertThat(article.text()).hasSizeGreaterThan(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "«",
                "\"",
                "(",
                "[",
                "(Foto: ",
                "„",
                "- ",
                "https://",
                "www.a.",
                "![",
                "Foto: ",
                "1-",
                "/",
                "./."
            })
    void tenThousandOfAnythingInARowAreRead(String piece) throws ArticleException {
        for (String text : new String[] {
            SWEDISH + "\n" + piece.repeat(10_000) + SWEDISH,
            SWEDISH + "\n" + SWEDISH + piece.repeat(10_000),
            SWEDISH + "\nKälla: " + piece.repeat(10_000)
        }) {
            long start = System.nanoTime();

            OwnArticlesTest.assertSound(Reading.read(text));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<table><tr><td>",
                "<article>",
                "<blockquote class=share>",
                "<ul><li>",
                "<a href=x>"
            })
    void deeplyNestedPagesAreRead(String tag) throws ArticleException {
        OwnArticlesTest.assertSound(
                Reading.read("<!DOCTYPE html><html><body>" + tag.repeat(10_000) + "<p>" + SWEDISH.repeat(3) + "</p>"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(byte[] bytes, String message) {
        assertThatThrownBy(() -> Reading.READER.read(bytes, "bad", null))
                .isInstanceOf(ArticleException.class)
                .hasMessageContaining(message);
    }
}
