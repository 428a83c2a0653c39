package org.hanoigraph.serve.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hanoigraph.vocab.Iris;

/** What a parameter of a question can be. */
public enum ParameterType {
    /** A thing of the graph: {@code country/XY}, or its whole address. */
    THING("a thing such as 'person/some-name', or its whole address", "string", "[a-z]+/[^\\s<>\"{}|\\\\^`?#]+"),
    TEXT("a text of at most 200 characters", "string", "(?s).{1,200}"),
    INTEGER("a whole number", "integer", "-?[0-9]{1,15}"),
    DATE("a day such as 2025-10-25", "string", "[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final String expected;
    private final String json;
    private final Pattern pattern;

    ParameterType(String expected, String json, String pattern) {
        this.expected = expected;
        this.json = json;
        this.pattern = Pattern.compile(pattern);
    }

    static ParameterType named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no type of parameter " + name
                        + "; expected one of "
                        + Arrays.stream(values()).map(ParameterType::word).collect(Collectors.joining(", "))));
    }

    /** As query files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String expected() {
        return expected;
    }

    /** The type in JSON Schema. */
    public String json() {
        return json;
    }

    public String pattern() {
        return pattern.pattern();
    }

    Node read(String name, String value, Iris iris) throws BadParameterException {
        String id = this == THING && value.startsWith(iris.things())
                ? value.substring(iris.things().length())
                : value;
        if (!pattern.matcher(id).matches() || (this == DATE && !isDay(value))) {
            throw new BadParameterException("the parameter " + name + " must be " + expected + ", but is '"
                    + value.substring(0, Math.min(60, value.length())) + "'");
        }
        return switch (this) {
            case THING -> iris.thing(id);
            case TEXT -> NodeFactory.createLiteralString(value);
            case INTEGER -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
            case DATE -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
        };
    }

    private static boolean isDay(String value) {
        try {
            return !LocalDate.parse(value).equals(LocalDate.MIN);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
