package org.hanoigraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checkout that the program works for: where the ontology, the data, the queries and the releases are.
 *
 * @param folder absolute
 */
record Home(Path folder) {
    private static final String PROPERTY = "hanoi.home";

    /** The checkout that the launcher names, or the working folder. */
    static Home find() throws UsageException {
        Path folder = Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize();
        Home home = new Home(folder);
        if (!Files.isRegularFile(home.ontology())) {
            throw new UsageException(folder + " is no checkout of Hanoi Graph (no " + folder.relativize(home.ontology())
                    + "); start the program with bin/hanoi-graph");
        }
        return home;
    }

    Path ontology() {
        return folder.resolve("ontology/hanoi-graph.ttl");
    }

    Path recordSchema() {
        return folder.resolve("ontology/fact-record.schema.json");
    }

    Path shapes() {
        return folder.resolve("ontology/shapes");
    }

    Path queries() {
        return folder.resolve("queries");
    }

    Path checks() {
        return folder.resolve("queries/checks");
    }

    Path serverConfig() {
        return folder.resolve("fuseki-config/public.ttl");
    }

    /** Language data of the extractor. */
    Path extractionData() {
        return folder.resolve("data/extraction");
    }

    Path releases() {
        return folder.resolve("releases");
    }

    /** Turtle files of the reference data. */
    List<Path> referenceGraphs() throws IOException {
        return files(folder.resolve("data/reference"), ".ttl");
    }

    /** Facts that works of reference state. */
    List<Path> referenceFacts() throws IOException {
        return files(folder.resolve("data/reference"), ".jsonl");
    }

    /** Facts that articles state. */
    List<Path> articleFacts() throws IOException {
        return files(factsFolder(), ".jsonl");
    }

    /** The folder of the facts that articles state, one file an article. */
    Path factsFolder() {
        return folder.resolve("data/facts");
    }

    /** What reviewers decided about one article. */
    Path decisions(String stem) {
        return folder.resolve("data/review/" + stem + ".tsv");
    }

    /** A path as a user of the checkout would write it. */
    Path shown(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(folder) ? folder.relativize(absolute) : path;
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
