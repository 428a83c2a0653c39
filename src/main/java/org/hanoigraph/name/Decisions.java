package org.hanoigraph.name;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about pairs of names: the pairs that must not merge (must-not-merge.tsv), and single decisions
 * (decisions.tsv), of which the last about a pair counts.
 */
final class Decisions {
    /** A decision about two names and its reason. */
    record Decided(Decision decision, String reason) {}

    private final WordLists lists;
    private final Map<String, Decided> byPair = new HashMap<>();

    /** Without any decision. */
    Decisions(WordLists lists) {
        this.lists = lists;
    }

    void readMustNotMerge(Path file) throws IOException {
        for (Tsv.Row row : Tsv.read(file, "kind", "language a", "name a", "language b", "name b", "why")
                .rows()) {
            byPair.put(pair(row, 2, 4), new Decided(Decision.DISTINCT, row.get(5)));
        }
    }

    void readDecisions(Path file) throws IOException {
        for (Tsv.Row row : Tsv.read(file, "kind", "name a", "name b", "decision", "reason", "who", "when")
                .rows()) {
            String pair = pair(row, 1, 2);
            if (row.get(4).isBlank() || row.get(5).isBlank()) {
                throw row.bad("expected a reason and who decided");
            }
            try {
                LocalDate.parse(row.get(6));
            } catch (DateTimeParseException e) {
                throw row.bad("expected a date as 2025-10-25, found \"" + row.get(6) + "\"");
            }
            String reason = row.get(4) + " (" + row.get(5) + ", " + row.get(6) + ")";
            switch (row.oneOf(3, "merge", "distinct", "open")) {
                case "merge" -> byPair.put(pair, new Decided(Decision.MERGE, reason));
                case "distinct" -> byPair.put(pair, new Decided(Decision.DISTINCT, reason));
                default -> byPair.remove(pair);
            }
        }
    }

    private String pair(Tsv.Row row, int first, int second) throws IOException {
        String kind = row.oneOf(0, "person", "organization").toUpperCase(Locale.ROOT);
        return pair(Name.Kind.valueOf(kind), row.get(first), row.get(second));
    }

    private String pair(Name.Kind kind, String one, String other) {
        String first = String.join(" ", lists.words(one));
        String second = String.join(" ", lists.words(other));
        return kind + "\n" + (first.compareTo(second) <= 0 ? first + "\n" + second : second + "\n" + first);
    }

    @Nullable
    Decided of(Name one, Name other) {
        return byPair.isEmpty() || one.kind() != other.kind()
                ? null
                : byPair.get(pair(one.kind(), one.text(), other.text()));
    }
}
