package org.hanoigraph.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.hanoigraph.vocab.Iris;

/**
 * A query that people are offered. A parameter is a variable whose values a VALUES block lists; a comment of the file
 * tells its name, its type and what it is. Without other values the query answers with those of the file.
 *
 * @param name of the file
 * @param title its first line, a question
 * @param about what the file says of itself
 * @param parameters what can be asked otherwise
 * @param text the whole file
 */
public record Question(String name, String title, String about, List<Parameter> parameters, String text) {
    private static final long SECONDS = 10;
    private static final Pattern PARAMETER = Pattern.compile("# @param (\\w+) (\\w+) (.+)");

    /** Something that the query can be asked with. */
    public record Parameter(String name, ParameterType type, String about, String standard) {}

    /**
     * Reads a query file.
     *
     * @throws IllegalArgumentException if it does not say right what its parameters are
     */
    static Question read(String name, String text) {
        List<String> comments =
                text.lines().takeWhile(line -> line.startsWith("#")).toList();
        List<Parameter> parameters = new ArrayList<>();
        for (String line : comments) {
            Matcher parameter = PARAMETER.matcher(line);
            if (parameter.matches()) {
                parameters.add(parameter(name, text, parameter));
            }
        }
        return new Question(
                name,
                comments.isEmpty() ? name : comments.get(0).substring(1).strip(),
                comments.stream()
                        .skip(1)
                        .filter(line -> !line.startsWith("# @"))
                        .map(line -> line.substring(1).strip())
                        .collect(Collectors.joining(" "))
                        .strip(),
                parameters,
                text);
    }

    private static Parameter parameter(String name, String text, Matcher line) {
        Matcher values = values(line.group(1)).matcher(text);
        if (!values.find()) {
            throw new IllegalArgumentException(name + ".rq: the parameter " + line.group(1) + " has no 'VALUES ?"
                    + line.group(1) + " { … }' in the query");
        }
        return new Parameter(
                line.group(1),
                ParameterType.named(line.group(2)),
                line.group(3),
                values.group(1).strip());
    }

    private static Pattern values(String variable) {
        return Pattern.compile("VALUES\\s+\\?" + variable + "\\s*\\{([^}]*)\\}");
    }

    /**
     * The query with other values.
     *
     * @throws BadParameterException if a value is none of its type, or there is no such parameter
     */
    public String with(Map<String, List<String>> given, Iris iris) throws BadParameterException {
        Map<String, List<String>> left = new LinkedHashMap<>(given);
        String asked = text;
        for (Parameter parameter : parameters) {
            List<String> values = left.remove(parameter.name());
            if (values != null) {
                List<String> terms = new ArrayList<>();
                for (String value : values) {
                    terms.add(NodeFmtLib.strNT(parameter.type().read(parameter.name(), value, iris)));
                }
                asked = values(parameter.name())
                        .matcher(asked)
                        .replaceAll(Matcher.quoteReplacement(
                                "VALUES ?" + parameter.name() + " { " + String.join(" ", terms) + " }"));
            }
        }
        if (!left.isEmpty()) {
            throw new BadParameterException("there is no parameter " + String.join(", ", left.keySet()) + "; expected "
                    + (parameters.isEmpty()
                            ? "none"
                            : parameters.stream().map(Parameter::name).collect(Collectors.joining(", "))));
        }
        return asked;
    }

    /** Asks a query of this kind; to be called in a transaction. */
    public static Answered ask(String text, DatasetGraph data) {
        Query query = QueryFactory.create(text);
        try (QueryExec asking = QueryExec.dataset(data)
                .query(query)
                .timeout(SECONDS, TimeUnit.SECONDS)
                .build()) {
            RowSet rows = asking.select();
            List<Binding> bindings = new ArrayList<>();
            // The values are read now, not when the transaction is over.
            rows.forEachRemaining(row -> bindings.add(row.detach()));
            return new Answered(query.getResultVars(), bindings);
        }
    }

    /** The rows of an answer. */
    public record Answered(List<String> variables, List<Binding> rows) {
        static Node value(Binding row, String variable) {
            return row.get(variable);
        }
    }
}
