package org.hanoigraph.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file of tab-separated values: lines that start with "#" are comments, lines that start with "@" are directives, then
 * a line of column names, then rows. Whatever is not as expected is told with the file and the line.
 */
record Tsv(Path file, Map<String, String> directives, List<Row> rows) {
    record Row(Path file, int line, List<String> cells) {
        String get(int column) {
            return cells.get(column);
        }

        /** The values of a cell that are set apart by semicolons. */
        List<String> list(int column) {
            return Stream.of(get(column).split(";", -1))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        /** The value of a cell that must be one of some words. */
        String oneOf(int column, String... words) throws IOException {
            if (!List.of(words).contains(get(column))) {
                throw bad("expected one of " + String.join(", ", words) + ", found \"" + get(column) + "\"");
            }
            return get(column);
        }

        IOException bad(String message) {
            return new IOException(file + ":" + line + ": " + message);
        }
    }

    static Tsv read(Path file, String... columns) throws IOException {
        Map<String, String> directives = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        boolean head = true;
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(file, number, List.of(line.split("\t", -1)));
            if (head && line.startsWith("@")) {
                if (row.cells.size() != 2) {
                    throw row.bad("expected a tab and a value after " + row.get(0));
                }
                directives.put(row.get(0).substring(1), row.get(1));
            } else if (head) {
                if (!row.cells.equals(Arrays.asList(columns))) {
                    throw row.bad("expected the columns " + String.join(", ", columns));
                }
                head = false;
            } else if (row.cells.size() != columns.length) {
                throw row.bad("expected " + columns.length + " columns, found " + row.cells.size());
            } else {
                rows.add(row);
            }
        }
        if (head) {
            throw new IOException(file + ": expected a line with the columns " + String.join(", ", columns));
        }
        return new Tsv(file, directives, rows);
    }
}
