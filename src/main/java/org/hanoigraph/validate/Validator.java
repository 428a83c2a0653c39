package org.hanoigraph.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * Checks a graph against SHACL shapes and against queries that must find nothing. A check query selects
 * {@code ?resource} and {@code ?problem}.
 */
public final class Validator {
    private final Shapes shapes;
    private final List<Check> checks;

    private Validator(Shapes shapes, List<Check> checks) {
        this.shapes = shapes;
        this.checks = checks;
    }

    /**
     * A validator with the shapes ({@code *.ttl}) and check queries ({@code *.rq}) of these folders.
     *
     * @throws IOException if one of them cannot be read or parsed; the message names it
     */
    public static Validator of(Path shapeFolder, Path checkFolder) throws IOException {
        Graph shapes = GraphFactory.createDefaultGraph();
        for (Path file : files(shapeFolder, ".ttl")) {
            try {
                RDFParser.source(file).lang(Lang.TURTLE).parse(shapes);
            } catch (RiotException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        List<Check> checks = new ArrayList<>();
        for (Path file : files(checkFolder, ".rq")) {
            try {
                checks.add(new Check(
                        file.getFileName().toString().replaceFirst("\\.rq$", ""),
                        QueryFactory.create(Files.readString(file))));
            } catch (QueryParseException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        return new Validator(Shapes.parse(shapes), checks);
    }

    /**
     * Validates a dataset.
     *
     * @param data its default graph must be the union of its named graphs
     */
    public Report validate(DatasetGraph data) {
        List<Violation> found = new ArrayList<>();
        for (ReportEntry entry :
                ShaclValidator.get().validate(shapes, data.getDefaultGraph()).getEntries()) {
            found.add(new Violation(shapeName(entry), show(entry.focusNode()), message(entry)));
        }
        for (Check check : checks) {
            try (QueryExec execution =
                    QueryExec.dataset(data).query(check.query()).build()) {
                RowSet rows = execution.select();
                while (rows.hasNext()) {
                    Binding row = rows.next();
                    found.add(new Violation(
                            "check " + check.name(), show(row.get("resource")), show(row.get("problem"))));
                }
            }
        }
        found.sort(Comparator.comparing(Violation::rule)
                .thenComparing(Violation::focus)
                .thenComparing(Violation::message));
        return new Report(found.stream().distinct().toList());
    }

    private static String shapeName(ReportEntry entry) {
        Node source = entry.source();
        return source != null && source.isURI() ? "shape " + source.getLocalName() : "shape";
    }

    private static String message(ReportEntry entry) {
        StringBuilder text = new StringBuilder(entry.message());
        if (entry.resultPath() != null) {
            text.append(" [at ").append(entry.resultPath()).append(']');
        }
        if (entry.value() != null) {
            text.append(" [found ").append(show(entry.value())).append(']');
        }
        return text.toString();
    }

    private static String show(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private record Check(String name, Query query) {}
}
