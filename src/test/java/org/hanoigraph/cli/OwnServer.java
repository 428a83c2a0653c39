package org.hanoigraph.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.hanoigraph.load.Release;
import org.hanoigraph.serve.PageFiles;
import org.hanoigraph.serve.Server;
import org.hanoigraph.serve.ServerSettings;
import org.hanoigraph.vocab.Iris;

/** A server of our own data, on a free port. */
final class OwnServer {
    private OwnServer() {}

    /**
     * Builds a release and serves it.
     *
     * @param folder for the release
     */
    static Server start(Home home, Path folder) throws Exception {
        Release release = BuildCommand.build(
                home, Iris.DEFAULT, folder.resolve("releases"), null, new PrintWriter(new StringWriter()));
        return Server.start(
                new ServerSettings(
                        home.serverConfig(), PageFiles.in(home.folder()), ServerSettings.LOCAL, 0, Iris.DEFAULT),
                release.folder());
    }
}
