package org.hanoigraph.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** An answer for people: plain values in columns, IRIs shortened by our prefixes. For programs there is CSV. */
final class Table {
    private static final String GAP = "  ";

    private Table() {}

    static String of(RowSet rows, PrefixMap prefixes) {
        List<Var> columns = rows.getResultVars();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Var::getVarName).toList());
        while (rows.hasNext()) {
            Binding row = rows.next();
            lines.add(columns.stream()
                    .map(column -> text(row.get(column), prefixes))
                    .toList());
        }
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        StringBuilder table = new StringBuilder();
        append(table, lines.get(0), widths);
        for (int i = 0; i < widths.length; i++) {
            table.append(i == 0 ? "" : GAP).append("-".repeat(widths[i]));
        }
        table.append('\n');
        lines.stream().skip(1).forEach(line -> append(table, line, widths));
        return table.toString();
    }

    private static void append(StringBuilder table, List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = line.get(i);
            text.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[i] - width(cell)));
        }
        table.append(text.toString().stripTrailing()).append('\n');
    }

    /** Code points, which is the width on a terminal for the scripts that do not combine or double. */
    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String text(@Nullable Node node, PrefixMap prefixes) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().replaceAll("\\s+", " ");
        }
        if (node.isURI()) {
            String shortened = prefixes.abbreviate(node.getURI());
            return shortened == null ? node.getURI() : shortened;
        }
        return node.toString();
    }
}
