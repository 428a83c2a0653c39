package org.hanoigraph.name;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people decided about pairs of names; the last word about a pair counts. */
final class Decisions {
    /** A decision about two names, folded. */
    record Decided(
            Name.Kind kind,
            String first,
            String second,
            Decision decision,
            String reason,
            String who,
            LocalDate when) {}

    private final Map<String, Decided> byPair = new HashMap<>();

    Decisions(Path file, NameData data) {
        Tsv table = Tsv.read(file, "kind", "name a", "name b", "decision", "reason", "who", "when");
        for (Tsv.Row row : table.rows()) {
            Name.Kind kind = kind(row);
            String first = key(row.get(1), data);
            String second = key(row.get(2), data);
            if (first.isEmpty()
                    || second.isEmpty()
                    || row.get(4).isBlank()
                    || row.get(5).isBlank()) {
                throw row.bad("two names, a reason and who decided are expected");
            }
            LocalDate when;
            try {
                when = LocalDate.parse(row.get(6));
            } catch (DateTimeParseException e) {
                throw row.bad("a date as 2025-10-25 is expected, not \"" + row.get(6) + "\"");
            }
            String pair = pair(kind, first, second);
            switch (row.get(3)) {
                case "merge" ->
                    byPair.put(pair, new Decided(kind, first, second, Decision.MERGE, row.get(4), row.get(5), when));
                case "distinct" ->
                    byPair.put(pair, new Decided(kind, first, second, Decision.DISTINCT, row.get(4), row.get(5), when));
                case "open" -> byPair.remove(pair);
                default -> throw row.bad("merge, distinct or open is expected, not \"" + row.get(3) + "\"");
            }
        }
    }

    private static Name.Kind kind(Tsv.Row row) {
        for (Name.Kind kind : Name.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(row.get(0))) {
                return kind;
            }
        }
        throw row.bad("person, organization or other is expected, not \"" + row.get(0) + "\"");
    }

    static String key(String text, NameData data) {
        return String.join(" ", data.words(text));
    }

    private static String pair(Name.Kind kind, String first, String second) {
        return kind + "\n" + (first.compareTo(second) <= 0 ? first + "\n" + second : second + "\n" + first);
    }

    @Nullable
    Decided of(Name.Kind kind, String first, String second) {
        return byPair.isEmpty() ? null : byPair.get(pair(kind, first, second));
    }

    boolean isEmpty() {
        return byPair.isEmpty();
    }

    Collection<Decided> all() {
        List<Decided> sorted = new ArrayList<>(byPair.values());
        sorted.sort((a, b) -> (a.first + "\n" + a.second).compareTo(b.first + "\n" + b.second));
        return sorted;
    }
}
