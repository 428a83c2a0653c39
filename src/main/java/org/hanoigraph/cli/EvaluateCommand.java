package org.hanoigraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hanoigraph.evaluate.EntityNames;
import org.hanoigraph.evaluate.Evaluation;
import org.hanoigraph.evaluate.RuleScore;
import org.hanoigraph.evaluate.Score;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Located;
import org.hanoigraph.fact.Problem;
import org.hanoigraph.fact.SpanProof;
import org.hanoigraph.map.Entities;
import org.hanoigraph.map.Terms;
import org.hanoigraph.vocab.Iris;
import org.jspecify.annotations.Nullable;
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
    private static final Path PIPE = Path.of("-");

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

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "also write there how many facts each rule gave and how many are in the annotation,"
                    + " as data/extraction/reliability.tsv has it")
    @Nullable
    Path rules;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "fact records, - for standard input; default those of data/facts")
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
            if (!file.equals(PIPE)) {
                Inputs.checkReadable(file);
            }
        }
        List<FactRecord> records = new ArrayList<>();
        SpanProof proof = new SpanProof(articles);
        List<Problem> wrong = new ArrayList<>();
        for (Located located : located(home, facts)) {
            records.add(located.record());
            Problem problem = proof.check(located);
            if (problem != null) {
                wrong.add(problem);
            }
        }
        DatasetGraph background = KnowledgeGraph.of(home, Iris.DEFAULT, List.of());
        Evaluation evaluation = Evaluation.of(
                gold,
                records,
                new EntityNames(Entities.of(background.getGraph(Iris.DEFAULT.referenceGraph()))
                        .englishNames(Iris.DEFAULT)),
                Terms.of(background.getGraph(Iris.DEFAULT.ontologyGraph())).symmetricRelations());
        print(evaluation, proof, wrong, command.commandLine().getOut());
        if (rules != null) {
            Files.write(rules, table(evaluation.byRule()));
        }
        return ExitCode.DONE;
    }

    /** The records of the files; {@code -} is what another program writes into this one. */
    private static List<Located> located(Home home, List<Path> facts) throws IOException, InvalidDataException {
        if (!facts.contains(PIPE)) {
            return KnowledgeGraph.records(home, facts);
        }
        Path copy = Files.createTempFile("hanoi-graph", ".jsonl");
        try {
            Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
            return KnowledgeGraph.records(
                    home,
                    facts.stream().map(file -> file.equals(PIPE) ? copy : file).toList());
        } finally {
            Files.delete(copy);
        }
    }

    private static List<String> table(List<RuleScore> rules) {
        List<String> lines = new ArrayList<>(List.of("rule\trelation\tfacts\tright"));
        rules.forEach(
                rule -> lines.add(rule.rule() + "\t" + rule.relation() + "\t" + rule.facts() + "\t" + rule.right()));
        return lines;
    }

    private void print(Evaluation evaluation, SpanProof proof, List<Problem> wrong, PrintWriter out) {
        out.printf(Locale.ROOT, "%-24s %9s %9s %9s %6s %6s%n", "", "precision", "recall", "F1", "gold", "ours");
        evaluation.byRelation().forEach((relation, score) -> row(relation, score, out));
        evaluation.byLanguage().forEach((language, score) -> row("language " + language, score, out));
        row("all propositions", evaluation.all(), out);
        row("at annotated places", evaluation.inPlace(), out);
        if (evaluation.mentions().ours() > 0) {
            row("mention spans", evaluation.spans(), out);
            row("mentions with entity", evaluation.mentions(), out);
            rate("mention linking", evaluation.linked(), evaluation.spans().found(), "right", out);
        } else {
            out.println("mentions: the records have none; extract --mentions writes them");
        }
        out.printf(
                Locale.ROOT,
                "distinct propositions: %d of %d found, recall %.3f%n",
                evaluation.distinct().found(),
                evaluation.distinct().gold(),
                evaluation.distinct().recall());
        rate("certainty", evaluation.certain(), evaluation.matched(), "right", out);
        rate("spans", proof.proved(), proof.proved() + wrong.size(), "exact", out);
        rate("traps", evaluation.traps(), evaluation.trapCount(), "hit", out);
        wrong.forEach(problem -> out.println("wrong span: " + problem));
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

    private static void rate(String what, int count, int of, String how, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %d of %d %s, %s%n",
                what,
                count,
                of,
                how,
                share(of == 0 ? Double.NaN : (double) count / of));
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
