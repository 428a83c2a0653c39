package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hanoigraph.store.ReleaseStore;
import org.hanoigraph.store.SampleRelease;
import org.hanoigraph.store.StoreException;
import org.hanoigraph.vocab.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SwitchTest {
    private static final String EDITION = "SELECT ?label { GRAPH ?g { <urn:edition> rdfs:label ?label } }";

    @TempDir
    private Path folder;

    @Test
    void takesOverNewReleasesWithoutFailingARequest() throws Exception {
        Path first = release("1");
        Path second = release("2");
        Path third = release("3");
        try (Server server = start(first)) {
            Client client = new Client(server.port());
            AtomicInteger rounds = new AtomicInteger();
            ExecutorService visitors = Executors.newFixedThreadPool(4);
            List<Future<?>> visits = new ArrayList<>();
            for (int visitor = 0; visitor < 4; visitor++) {
                visits.add(visitors.submit(() -> {
                    for (int i = 0; i < 80; i++) {
                        visit(client);
                        rounds.incrementAndGet();
                    }
                }));
            }
            await(rounds, 60);
            server.switchTo(second);
            assertThat(client.rows(EDITION)).containsExactly("2");
            assertThat(client.get("/doc/topic/edition.nt").body()).contains("\"Edition 2\"");
            await(rounds, 160);
            server.switchTo(third);
            assertThat(client.rows(EDITION)).containsExactly("3");
            for (Future<?> visit : visits) {
                visit.get();
            }
            visitors.shutdown();
            assertThat(visitors.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            assertClosed(first);
            assertClosed(second);
        }
        assertClosed(third);
    }

    @Test
    void goesBackToAnEarlierRelease() throws Exception {
        Path first = release("1");
        Path second = release("2");
        try (Server server = start(first)) {
            Client client = new Client(server.port());
            server.switchTo(second);
            server.switchTo(first);
            assertThat(client.rows(EDITION)).containsExactly("1");
            server.switchTo(first);
            assertThat(client.rows(EDITION)).containsExactly("1");
        }
    }

    @Test
    void sendsANewReleaseToClientsThatHaveTheOldOne() throws Exception {
        try (Server server = start(release("1"))) {
            Client client = new Client(server.port());
            String tag = client.get("/doc/topic/edition.nt")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            for (int again = 0; again < 2; again++) {
                assertThat(client.get("/doc/topic/edition.nt", "If-None-Match", tag)
                                .statusCode())
                        .isEqualTo(304);
            }
            server.switchTo(release("2"));
            assertThat(client.get("/doc/topic/edition.nt", "If-None-Match", tag).body())
                    .contains("\"Edition 2\"");
        }
    }

    @Test
    void knowsAReleaseAgainBehindALink() throws Exception {
        Path first = release("1");
        Path current = Files.createSymbolicLink(folder.resolve("current"), first);
        try (Server server = start(current)) {
            server.switchTo(first);
            Files.delete(current);
            Files.createSymbolicLink(current, release("2"));
            server.switchTo(current);
            assertThat(new Client(server.port()).rows(EDITION)).containsExactly("2");
        }
    }

    @Test
    void goesOnServingWhenANewReleaseCannotBeOpened() throws Exception {
        Path locked = release("2");
        DatasetGraph elsewhere = ReleaseStore.open(SampleRelease.CONFIG, locked);
        try (Server server = start(release("1"))) {
            assertThatThrownBy(() -> server.switchTo(locked)).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> server.switchTo(folder.resolve("none"))).isInstanceOf(StoreException.class);
            assertThat(new Client(server.port()).rows(EDITION)).containsExactly("1");
            elsewhere.close();
            server.switchTo(locked);
            assertThat(new Client(server.port()).rows(EDITION)).containsExactly("2");
        }
    }

    private static void visit(Client client) {
        assertThat(client.rows(EDITION)).singleElement().asString().isIn("1", "2", "3");
        assertThat(client.rows("SELECT DISTINCT ?thing { ?thing text:query 'Luong' }"))
                .contains("https://w3id.org/hanoi-graph/id/person/luong-vi-du");
        for (String path : List.of("/doc/country/VN.ttl", "/doc/topic/edition.nt", "/", "/dump/sample.nq")) {
            HttpResponse<String> response = client.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.body()).as(path).isNotEmpty();
        }
    }

    private static void await(AtomicInteger rounds, int enough) throws InterruptedException {
        while (rounds.get() < enough) {
            Thread.sleep(5);
        }
    }

    /** A release that is still open could not be opened here. */
    private static void assertClosed(Path release) {
        ReleaseStore.open(SampleRelease.CONFIG, release).close();
    }

    private static Server start(Path release) throws Exception {
        return Server.start(
                new ServerSettings(SampleRelease.CONFIG, Client.FILES, ServerSettings.LOCAL, 0, Iris.DEFAULT), release);
    }

    private Path release(String edition) throws Exception {
        return SampleRelease.with(
                "<urn:g> { <urn:edition> <http://www.w3.org/2000/01/rdf-schema#label> '" + edition + "' . "
                        + "<https://w3id.org/hanoi-graph/id/topic/edition>"
                        + " <http://www.w3.org/2000/01/rdf-schema#label> 'Edition " + edition + "'@en }",
                folder.resolve("release-" + edition));
    }
}
