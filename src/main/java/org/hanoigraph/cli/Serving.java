package org.hanoigraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hanoigraph.load.IncompleteReleaseException;
import org.hanoigraph.load.Release;
import org.hanoigraph.load.Releases;
import org.hanoigraph.serve.PageFiles;
import org.hanoigraph.serve.Server;
import org.hanoigraph.serve.ServerSettings;
import org.hanoigraph.vocab.Iris;
import org.jspecify.annotations.Nullable;

/** A server that runs until the process is told to end, and follows the current release. */
final class Serving {
    private static final long LOOK_EVERY_MS = 1_000;

    private Serving() {}

    /**
     * Serves until the process ends.
     *
     * @param followed where to look for a new release; null to stay with the first
     */
    static void run(Home home, Release first, @Nullable Releases followed, ServerOptions options, PrintWriter out)
            throws IOException, UsageException {
        options.check();
        ServerSettings settings = new ServerSettings(
                home.serverConfig(),
                PageFiles.in(home.folder()),
                options.host,
                options.port,
                new Iris(first.manifest().base()));
        CountDownLatch ended = new CountDownLatch(1);
        try (Server server = Server.start(settings, first.folder())) {
            Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown, "shutdown"));
            String address = "http://" + options.host + ":" + server.port();
            out.println("Hanoi Graph, release " + first.manifest().release() + ", "
                    + first.manifest().quads() + " statements");
            out.println("  pages    " + address + "/");
            out.println("  SPARQL   " + address + "/sparql");
            out.println("  dumps    " + address + "/dump/");
            out.println("Stop with Ctrl-C.");
            follow(server, first, followed, ended, out);
        }
    }

    private static void follow(
            Server server, Release first, @Nullable Releases followed, CountDownLatch ended, PrintWriter out)
            throws IOException {
        Release served = first;
        try {
            while (!ended.await(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                Optional<Release> current = followed == null ? Optional.empty() : whole(followed);
                if (current.isPresent() && !current.get().folder().equals(served.folder())) {
                    server.switchTo(current.get().folder());
                    served = current.get();
                    out.println("Now serving release " + served.manifest().release());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A broken release is not taken over; the one that is served stays. */
    private static Optional<Release> whole(Releases followed) throws IOException {
        try {
            return followed.current();
        } catch (IncompleteReleaseException e) {
            return Optional.empty();
        }
    }
}
