package org.hanoigraph.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hanoigraph.load.IncompleteReleaseException;
import org.hanoigraph.load.Release;
import org.hanoigraph.load.Releases;
import org.hanoigraph.vocab.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Builds the release if it is missing or stale, validates it and serves it.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    ServerOptions server = new ServerOptions();

    @Mixin
    BaseOption base = new BaseOption();

    @Spec
    CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InvalidDataException, UsageException {
        Home home = Home.find();
        server.check();
        Iris iris = base.iris();
        Releases releases = new Releases(home.releases());
        Optional<Release> current = usable(releases);
        Release release;
        if (current.isPresent() && current.get().manifest().inputs().equals(Inputs.digest(home, iris))) {
            release = current.get();
        } else {
            release = BuildCommand.build(
                    home, iris, home.releases(), null, command.commandLine().getErr());
        }
        Serving.run(home, release, releases, server, command.commandLine().getOut());
        return ExitCode.DONE;
    }

    /** A half-written release is no reason to stop here: it is made anew. */
    private static Optional<Release> usable(Releases releases) throws IOException {
        try {
            return releases.current();
        } catch (IncompleteReleaseException e) {
            return Optional.empty();
        }
    }
}
