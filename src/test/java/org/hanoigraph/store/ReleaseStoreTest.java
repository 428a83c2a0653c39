package org.hanoigraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hanoigraph.vocab.Iris;
import org.hanoigraph.vocab.Std;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseStoreTest {
    private static final Node THING = Iris.DEFAULT.thing("topic/x");
    private static final Quad LABEL = Quad.create(
            Iris.DEFAULT.referenceGraph(), THING, Std.RDFS_LABEL, NodeFactory.createLiteralLang("Đồng bằng", "vi"));

    @TempDir
    private Path folder;

    @Test
    void opensAnEmptyDatasetInAnEmptyFolder() {
        DatasetGraph store = ReleaseStore.open(SampleRelease.CONFIG, folder);
        assertThat(Txn.calculateRead(store, store::isEmpty)).isTrue();
        store.close();
    }

    @Test
    void findsByNameWhatWasAddedInATransactionAfterItIsOpenedAgain() {
        write(folder, LABEL);
        assertThat(search(folder, "dong")).containsExactly(THING.getURI());
    }

    @Test
    void forgetsWhatWasAddedInATransactionThatFailed() {
        DatasetGraph store = ReleaseStore.open(SampleRelease.CONFIG, folder);
        assertThatThrownBy(() -> Txn.executeWrite(store, () -> {
                    store.add(LABEL);
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        store.close();
        assertThat(search(folder, "dong")).isEmpty();
    }

    @Test
    void seesAllGraphsAsOneWithoutAskingForAGraph() {
        write(folder, LABEL);
        assertThat(select(folder, "SELECT ?thing { ?thing ?p 'Đồng bằng'@vi }")).containsExactly(THING.getURI());
    }

    @Test
    void saysWhichProcessHasTheReleaseOpen() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dhanoi.home=" + System.getProperty("hanoi.home", "."),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsRelease.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(says.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> ReleaseStore.open(SampleRelease.CONFIG, folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("is in use")
                    .hasMessageContaining("process " + other.pid());
        } finally {
            other.destroy();
            other.waitFor();
        }
    }

    @Test
    void refusesToOpenAReleaseTwiceAndLeavesTheFirstOneAlone() {
        DatasetGraph first = ReleaseStore.open(SampleRelease.CONFIG, folder);
        assertThatThrownBy(() -> ReleaseStore.open(SampleRelease.CONFIG, folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is in use");
        Txn.executeWrite(first, () -> first.add(LABEL));
        first.close();
        assertThat(search(folder, "dong")).containsExactly(THING.getURI());
    }

    @Test
    void leavesADamagedReleaseUnlocked() throws Exception {
        write(folder, LABEL);
        Path index = folder.resolve("text");
        try (var files = Files.list(index)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "damaged");
            }
        }
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> ReleaseStore.open(SampleRelease.CONFIG, folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot be opened");
        }
    }

    @Test
    void saysWhatIsWrongWithAConfiguration() throws Exception {
        assertThatThrownBy(() -> ReleaseStore.config(folder.resolve("none.ttl"), folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("none.ttl");

        Path bad = Files.writeString(folder.resolve("bad.ttl"), "this is no Turtle");
        assertThatThrownBy(() -> ReleaseStore.config(bad, folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("bad.ttl")
                .hasMessageContaining("line: 1");

        Path elsewhere = Files.writeString(
                folder.resolve("elsewhere.ttl"),
                Files.readString(SampleRelease.CONFIG).replace("releases/current/tdb2", "/var/lib/tdb2"));
        assertThatThrownBy(() -> ReleaseStore.config(elsewhere, folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("/var/lib/tdb2");

        Path nothing = Files.writeString(folder.resolve("nothing.ttl"), "");
        assertThatThrownBy(() -> ReleaseStore.open(nothing, folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("one text:TextDataset");
    }

    private static void write(Path folder, Quad quad) {
        DatasetGraph quads = DatasetGraphFactory.create();
        quads.add(quad);
        try {
            SampleRelease.of(quads, folder);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> search(Path folder, String name) {
        return select(
                folder,
                "PREFIX text: <http://jena.apache.org/text#> SELECT ?thing { ?thing text:query '" + name + "' }");
    }

    private static List<String> select(Path folder, String query) {
        DatasetGraph store = ReleaseStore.open(SampleRelease.CONFIG, folder);
        try {
            return Txn.calculateRead(store, () -> {
                try (QueryExecution execution =
                        QueryExecutionFactory.create(query, org.apache.jena.query.DatasetFactory.wrap(store))) {
                    return org.apache.jena.query.ResultSetFormatter.toList(execution.execSelect()).stream()
                            .map(row -> row.getResource("thing").getURI())
                            .toList();
                }
            });
        } finally {
            store.close();
        }
    }
}
