package org.hanoigraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hanoigraph.article.ArticleException;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.FactWriter;
import org.hanoigraph.fact.Located;
import org.hanoigraph.review.Decision;
import org.hanoigraph.review.Reviewed;

/** Makes {@code data/facts} from the articles and what reviewers decided. */
final class Regeneration {
    private static final Set<String> ENDINGS = Set.of("txt", "html", "htm");

    private final Home home;
    private final PrintWriter err;
    private final Extraction extraction;
    private final Reviews reviews;

    Regeneration(Home home, PrintWriter err) throws IOException, InvalidDataException {
        this.home = home;
        this.err = err;
        this.extraction = new Extraction(home);
        this.reviews = new Reviews(home);
    }

    /**
     * Writes the facts of all articles of a folder. The files of articles that are not there stay as they are, but for
     * the stories that they tell together with others.
     *
     * @return how many articles were read
     */
    int run(Path articles) throws IOException, InvalidDataException {
        List<FactRecord> records = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (Path file : files(articles)) {
            try {
                Extracted extracted = extraction.read(file);
                if (!read.add(extracted.stem())) {
                    throw new InvalidDataException(file + ": a second article named " + extracted.stem()
                            + "; expected one file for each article");
                }
                Reviewed reviewed = reviews.apply(extracted);
                reviewed.stale().forEach(decision -> tell(extracted.stem(), decision));
                records.addAll(extraction.withoutStrangers(reviewed.records()));
            } catch (ArticleException e) {
                err.println("hanoi-graph: " + file + ": " + e.getMessage());
            }
        }
        for (Path file : home.articleFacts()) {
            if (!read.contains(file.getFileName().toString().replaceFirst("\\.jsonl$", ""))) {
                KnowledgeGraph.records(home, List.of(file)).stream()
                        .map(Located::record)
                        .forEach(records::add);
            }
        }
        Map<String, List<FactRecord>> byArticle = new LinkedHashMap<>();
        for (FactRecord record : extraction.together(records, reason -> err.println("One story: " + reason))) {
            byArticle
                    .computeIfAbsent(Extraction.stem(record), stem -> new ArrayList<>())
                    .add(record);
        }
        for (Map.Entry<String, List<FactRecord>> article : byArticle.entrySet()) {
            write(home.factsFolder().resolve(article.getKey() + ".jsonl"), article.getValue());
        }
        return read.size();
    }

    private void tell(String stem, Decision decision) {
        err.println(
                home.shown(home.decisions(stem)) + ":" + decision.line() + ": stale, the extractor does not find it: "
                        + decision.target().subject() + " " + decision.target().relation() + " "
                        + decision.target().object());
    }

    private static List<Path> files(Path articles) throws IOException {
        try (Stream<Path> files = Files.list(articles)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.contains(
                            file.toString().replaceFirst("^.*\\.", "").toLowerCase(Locale.ROOT)))
                    .sorted()
                    .toList();
        }
    }

    /** Beside the old file first, so that a full disk does not cost it. */
    private static void write(Path file, List<FactRecord> records) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, records.stream().map(FactWriter::line).toList());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
