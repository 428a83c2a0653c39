package org.hanoigraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hanoigraph.load.Release;
import org.hanoigraph.load.Releases;
import org.hanoigraph.vocab.Iris;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Goes the whole way from data/ to a release folder: maps, validates, loads, dumps, switches.")
final class BuildCommand implements Callable<Integer> {
    private static final int SHOWN_VIOLATIONS = 20;

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "folder of the articles' texts: extracts their facts anew, with the decisions of data/review,"
                    + " writes data/facts and proves each span and hash against the texts")
    @Nullable
    Path articles;

    @Option(names = "--out", paramLabel = "DIR", description = "folder of releases; default releases/ of the checkout")
    @Nullable
    Path out;

    @Mixin
    BaseOption base = new BaseOption();

    @Spec
    CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InvalidDataException, UsageException {
        Home home = Home.find();
        Release release = build(
                home,
                base.iris(),
                out == null ? home.releases() : out,
                articles,
                command.commandLine().getErr());
        PrintWriter print = command.commandLine().getOut();
        print.println("Release " + release.manifest().release() + ": "
                + release.manifest().quads() + " statements in "
                + release.manifest().graphs().size() + " graphs");
        release.manifest()
                .files()
                .forEach((path, dump) ->
                        print.println("  " + home.shown(release.folder().resolve(path)) + "  " + dump.statements()
                                + " statements, " + dump.bytes() + " bytes, sha256 " + dump.sha256()));
        return ExitCode.DONE;
    }

    /** Makes a release and switches to it. */
    static Release build(Home home, Iris iris, Path out, @Nullable Path articles, PrintWriter err)
            throws IOException, InvalidDataException, UsageException {
        Progress progress = new Progress(err);
        if (articles != null) {
            if (!Files.isDirectory(articles)) {
                throw new UsageException("there is no folder " + articles);
            }
            int read = progress.step("Extracting the facts", () -> new Regeneration(home, err).run(articles));
            err.println("Read " + read + " articles of " + articles);
            int proved =
                    progress.step("Proving the spans", () -> KnowledgeGraph.prove(home, home.articleFacts(), articles));
            err.println("Proved " + proved + " spans against " + articles);
        }
        String inputs = Inputs.digest(home, iris);
        DatasetGraph data = progress.step("Mapping the facts", () -> KnowledgeGraph.of(home, iris));
        progress.step("Validating", () -> {
            ValidateCommand.check(home, data, SHOWN_VIOLATIONS);
            return data;
        });
        return progress.step(
                "Writing the release",
                () -> new Releases(out)
                        .publish(new Releases.Content(data, iris, Version.current(), inputs, home.serverConfig())));
    }
}
