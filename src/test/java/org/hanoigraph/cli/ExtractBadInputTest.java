package org.hanoigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hanoigraph.article.ArticleException;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.FactWriter;
import org.hanoigraph.fact.Mention;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent as an article: records whose spans are exact, or a message; no crash, and an end in time. */
class ExtractBadInputTest {
    /** Far more than is needed, since other work may keep the machine busy. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final int MEGABYTE = 1_000_000;

    private static final String GERMAN =
            "Der Minister sagte am 25. Oktober, dass 72 Staaten die Hanoi-Konvention unterzeichnet"
                    + " haben und Vietnam den Vereinten Nationen für die Zusammenarbeit dankt. ";
    private static final String PERSIAN =
            "وزیر روز ۲۵ اکتبر گفت که ۷۲ کشور کنوانسیون هانوی را امضا کرده‌اند و ویتنام از سازمان ملل متحد قدردانی می‌کند. ";

    private static Extraction extraction;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() throws Exception {
        extraction = new Extraction(Home.find());
    }

    /** Regression: the host alone stood in the records as an address, which no reader of records took. */
    @ParameterizedTest
    @ValueSource(strings = {"VTV.vn", "www.vtv.vn/thoi-su", "https://vtv.vn/a{b}"})
    void aSourceThatIsNoFullAddressNamesThePublisherAlone(String source) throws Exception {
        Path file = file("article.txt", bytes(GERMAN.repeat(3) + "\n\nQuelle: " + source + "\n"));

        List<FactRecord> records = extraction.extract(file);

        Article article = (Article) records.get(0);
        assertThat(article.source()).isNull();
        assertThat(article.publisher()).isEqualTo("organization/vietnam-television");
        assertThat(records)
                .noneMatch(
                        record -> record instanceof Fact fact && fact.relation().equals("translationOf"));
        assertThat(records)
                .anyMatch(
                        record -> record instanceof Fact fact && fact.relation().equals("publishedBy"));
    }

    @Test
    void everyArticleThatCannotBeReadIsToldAndCounted() throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(file("empty.txt", new byte[0]));
        files.add(file("blank.txt", bytes(" \n\t\u200F\n")));
        byte[] random = new byte[5000];
        new Random(7).nextBytes(random);
        files.add(file("binary.txt", random));
        files.add(file("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
        byte[] persian = bytes(PERSIAN);
        files.add(file("truncated.txt", Arrays.copyOf(persian, persian.length - 3)));
        files.add(file(
                "polish.txt",
                bytes("Minister powiedział, że siedemdziesiąt dwa państwa podpisały konwencję. ".repeat(5))));
        files.add(file("japanese.txt", bytes("大臣は七十二か国が条約に署名したと述べた。".repeat(9))));
        files.add(file("short.txt", bytes("Hanoi")));
        files.add(file("good.txt", bytes(GERMAN)));
        files.add(large("large.txt", 100 * MEGABYTE));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int code = assertTimeoutPreemptively(
                LONG, () -> Main.run(new PrintWriter(out), new PrintWriter(err), args(files)));

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString().lines()).isNotEmpty().allMatch(line -> line.contains("\"article\":\"good\""));
        assertThat(err.toString())
                .contains("empty.txt: the file is empty")
                .contains("blank.txt: there is nothing but blanks")
                .contains("binary.txt: ")
                .contains("picture.txt: ")
                .contains("truncated.txt: ")
                .contains("polish.txt: ")
                .contains("japanese.txt: ")
                .contains("short.txt: the text is too short to tell its language")
                .contains("large.txt: the file has more than 10 million bytes")
                .contains("9 of 10 articles refused")
                .doesNotContain("good.txt")
                .doesNotContain("\tat ");
        assertThat(err.toString().lines())
                .hasSize(10)
                .allMatch(line -> line.indexOf(".txt") == line.lastIndexOf(".txt"));
    }

    /** The file is sparse, so that only reading it would cost memory. */
    @Test
    void aHugeFileIsRefusedWithoutBeingHeld() throws IOException {
        Path file = large("huge.txt", 4_000L * MEGABYTE);

        assertTimeoutPreemptively(
                LONG,
                () -> assertThatThrownBy(() -> extraction.extract(file))
                        .isInstanceOf(ArticleException.class)
                        .hasMessageContaining("expected one article"));
    }

