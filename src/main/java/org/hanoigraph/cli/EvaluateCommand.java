package org.hanoigraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hanoigraph.evaluate.EntityNames;
import org.hanoigraph.evaluate.Evaluation;
import org.hanoigraph.evaluate.Score;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Located;
import org.hanoigraph.map.Entities;
import org.hanoigraph.map.Terms;
import org.hanoigraph.vocab.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures fact records against an annotation: precision, recall and F1 by relation and language,"
                + " mentions, certainty, exact spans, traps.")
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--gold",
            required = true,
            paramLabel = "DIR",
            description = "the annotation, one JSON file an article")
    Path gold = Path.of("");

    @Option(names = "--articles", required = true, paramLabel = "DIR", description = "the articles' texts, <stem>.txt")
    Path articles = Path.of("");

    @Option(names = "--missed", description = "also list what the records lack, and what the annotation lacks")
    boolean listMissed;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "fact records; default those of data/facts")
    List<Path> files = List.of();

    @Spec
    CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InvalidDataException, UsageException {
        Home home = Home.find();
        for (Path folder : List.of(gold, articles)) {
            if (!Files.isDirectory(folder)) {
                throw new UsageException("there is no folder " + folder);
            }
        }
        List<Path> facts = files.isEmpty() ? home.articleFacts() : files;
        for (Path file : facts) {
            Inputs.checkReadable(file);
        }
        List<FactRecord> records = new ArrayList<>();
        for (Located located : KnowledgeGraph.records(home, facts)) {
            records.add(located.record());
        }
        DatasetGraph background = KnowledgeGraph.of(home, Iris.DEFAULT, List.of());
        Evaluation evaluation = Evaluation.of(
                gold,
                records,
                new EntityNames(Entities.of(background.getGraph(Iris.DEFAULT.referenceGraph()))
                        .englishNames(Iris.DEFAULT)),
                Terms.of(background.getGraph(Iris.DEFAULT.ontologyGraph())).symmetricRelations());
        print(
                evaluation,
                KnowledgeGraph.prove(home, facts, articles),
                command.commandLine().getOut());
        return ExitCode.DONE;
    }

    private void print(Evaluation evaluation, int proved, PrintWriter out) {
        out.printf(Locale.ROOT, "%-24s %9s %9s %9s %6s %6s%n", "", "precision", "recall", "F1", "gold", "ours");
        evaluation.byRelation().forEach((relation, score) -> row(relation, score, out));
        evaluation.byLanguage().forEach((language, score) -> row("language " + language, score, out));
        row("all propositions", evaluation.all(), out);
        row("mentions", evaluation.mentions(), out);
        out.printf(
                Locale.ROOT,
                "distinct propositions: %d of %d found, recall %.3f%n",
                evaluation.distinct().found(),
                evaluation.distinct().gold(),
                evaluation.distinct().recall());
        out.printf(
                Locale.ROOT,
                "certainty: %d of %d right, %.3f%n",
                evaluation.certain(),
                evaluation.matched(),
                (double) evaluation.certain() / evaluation.matched());
        out.printf(Locale.ROOT, "spans: %d of %d exact, 1.000%n", proved, proved);
        out.printf(Locale.ROOT, "traps: %d of %d hit%n", evaluation.traps(), evaluation.trapCount());
        if (listMissed) {
            evaluation.missed().forEach(line -> out.println("missed: " + line));
            evaluation.wrong().forEach(line -> out.println("not in the annotation: " + line));
        }
    }

    private static void row(String name, Score score, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-24s %9s %9s %9s %6d %6d%n",
                name,
                share(score.precision()),
                share(score.recall()),
                share(score.f1()),
                score.gold(),
                score.ours());
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
