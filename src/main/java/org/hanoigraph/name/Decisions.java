package org.hanoigraph.name;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, Set<String>> byName = new HashMap<>();

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
        Name.Kind kind =
                Name.Kind.valueOf(row.oneOf(0, "person", "organization").toUpperCase(Locale.ROOT));
        String one = key(kind, row.get(first));
        String other = key(kind, row.get(second));
        byName.computeIfAbsent(one, name -> new HashSet<>()).add(pair(one, other));
        byName.computeIfAbsent(other, name -> new HashSet<>()).add(pair(one, other));
        return pair(one, other);
    }

    private String key(Name.Kind kind, String text) {
        return kind + " " + String.join(" ", lists.words(text));
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "\n" + other : other + "\n" + one;
    }

    /** Keys that a name shares with each name that a decision sets it beside. */
    Set<String> keys(NameForm form) {
        return byName.getOrDefault(key(form), Set.of());
    }

    @Nullable
    Decided of(NameForm one, NameForm other) {
        return byPair.isEmpty() ? null : byPair.get(pair(key(one), key(other)));
    }

    private static String key(NameForm form) {
        return form.name().kind() + " " + form.plain();
    }
}
