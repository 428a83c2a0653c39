package org.hanoigraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.hanoigraph.store.ReleaseStore;
import org.hanoigraph.vocab.Iris;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {
    private static final Path CONFIG = Path.of(System.getProperty("hanoi.home", ""), "fuseki-config/public.ttl");

    static final String DATA = """
            PREFIX ex: <http://example.org/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            ex:g1 { ex:a rdfs:label "ویتنام"@fa , "B\\"\\n\\t\\\\"@en , "\uD83D\uDCF0 \uFB00" . ex:a ex:p ex:b . }
            ex:g2 { ex:a ex:p ex:b . ex:f rdf:reifies <<( ex:a ex:p ex:b )>> . }
            """;

    @TempDir
    Path folder;

    private Releases releases;

    @BeforeEach
    void releasesFolder() {
        releases = new Releases(folder.resolve("releases"));
    }

    @Test
    void aReleaseHoldsTheSameQuadsInDatabaseAndDump() throws IOException {
        Release release = releases.publish(content(DATA, "1"));

        assertThat(release.manifest().quads()).isEqualTo(6);
        assertThat(release.manifest().graphs())
                .containsEntry("http://example.org/g1", 4L)
                .containsEntry("http://example.org/g2", 2L);
        DatasetGraph dump = DatasetGraphFactory.createGeneral();
        RDFParser.source(release.quads()).lang(Lang.NQUADS).parse(dump);
        assertThat(IsoMatcher.isomorphic(data(DATA), dump)).isTrue();
        DatasetGraph store = ReleaseStore.open(CONFIG, release.folder());
        try {
            Txn.executeRead(
                    store,
                    () -> dump.find()
                            .forEachRemaining(quad -> assertThat(store.contains(quad))
                                    .as(quad.toString())
                                    .isTrue()));
        } finally {
            store.close();
        }
    }

    @Test
    void theDumpIsInTheOrderOfItsCodePoints() throws IOException {
        List<String> lines =
                Files.readAllLines(releases.publish(content(DATA, "1")).quads());

        assertThat(lines).isSortedAccordingTo((one, other) -> {
            int[] left = one.codePoints().toArray();
            int[] right = other.codePoints().toArray();
            return Arrays.compare(left, right);
        });
    }

    @Test
    void theChecksumsAreThoseOfTheDumps() throws Exception {
        Release release = releases.publish(content(DATA, "1"));

        Process check = new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
                .directory(release.folder().resolve("dump").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
    }

    @Test
    void theSameInputGivesTheSameReleaseByteForByte() throws IOException {
        Release one = releases.publish(content(DATA, "1"));
        Release other = new Releases(folder.resolve("elsewhere")).publish(content(DATA, "1"));

        assertThat(other.manifest()).isEqualTo(one.manifest());
        for (String file : one.manifest().files().keySet()) {
            assertThat(other.folder().resolve(file))
                    .hasSameBinaryContentAs(one.folder().resolve(file));
        }
    }

    @Test
    void anotherBuildOfTheSameLeavesTheReleaseAsItIs() throws IOException {
        Release one = releases.publish(content(DATA, "1"));
        long written =
                Files.getLastModifiedTime(one.folder().resolve("manifest.json")).toMillis();

        Release other = releases.publish(content(DATA, "1"));

        assertThat(other.folder()).isEqualTo(one.folder());
        assertThat(Files.getLastModifiedTime(one.folder().resolve("manifest.json"))
                        .toMillis())
                .isEqualTo(written);
    }

    @Test
    void theCurrentReleaseIsTheLastOneThatWasPublished() throws IOException {
        assertThat(releases.current()).isEmpty();
        Release one = releases.publish(content(DATA, "1"));
        assertThat(releases.current()).contains(one);
        Release other = releases.publish(content(DATA, "2"));
        assertThat(releases.current()).contains(other);
        assertThat(Releases.open(one.folder())).isEqualTo(one);
    }

    @Test
    void aReleaseWithoutManifestIsRefusedAndMadeAnew() throws IOException {
        Release release = releases.publish(content(DATA, "1"));
        Files.delete(release.folder().resolve("manifest.json"));

        assertThatThrownBy(() -> releases.current())
                .isInstanceOf(IncompleteReleaseException.class)
                .hasMessageContaining("manifest.json")
                .hasMessageContaining("hanoi-graph build");
        assertThat(releases.publish(content(DATA, "1"))).isEqualTo(release);
        assertThat(releases.current()).contains(release);
    }

    @Test
    void aReleaseWithACutDumpIsRefused() throws IOException {
        Release release = releases.publish(content(DATA, "1"));
        try (RandomAccessFile file = new RandomAccessFile(release.quads().toFile(), "rw")) {
            file.setLength(10);
        }

        assertThatThrownBy(() -> releases.current())
                .isInstanceOf(IncompleteReleaseException.class)
                .hasMessageContaining("hanoi-graph.nq");
    }

    @Test
    void aReleaseWithoutItsDatabaseIsRefused() throws IOException {
        Release release = releases.publish(content(DATA, "1"));
        Files.move(release.folder().resolve("tdb2"), folder.resolve("taken-away"));

        assertThatThrownBy(() -> releases.current())
                .isInstanceOf(IncompleteReleaseException.class)
                .hasMessageContaining("tdb2");
    }

    @Test
    void whatAKilledBuildLeftBehindIsRemoved() throws IOException {
        Path left = folder.resolve("releases/.building-12345/dump");
        Files.createDirectories(left);
        Files.writeString(left.resolve("hanoi-graph.nq"), "half a li");

        releases.publish(content(DATA, "1"));

        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void twoBuildsAtOnceAreRefused() throws IOException {
        Files.createDirectories(folder.resolve("releases"));
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("releases/.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> releases.publish(content(DATA, "1")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another build");
        }
    }

    static Releases.Content content(String trig, String inputs) {
        return new Releases.Content(data(trig), Iris.DEFAULT, "test", inputs, CONFIG);
    }

    private static DatasetGraph data(String trig) {
        DatasetGraph data = DatasetGraphFactory.createGeneral();
        RDFParser.fromString(trig, Lang.TRIG).parse(data);
        return data;
    }
}
