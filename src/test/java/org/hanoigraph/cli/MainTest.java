package org.hanoigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees, above all when something is wrong. Each test works on a copy of the checkout's data. */
class MainTest {
    private static final String HOME = "hanoi.home";

    private final String checkout = System.getProperty(HOME, "");

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheData() throws IOException {
        for (String folder : List.of("ontology", "data", "queries", "fuseki-config")) {
            copy(Path.of(checkout, folder), home.resolve(folder));
        }
        System.setProperty(HOME, home.toString());
    }

    @AfterEach
    void backToTheCheckout() {
        System.setProperty(HOME, checkout);
    }

    @Test
    void helpTellsTheCommandsAndTheExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("up", "map", "validate", "build", "serve", "query", "evaluate", "Exit codes");
    }

    @Test
    void aMistypedCommandIsAMistakeOfTheUser() {
        assertThat(run("buld")).isEqualTo(2);
        assertThat(err.toString()).contains("buld").doesNotContain("\tat ");
    }

    @Test
    void factsOfRulesThatWereOftenWrongCanBeLeftOut() {
        String article = Path.of(checkout, "src/test/resources/extract/de/begegnungen.txt")
                .toString();
        assertThat(run("extract", article)).isZero();
        List<String> all = out.toString().lines().toList();
        out.getBuffer().setLength(0);
        assertThat(run("extract", "--least-confidence", "0.8", article)).isZero();

        assertThat(out.toString().lines().toList())
                .hasSizeLessThan(all.size())
                .isSubsetOf(all)
                .allMatch(line -> !line.contains("\"confidence\":0.") || line.matches(".*\"confidence\":0\\.[89].*"));
    }

    @Test
    void aConfidenceIsAShare() {
        assertThat(run("extract", "--least-confidence", "80", "x.txt")).isEqualTo(2);
        assertThat(err.toString()).contains("--least-confidence: expected a share from 0 to 1, found 80");
    }

    @Test
    void ourGraphHolds() {
        assertThat(run("validate")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("The graph holds.");
    }

    @Test
    void aMalformedRecordIsToldWithFileAndLine() throws IOException {
        Path file = someFacts();
        replaceLine(file, 3, line -> line.substring(0, line.length() - 1));

        assertThat(run("build")).isEqualTo(1);
        assertThat(err.toString())
                .contains(home.relativize(file) + ":3: not valid JSON")
                .doesNotContain("\tat ");
        assertThat(home.resolve("releases/current")).doesNotExist();
    }

    @Test
    void anUnknownRelationIsToldWithFileAndLine() throws IOException {
        Path file = someFacts();
        int line = lineOf(file, "\"relation\":\"signed\"");
        replaceLine(file, line, text -> text.replace("\"relation\":\"signed\"", "\"relation\":\"befriended\""));

        assertThat(run("validate")).isEqualTo(1);
        assertThat(err.toString())
                .contains(home.relativize(file) + ":" + line + ": unknown relation 'befriended'")
                .contains("hosted");
    }

    @Test
    void anUnknownEntityIsToldWithFileAndLine() throws IOException {
        Path file = someFacts();
        int line = lineOf(file, "country/RU");
        replaceLine(file, line, text -> text.replace("country/RU", "country/XX"));

        assertThat(run("validate")).isEqualTo(1);
        assertThat(err.toString())
                .contains(home.relativize(file) + ":" + line + ": unknown entity 'country/XX'")
                .contains("data/reference");
    }

    @Test
    void evidenceBehindTheEndOfItsArticleIsToldWithFileAndLine() throws IOException {
        Path file = someFacts();
        int line = lineOf(file, "\"evidence\":{");
        replaceLine(file, line, text -> text.replaceFirst("\"end\":[0-9]+,\"sha256\"", "\"end\":999999,\"sha256\""));

        assertThat(run("validate")).isEqualTo(1);
        assertThat(err.toString())
                .contains(home.relativize(file) + ":" + line + ": evidence ends at 999999")
                .contains("code points");
    }

    @Test
    void aDateThatIsNoneIsToldWithFileAndLine() throws IOException {
        Path file = home.resolve("data/reference/signatories.jsonl");
        replaceLine(file, 5, text -> text.replace("\"2025-10-25\"", "\"2025-02-30\""));

        assertThat(run("validate")).isEqualTo(1);
        assertThat(err.toString()).contains("data/reference/signatories.jsonl:5: date: '2025-02-30' is no date");
    }

    @Test
    void aSlipInTheReferenceDataIsToldWithFileAndLine() throws IOException {
        Path file = home.resolve("data/reference/places.ttl");
        long lines = Files.readAllLines(file).size();
        Files.writeString(file, Files.readString(file) + "<place/x> a hg:Place , .\n");

        assertThat(run("validate")).isEqualTo(1);
        assertThat(err.toString()).contains("data/reference/places.ttl:" + (lines + 1) + ":");
    }

    @Test
    void aGraphThatBreaksARuleIsReportedByRuleAndResource() throws IOException {
        Path file = home.resolve("broken.ttl");
        Files.copy(Path.of(checkout, "ontology/examples/invalid/claimed-fact-without-speaker.ttl"), file);

        assertThat(run("validate", file.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("2 violations")
                .contains("ClaimedBySomebody")
                .contains("needs its speaker")
                .doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNotThereIsAMistakeOfTheUser() {
        for (String command : List.of("map", "validate", "query")) {
            assertThat(run(command, home.resolve("none.jsonl").toString())).isEqualTo(2);
            assertThat(err.toString()).contains("none.jsonl");
        }
    }

    @Test
    void aFolderInPlaceOfAFileIsAMistakeOfTheUser() {
        assertThat(run("map", home.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is a folder; expected a file");
    }

    @Test
    void aFileThatMayNotBeReadIsTold() throws IOException {
        Path file = home.resolve("data/facts/unreadable.jsonl");
        // A folder in the place of a file cannot be read by anybody, not even by root.
        Files.createDirectories(file);

        assertThat(run("validate")).isEqualTo(1);
        assertThat(err.toString()).contains("unreadable.jsonl").doesNotContain("\tat ");
    }

    @Test
    void anUnknownQueryIsToldWithTheOnesThereAre() {
        assertThat(run("query", "cq99")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no query cq99").contains("cq01-");
    }

    @Test
    void aQueryWithASlipIsToldWithItsLine() throws IOException {
        Path query = home.resolve("mine.rq");
        Files.writeString(query, "# mine\nSELECT ?s WHERE {\n  ?s ?p\n}\n");

        assertThat(run("query", query.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("mine.rq:4:").doesNotContain("\tat ");
    }

    @Test
    void askingBeforeThereIsAReleaseTellsHowToMakeOne() {
        assertThat(run("query", "cq01")).isEqualTo(2);
        assertThat(err.toString()).contains("hanoi-graph build");
        assertThat(run("serve", "--port", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("hanoi-graph build");
    }

    @Test
    void aBaseThatIsNoAddressIsAMistakeOfTheUser() {
        assertThat(run("validate", "--base", "hanoi graph")).isEqualTo(2);
        assertThat(err.toString()).contains("--base").contains("ending in '/'");
    }

    @Test
    void aPortInUseIsToldAndAHalfWrittenReleaseIsRefused() throws IOException {
        assertThat(run("build")).as(err.toString()).isZero();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(run("serve", "--port", port)).isEqualTo(2);
            assertThat(err.toString())
                    .contains(port)
                    .contains("in use")
                    .contains("--port")
                    .doesNotContain("\tat ");
        }
        Files.delete(home.resolve("releases/current/manifest.json"));

        assertThat(run("serve", "--port", "0")).isEqualTo(1);
        assertThat(err.toString()).contains("is not complete").contains("hanoi-graph build");
        assertThat(run("query", "cq01")).isEqualTo(1);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private Path someFacts() throws IOException {
        return Home.files(home.resolve("data/facts"), ".jsonl").get(0);
    }

    private static int lineOf(Path file, String text) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError(file + " has no line with " + text);
    }

    private static void replaceLine(Path file, int line, java.util.function.UnaryOperator<String> change)
            throws IOException {
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(file));
        String before = lines.get(line - 1);
        String after = change.apply(before);
        assertThat(after).as("the change of the test").isNotEqualTo(before);
        lines.set(line - 1, after);
        Files.write(file, lines);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
