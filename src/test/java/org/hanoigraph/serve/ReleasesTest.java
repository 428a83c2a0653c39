package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.hanoigraph.store.ReleaseStore;
import org.hanoigraph.store.SampleRelease;
import org.hanoigraph.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {
    @TempDir
    private Path folder;

    @Test
    void closesAReleaseWithTheLastRequestThatMayReadIt() throws Exception {
        Path first = release("1");
        Path second = release("2");
        Releases releases = new Releases(open(first));
        Releases.Lease early = releases.lease();
        releases.add(open(second));
        Releases.Lease late = releases.lease();
        assertThat(early.release().folder()).isEqualTo(first.toRealPath());
        assertThat(late.release().folder()).isEqualTo(second.toRealPath());
        assertOpen(first);

        // The early request may have got its query service after the switch, so it keeps the second release open too.
        releases.add(open(release("3")));
        late.close();
        assertOpen(second);
        assertThat(releases.awaitClosed(second.toRealPath(), Duration.ofMillis(10)))
                .isFalse();

        early.close();
        assertThat(releases.awaitClosed(second.toRealPath(), Duration.ZERO)).isTrue();
        assertClosed(first);
        assertClosed(second);
        releases.close(Duration.ZERO);
        assertClosed(folder.resolve("3"));
    }

    @Test
    void closesEverythingAtTheEndAfterAWhile() throws Exception {
        Path only = release("1");
        Releases releases = new Releases(open(only));
        Releases.Lease hanging = releases.lease();
        releases.close(Duration.ofMillis(10));
        assertClosed(only);
        hanging.close();
    }

    private Path release(String name) throws Exception {
        return SampleRelease.of(DatasetGraphFactory.create(), folder.resolve(name));
    }

    private static Release open(Path folder) {
        return Release.open(SampleRelease.CONFIG, folder);
    }

    private static void assertOpen(Path folder) {
        assertThatThrownBy(() -> ReleaseStore.open(SampleRelease.CONFIG, folder))
                .isInstanceOf(StoreException.class);
    }

    private static void assertClosed(Path folder) {
        ReleaseStore.open(SampleRelease.CONFIG, folder).close();
    }
}
