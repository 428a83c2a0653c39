package org.hanoigraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hanoigraph.load.Release;
import org.hanoigraph.load.Releases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves a release, read-only; takes over a new one without dropping a request.")
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--release",
            paramLabel = "DIR",
            description = "a release folder, then served for good; default the current release of releases/, followed"
                    + " when a new one is built")
    @Nullable
    Path release;

    @Mixin
    ServerOptions server = new ServerOptions();

    @Spec
    CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, UsageException {
        Home home = Home.find();
        if (release != null) {
            Serving.run(
                    home,
                    Releases.open(release),
                    null,
                    server,
                    command.commandLine().getOut());
            return ExitCode.DONE;
        }
        Releases releases = new Releases(home.releases());
        Release current = releases.current()
                .orElseThrow(() -> new UsageException("there is no release yet; make one with 'hanoi-graph build'"));
        Serving.run(home, current, releases, server, command.commandLine().getOut());
        return ExitCode.DONE;
    }
}
