package org.hanoigraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hanoigraph.article.ArticleException;
import org.hanoigraph.extract.Coverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "grammar",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the language data of the extractor: relations, entities, slots and sets that do not exist, rules said twice.",
            "With articles, also tells how often each rule gave a fact, which never did, and where sentences that name several"
                    + " things and have the words of a rule gave none."
        })
final class GrammarCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "articles")
    List<Path> files = List.of();

    @Spec
    CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InvalidDataException, UsageException {
        for (Path file : files) {
            Inputs.checkReadable(file);
        }
        Extraction extraction = new Extraction(Home.find());
        Set<String> problems = extraction.lint();
        PrintWriter err = command.commandLine().getErr();
        problems.forEach(err::println);
        try {
            extraction.coverage(files).forEach(this::print);
        } catch (ArticleException e) {
            err.println("hanoi-graph: " + e.getMessage());
            return ExitCode.FAILED;
        }
        command.commandLine().getOut().flush();
        err.println(
                problems.isEmpty()
                        ? "The language data hold."
                        : problems.size() + (problems.size() == 1 ? " problem" : " problems"));
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(String language, Coverage coverage) {
        PrintWriter out = command.commandLine().getOut();
        for (Map.Entry<String, Integer> rule : coverage.fired().entrySet()) {
            out.println(language + "\tfacts\t" + rule.getKey() + "\t" + rule.getValue());
        }
        coverage.idle().forEach(rule -> out.println(language + "\tnever fired\t" + rule));
        coverage.silent()
                .forEach(place -> out.println(
                        language + "\tno fact\t" + place.article() + "\t" + place.start() + "\t" + place.end()));
    }
}
