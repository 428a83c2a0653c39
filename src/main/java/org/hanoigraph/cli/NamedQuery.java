package org.hanoigraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * A query of {@code queries/}, or one that the user wrote.
 *
 * @param file it stands in
 */
record NamedQuery(Path file, Query query) {
    private static final String ENDING = ".rq";
    private static final Pattern AT_LINE = Pattern.compile("at line (\\d+)");

    /** Finds a query by its file, its name, or the beginning of its name up to a hyphen. */
    static NamedQuery find(Home home, String name) throws IOException, UsageException {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            file = named(home, name);
        }
        Inputs.checkReadable(file);
        try {
            return new NamedQuery(file, QueryFactory.create(Files.readString(file)));
        } catch (QueryParseException e) {
            throw new UsageException(file + ":" + line(e) + ": " + firstLine(e), e);
        }
    }

    /** The line that the parser stumbled over, which its own line counter may be behind of. */
    private static String line(QueryParseException e) {
        Matcher at = AT_LINE.matcher(String.valueOf(e.getMessage()));
        return at.find() ? at.group(1) : Integer.toString(e.getLine());
    }

    /** Without the list of everything that could have stood there. */
    private static String firstLine(QueryParseException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("cannot be read");
    }

    private static Path named(Home home, String name) throws IOException, UsageException {
        List<Path> all = Home.files(home.queries(), ENDING);
        List<Path> found = all.stream()
                .filter(file -> {
                    String stem = stem(file);
                    return stem.equals(name) || stem.startsWith(name + "-");
                })
                .toList();
        if (found.size() != 1) {
            throw new UsageException(
                    (found.isEmpty() ? "there is no query " + name : name + " could be several queries")
                            + "; the queries are "
                            + String.join(
                                    ", ", all.stream().map(NamedQuery::stem).toList()));
        }
        return found.get(0);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
