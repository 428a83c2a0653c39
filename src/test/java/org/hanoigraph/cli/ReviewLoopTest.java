package org.hanoigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that nobody has seen before go through extraction, review and release. */
class ReviewLoopTest {
    private static final String HOME = "hanoi.home";
    private static final String REVIEWED = "\teditor\t2026-01-02\ta test\t";

    private final String checkout = System.getProperty(HOME, "");

    @TempDir
    Path folder;

    private Path home;
    private Path articles;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheDataAndTwoArticlesOfOurOwn() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        for (String part : List.of("ontology", "data", "queries", "fuseki-config")) {
            copy(Path.of(checkout, part), home.resolve(part));
        }
        articles = Files.createDirectory(folder.resolve("articles"));
        for (String language : List.of("de", "sv")) {
            Files.copy(
                    Path.of(checkout, "src/test/resources/extract", language, "kommentar.txt"),
                    articles.resolve(language + "-kommentar.txt"));
        }
        System.setProperty(HOME, home.toString());
    }

    @AfterEach
    void backToTheCheckout() {
        System.setProperty(HOME, checkout);
    }

    @Test
    void aDecisionChangesTheFactsAndOutlivesTheNextBuild() throws IOException {
        Path german = articles.resolve("de-kommentar.txt");
        Path facts = home.resolve("data/facts/de-kommentar.jsonl");
        assertThat(run("build", "--articles", articles.toString()))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("One story: de-kommentar and sv-kommentar share");
        List<String> first = Files.readAllLines(facts);
        assertThat(first.get(0)).contains("\"work\":\"work/").doesNotContain("\"source\"");
        assertThat(work(first.get(0)))
                .isEqualTo(work(Files.readAllLines(home.resolve("data/facts/sv-kommentar.jsonl"))
                        .get(0)));

        assertThat(run("extract", "--review", german.toString())).isZero();
        List<String> open =
                out.toString().lines().filter(line -> line.startsWith("open\t")).toList();
        assertThat(open).hasSizeGreaterThan(5);
        assertThat(err.toString()).contains("0 new, 0 changed, 0 vanished, " + open.size() + " open, 0 reviewed");

        Path table = Files.createDirectories(home.resolve("data/review")).resolve("de-kommentar.tsv");
        Files.write(
                table,
                List.of(
                        decide(open.get(0), "reject", ""),
                        decide(open.get(1), "accept", ""),
                        decide(open.get(2), "correct", "{\"certainty\":\"planned\"}")));
        assertThat(run("extract", "--review", german.toString())).isZero();
        assertThat(out.toString())
                .contains("vanished\t" + open.get(0).split("\t")[1])
                .contains("changed\t");
        assertThat(err.toString()).contains("0 new, 1 changed, 1 vanished, " + (open.size() - 3) + " open, 2 reviewed");

        assertThat(run("build", "--articles", articles.toString()))
                .as(err.toString())
                .isZero();
        List<String> second = Files.readAllLines(facts);
        assertThat(second).hasSize(first.size() - 1);
        assertThat(second)
                .filteredOn(line -> line.contains("\"review\":{\"status\":\"accepted\""))
                .hasSize(1);
        assertThat(second)
                .filteredOn(line -> line.contains("\"review\":{\"status\":\"corrected\""))
                .hasSize(1)
                .allMatch(line -> line.contains("\"certainty\":\"planned\""));
        assertThat(Files.readString(home.resolve("releases/current/dump/hanoi-graph.nq")))
                .contains("ontology#reviewStatus>")
                .contains("\"a test\"@en");
    }

    /** A publisher new to the data, or a rule that takes a country where the ontology wants a person, must stop no build. */
    @Test
    void allArticlesOfOurOwnAndAPageOfAnUnknownPublisherMakeARelease() throws IOException {
        Path own = Path.of(checkout, "src/test/resources/extract");
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".txt")).toList()) {
                Files.copy(
                        file,
                        articles.resolve(
                                "own-" + own.relativize(file).toString().replace('/', '-')));
            }
        }
        Files.writeString(articles.resolve("page.html"), """
                <!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Abkommen</title>
                <meta property="og:site_name" content="Bergdorfer Bote">
                <meta property="article:published_time" content="2025-10-26T08:00:00+02:00"></head>
                <body><article><h1>Abkommen unterzeichnet</h1><p>Vietnam richtete am 25. Oktober 2025 in Hanoi die
                Unterzeichnungszeremonie aus. Auf einem Seminar am 24. Oktober in Hanoi sprach Ghada Waly über das
                Übereinkommen der Vereinten Nationen gegen Cyberkriminalität.</p></article></body></html>
                """);

        assertThat(run("build", "--articles", articles.toString()))
                .as(err.toString())
                .isZero();
        List<String> page = Files.readAllLines(home.resolve("data/facts/page.jsonl"));
        assertThat(page.get(0))
                .contains("\"publisher\":\"organization/bergdorfer-bote\",\"publisherLabel\":\"Bergdorfer Bote\"");
        assertThat(page)
                .anyMatch(line ->
                        line.matches(".*\"event/seminar-[0-9a-f]{16}\",\"label\":\"Seminar \\(2025-10-24\\)\".*"));
    }

    @Test
    void aDecisionAboutWhatIsNotFoundIsToldAsStale() throws IOException {
        Path german = articles.resolve("de-kommentar.txt");
        assertThat(run("extract", "--review", german.toString())).isZero();
        String some = out.toString()
                .lines()
                .filter(line -> line.startsWith("new\t"))
                .toList()
                .get(0);
        Path table = Files.createDirectories(home.resolve("data/review")).resolve("de-kommentar.tsv");
        String other = decide(some, "accept", "").replaceFirst("\t[a-z]+/[A-Za-z-]+\t", "\tperson/nobody\t");
        Files.write(table, List.of("# a remark", other));

        assertThat(run("extract", "--review", german.toString())).isZero();
        assertThat(out.toString()).contains("# line 2 of the decisions").contains("stale\tperson/nobody\t");
        assertThat(err.toString()).contains("1 decisions stale");
    }

    @Test
    void aBadTableIsToldWithFileAndLine() throws IOException {
        Path table = Files.createDirectories(home.resolve("data/review")).resolve("de-kommentar.tsv");
        Files.write(table, List.of("maybe"));

        assertThat(run(
                        "extract",
                        "--review",
                        articles.resolve("de-kommentar.txt").toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("data/review/de-kommentar.tsv:1: the line has 1 cells")
                .doesNotContain("\tat ");
    }

    @Test
    void optionsOfTheReviewWithoutItAreAMistakeOfTheUser() {
        assertThat(run(
                        "extract",
                        "--accept-committed",
                        articles.resolve("de-kommentar.txt").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--review");
        assertThat(run("build", "--articles", folder.resolve("none").toString()))
                .isEqualTo(2);
    }

    /** A line of the report with a decision in it. */
    private static String decide(String line, String decision, String record) {
        String[] cells = line.split("\t", -1);
        cells[0] = decision;
        return String.join("\t", List.of(cells).subList(0, 7)) + REVIEWED + record;
    }

    private static String work(String line) {
        return line.replaceFirst(".*\"work\":\"([^\"]*)\".*", "$1");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
