package org.hanoigraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hanoigraph.article.ArticleException;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.FactWriter;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.review.Agreement;
import org.hanoigraph.review.Decision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles (text or HTML) and writes fact records on standard output.",
            "With --review, writes what a reviewer should look at: what is new, changed or gone since the committed facts,"
                    + " and decisions that have become stale, as lines for the tables of data/review."
        })
final class ExtractCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "articles; the file's name without its ending becomes the article's")
    List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "write there, and not on standard output")
    @Nullable
    Path out;

    @Option(
            names = "--mentions",
            description = "also write where entities are mentioned; with --review, compare them, too")
    boolean mentions;

    @Option(
            names = "--least-confidence",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "leave out facts of rules that were right less often where they were measured; from 0 to 1")
    double leastConfidence;

    @Option(names = "--review", description = "compare with the committed facts, after the decisions of data/review")
    boolean review;

    @Option(
            names = "--facts",
            paramLabel = "DIR",
            description = "with --review: the committed facts, <article>.jsonl; default data/facts")
    @Nullable
    Path facts;

    @Option(
            names = "--accept-committed",
            description =
                    "with --review: writes the tables of data/review anew, so that extraction and decisions together"
                            + " give the committed facts; decisions that still hold keep their author, day and reason")
    boolean acceptCommitted;

    @Option(
            names = "--by",
            defaultValue = "editor",
            paramLabel = "ROLE",
            description = "with --accept-committed: the role of who decides; default ${DEFAULT-VALUE}")
    String by = "editor";

    @Spec
    CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InvalidDataException, UsageException {
        if (!review && (acceptCommitted || facts != null)) {
            throw new UsageException("--facts and --accept-committed go with --review");
        }
        if (review && leastConfidence > 0) {
            throw new UsageException("--review looks at all facts; --least-confidence does not go with it");
        }
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new UsageException("--least-confidence: expected a share from 0 to 1, found " + leastConfidence);
        }
        Home home = Home.find();
        for (Path file : files) {
            Inputs.checkReadable(file);
        }
        Path committed = facts == null ? home.factsFolder() : facts;
        if (!Files.isDirectory(committed)) {
            throw new UsageException("there is no folder " + committed);
        }
        Extraction extraction = new Extraction(home);
        List<Extracted> articles = new ArrayList<>();
        for (Path file : files) {
            try {
                articles.add(extraction.read(file));
            } catch (ArticleException e) {
                command.commandLine().getErr().println("hanoi-graph: " + e.getMessage());
            }
        }
        List<String> lines = review
                ? review(new Reviews(home), articles, committed, extraction, home)
                : records(articles, extraction);
        write(lines);
        int refused = files.size() - articles.size();
        if (refused > 0) {
            command.commandLine().getErr().println(refused + " of " + files.size() + " articles refused");
        }
        return refused > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    private List<String> records(List<Extracted> articles, Extraction extraction) {
        PrintWriter err = command.commandLine().getErr();
        List<FactRecord> all =
                articles.stream().flatMap(article -> article.records().stream()).toList();
        return extraction.together(all, reason -> err.println("One story: " + reason)).stream()
                .filter(record -> mentions || !(record instanceof Mention))
                .filter(record -> !(record instanceof Fact fact) || fact.confidence() >= leastConfidence)
                .map(FactWriter::line)
                .toList();
    }

    private List<String> review(
            Reviews reviews, List<Extracted> articles, Path committed, Extraction extraction, Home home)
            throws IOException, InvalidDataException {
        PrintWriter err = command.commandLine().getErr();
        List<String> lines = new ArrayList<>();
        for (Extracted article : articles) {
            List<FactRecord> before = reviews.committed(article.stem(), committed, extraction);
            if (acceptCommitted) {
                if (before.isEmpty()) {
                    throw new InvalidDataException(
                            "there are no committed facts of " + article.stem() + " in " + home.shown(committed));
                }
                List<Decision> decisions = Agreement.of(
                        before,
                        article.records(),
                        by,
                        LocalDate.now(ZoneOffset.UTC),
                        reviews.decisions(article.stem()));
                reviews.write(article.stem(), decisions);
                err.println(home.shown(home.decisions(article.stem())) + ": " + counts(decisions));
            } else {
                ReviewReport report = new ReviewReport(article.stem(), before, reviews.apply(article), mentions);
                lines.addAll(report.lines());
                err.println(report.summary());
            }
        }
        return lines;
    }

    private static String counts(List<Decision> decisions) {
        Map<String, Integer> counts = new TreeMap<>();
        decisions.forEach(decision -> counts.merge(decision.verdict().key(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((verdict, count) -> words.add(String.format(Locale.ROOT, "%d %s", count, verdict)));
        return String.join(", ", words);
    }

    private void write(List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        if (out == null) {
            command.commandLine().getOut().print(text);
            command.commandLine().getOut().flush();
        } else {
            Files.writeString(out, text, StandardCharsets.UTF_8);
        }
    }
}
