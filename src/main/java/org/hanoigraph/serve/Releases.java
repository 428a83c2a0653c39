package org.hanoigraph.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The release that is served, and those before it that requests still read.
 *
 * <p>A release is closed when all requests that began before its successor came have ended, those that began under still
 * older releases included: a request takes its release here and the SPARQL service from Fuseki's registry, and between
 * the two a new release may come. Whoever brings one must therefore register its services before it calls {@link #add}.
 */
final class Releases {
    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    /** The oldest first, the current one last. */
    private final List<Held> held = new ArrayList<>();

    Releases(Release first) {
        held.add(new Held(first));
    }

    /** The current release, to be used until the lease is closed. */
    synchronized Lease lease() {
        return new Lease(held.get(held.size() - 1));
    }

    synchronized Release current() {
        return held.get(held.size() - 1).release;
    }

    /** From now on, this is the current release. */
    void add(Release next) {
        synchronized (this) {
            held.add(new Held(next));
        }
        closeUnused(1);
    }

    /** Waits until no former release in this folder is open; says whether that came to pass. */
    synchronized boolean awaitClosed(Path folder, Duration patience) {
        return await(
                patience,
                () -> held.subList(0, held.size() - 1).stream()
                        .noneMatch(former -> former.release.folder().equals(folder)));
    }

    /** Closes everything, after the running requests if they end in time. */
    void close(Duration patience) {
        synchronized (this) {
            await(patience, () -> held.stream().allMatch(release -> release.leases == 0));
            held.forEach(release -> release.leases = 0);
        }
        closeUnused(0);
    }

    /** Closes from the oldest on, as far as nobody uses them, and leaves the last {@code kept}. */
    private void closeUnused(int kept) {
        List<Held> unused = new ArrayList<>();
        synchronized (this) {
            for (Held oldest : held.subList(0, Math.max(0, held.size() - kept))) {
                if (oldest.leases > 0) {
                    break;
                }
                if (!oldest.closing) {
                    oldest.closing = true;
                    unused.add(oldest);
                }
            }
        }
        // Outside the lock: closing a database takes a while, and requests wait for leases.
        for (Held release : unused) {
            try {
                release.release.close();
            } catch (RuntimeException e) {
                LOG.warn("could not close the release {}", release.release.folder(), e);
            }
        }
        synchronized (this) {
            held.removeAll(unused);
            notifyAll();
        }
    }

    private synchronized boolean await(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final class Held {
        private final Release release;
        private int leases;
        private boolean closing;

        Held(Release release) {
            this.release = release;
        }
    }

    /** A request's hold on a release. */
    final class Lease implements AutoCloseable {
        private final Held held;

        private Lease(Held held) {
            this.held = held;
            held.leases++;
        }

        Release release() {
            return held.release;
        }

        @Override
        public void close() {
            boolean last;
            synchronized (Releases.this) {
                held.leases--;
                last = held.leases == 0;
                Releases.this.notifyAll();
            }
            if (last) {
                closeUnused(1);
            }
        }
    }
}
