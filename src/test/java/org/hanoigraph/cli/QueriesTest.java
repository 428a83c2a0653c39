package org.hanoigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.hanoigraph.load.Release;
import org.hanoigraph.load.Releases;
import org.hanoigraph.store.DumpStore;
import org.hanoigraph.vocab.Iris;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each query of {@code queries/} gives the answer that stands beside it, on a release built from this checkout. */
class QueriesTest {
    private static final Path QUERIES = Path.of(System.getProperty("hanoi.home", ""), "queries");

    @TempDir
    static Path folder;

    private static Dataset release;

    @BeforeAll
    static void buildARelease() throws Exception {
        Home home = Home.find();
        Release built = BuildCommand.build(
                home, Iris.DEFAULT, folder.resolve("releases"), null, new PrintWriter(new StringWriter()));
        assertThat(new Releases(folder.resolve("releases")).current()).contains(built);
        release = DatasetFactory.wrap(DumpStore.load(home.serverConfig(), built.quads()));
    }

    static Stream<String> queries() throws IOException {
        return Home.files(QUERIES, ".rq").stream()
                .map(file -> file.getFileName().toString().replace(".rq", ""));
    }

    /** The location by which Jena keeps a database in memory had been made a folder where the user stood. */
    @Test
    void aDumpInMemoryLeavesNoFolderBehind() {
        assertThat(Path.of("--mem--")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryGivesTheAnswerThatStandsBesideIt(String name) throws IOException {
        Path expected = QUERIES.resolve(name + ".expected.csv");
        assertThat(expected).as("each query has its answer beside it").exists();

        String actual = release.calculateRead(() -> {
            try (QueryExecution execution = QueryExecutionFactory.create(read(name), release)) {
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
                ResultSetFormatter.outputAsCSV(out, execution.execSelect());
                return out.toString(java.nio.charset.StandardCharsets.UTF_8);
            }
        });

        assertThat(actual.replace("\r\n", "\n"))
                .isEqualTo(Files.readString(expected).replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryBeginsWithItsQuestion(String name) {
        assertThat(read(name)).startsWith("# ");
    }

    @Test
    void thereAreCompetencyQuestions() throws IOException {
        assertThat(queries().filter(name -> name.startsWith("cq"))).hasSizeGreaterThanOrEqualTo(20);
    }

    private static String read(String name) {
        try {
            return Files.readString(QUERIES.resolve(name + ".rq"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
