package org.hanoigraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hanoigraph.article.ArticleException;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.FactWriter;
import org.hanoigraph.fact.Mention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Reads articles (text or HTML) and writes fact records on standard output.")
final class ExtractCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "articles; the file's name without its ending becomes the article's")
    List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "write the records there, and not on standard output")
    @Nullable
    Path out;

    @Option(names = "--mentions", description = "also write where entities are mentioned")
    boolean mentions;

    @Spec
    CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InvalidDataException, UsageException {
        Home home = Home.find();
        for (Path file : files) {
            Inputs.checkReadable(file);
        }
        Extraction extraction = new Extraction(home);
        PrintWriter err = command.commandLine().getErr();
        int refused = 0;
        StringBuilder lines = new StringBuilder();
        for (Path file : files) {
            try {
                for (FactRecord record : extraction.extract(file)) {
                    if (mentions || !(record instanceof Mention)) {
                        lines.append(FactWriter.line(record)).append('\n');
                    }
                }
            } catch (ArticleException e) {
                refused++;
                err.println("hanoi-graph: " + e.getMessage());
            }
        }
        if (out == null) {
            command.commandLine().getOut().print(lines);
            command.commandLine().getOut().flush();
        } else {
            Files.writeString(out, lines, StandardCharsets.UTF_8);
        }
        if (refused > 0) {
            err.println(refused + " of " + files.size() + " articles refused");
        }
        return refused > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }
}