    @ParameterizedTest
    @CsvSource({"de, windows-1252", "de, UTF-16LE", "de, UTF-16BE", "fa, windows-1256", "fa, UTF-16LE"})
    void anArticleInAnotherCharsetHasTheSameFacts(String language, String charset) throws Exception {
        String text = (language.equals("de")
                        ? GERMAN
                        : PERSIAN.replace('\u200C', ' ')
                                .replace('ی', 'ي')
                                .replace('ک', 'ك')
                                .replaceAll("[۰-۹]", "7"))
                .repeat(3);
        Path utf8 = file("a.txt", bytes(text));
        Path other = file("other/a.txt", text.getBytes(Charset.forName(charset)));

        assertThat(lines(extraction.extract(other))).isEqualTo(lines(extraction.extract(utf8)));
    }

    @Test
    void bidiControlsChangeNoFactAndNoSpan() throws Exception {
        Path plain = file("plain.txt", bytes(PERSIAN.repeat(3)));
        Path marked = file(
                "marked.txt",
                bytes("\u202B" + PERSIAN.repeat(3).replace(" ", " \u200F").replace(".", "\u202C.\u2067")));

        assertSound(marked);

        assertThat(facts(marked)).isEqualTo(facts(plain));
    }

    /** One line of a megabyte, whose sentences end, or never do. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"de", "fa"})
    void aLineOfAMegabyteIsRead(String language) throws Exception {
        String text = language.equals("de") ? GERMAN : PERSIAN;
        int times = MEGABYTE / bytes(text).length;

        assertSound(file(language + "-sentences.txt", bytes(text.repeat(times))));
        assertSound(file(
                language + "-endless.txt", bytes(text + text.replace(".", "").repeat(times))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "«",
                "\"",
                "(",
                "„",
                "»",
                "' ",
                "- ",
                "https://",
                "1. ",
                "1/",
                "25. Oktober ",
                "Vietnam ",
                "Vietnam, ",
                "sagte ",
                "dass ",
                "und ",
                "72 Staaten ",
                "Minister ",
                "der Minister sagte, dass ",
                "A. ",
                "\u202E",
                "e\u0301",
                "\uD83D\uDE00",
                "Ä",
                "\u0000"
            })
    void tenThousandCharactersOfAnythingAreRead(String piece) throws Exception {
        Path file = file(
                "many.txt",
                bytes(GERMAN + "\n" + GERMAN + piece.repeat(10_000 / Math.max(1, piece.length())) + " " + GERMAN));
        try {
            assertSound(file);
        } catch (ArticleException e) {
            assertThat(e).hasMessageContaining("many.txt: ");
        }
    }

    @Tag("long")
    @Test
    void tenThousandQuotesWithinQuotesAreRead() throws Exception {
        String opened = "Er sagte: „".repeat(10_000);
        String closed = "“".repeat(10_000);

        assertSound(file("nested.txt", bytes(GERMAN + "\n" + opened + GERMAN + closed)));
    }

    @Tag("long")
    @Test
    void aTextOfManyParagraphsIsRead() throws Exception {
        assertSound(file("paragraphs.txt", bytes((GERMAN + "\n").repeat(2_000))));
    }

    private static void assertSound(Path file) throws Exception {
        List<FactRecord> records = within(() -> extraction.extract(file));
        assertThat(records.get(0)).isInstanceOf(Article.class);
        int[] text = Files.readString(file).codePoints().toArray();
        for (FactRecord record : records) {
            if (record instanceof Mention mention) {
                String form = mention.form();
                String span = new String(text, mention.start(), mention.end() - mention.start());
                assertThat(form == null ? span : form).isEqualTo(span);
            } else if (record instanceof Fact fact && fact.origin() instanceof Evidence evidence) {
                assertThat(evidence.start()).isNotNegative().isLessThan(evidence.end());
                assertThat(evidence.end()).isLessThanOrEqualTo(text.length);
            }
        }
    }

    /** What a call gives or throws, if it does so in time. */
    private static List<FactRecord> within(Callable<List<FactRecord>> call) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        try {
            return executor.submit(call).get(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ArticleException refused) {
                throw refused;
            }
            throw e;
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<String> facts(Path file) throws Exception {
        return extraction.extract(file).stream()
                .map(FactWriter::line)
                .filter(line -> line.contains("\"kind\":\"fact\""))
                .map(line -> line.replaceAll(
                        "\"(start|end)\":[0-9]+|\"sha256\":\"[0-9a-f]+\"|\"article\":\"[a-z]+\"|\"form\":\"[^\"]*\"",
                        ""))
                .toList();
    }

    private static List<String> lines(List<FactRecord> records) {
        return records.stream().map(FactWriter::line).toList();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path large(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        try (SeekableByteChannel out = Files.newByteChannel(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            out.position(size - 1);
            out.write(ByteBuffer.wrap(new byte[] {'x'}));
        }
        return file;
    }

    private static String[] args(List<Path> files) {
        List<String> args = new ArrayList<>(List.of("extract"));
        files.forEach(file -> args.add(file.toString()));
        return args.toArray(String[]::new);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
