package org.hanoigraph.name;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * a line of column names, then rows.
 */
record Tsv(Path file, Map<String, String> directives, List<Row> rows) {
    record Row(Path file, int line, List<String> cells) {
        String get(int column) {
            return cells.get(column);
        }

        /** The values of a cell that are set apart by semicolons. */
        List<String> list(int column) {
            return Stream.of(cells.get(column).split(";", -1))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        boolean yes(int column) {
            if (!cells.get(column).equals("yes") && !cells.get(column).equals("no")) {
                throw bad("\"yes\" or \"no\" is expected, not \"" + cells.get(column) + "\"");
            }
            return cells.get(column).equals("yes");
        }

        double number(int column) {
            try {
                return Double.parseDouble(cells.get(column));
            } catch (NumberFormatException e) {
                throw bad("a number is expected, not \"" + cells.get(column) + "\"");
            }
        }

        NameDataException bad(String message) {
            return new NameDataException(file, line, message);
        }
    }

    static Tsv read(Path file, String... columns) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new NameDataException(file, "cannot be read as UTF-8 text (" + e.getMessage() + ")", e);
        }
        Map<String, String> directives = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        boolean head = true;
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank() || (line.startsWith("#") && !line.startsWith("#\t"))) {
                continue;
            }
            if (head && line.startsWith("@")) {
                int tab = line.indexOf('\t');
                if (tab < 0) {
                    throw new NameDataException(file, number, "a tab and a value are expected after " + line);
                }
                directives.put(line.substring(1, tab), line.substring(tab + 1));
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (head) {
                if (!cells.equals(Arrays.asList(columns))) {
                    throw new NameDataException(
                            file, number, "the columns " + String.join(", ", columns) + " are expected");
                }
                head = false;
                continue;
            }
            if (cells.size() != columns.length) {
                throw new NameDataException(
                        file, number, columns.length + " columns are expected, " + cells.size() + " found");
            }
            rows.add(new Row(file, number, cells));
        }
        if (head) {
            throw new NameDataException(
                    file, 0, "a line with the columns " + String.join(", ", columns) + " is expected");
        }
        return new Tsv(file, directives, rows);
    }
}
