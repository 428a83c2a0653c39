package org.hanoigraph.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hanoigraph.fact.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The table of the decisions about one article: tab-separated, one decision a line, lines with {@code #} are remarks. It
 * is made to be edited by people and compared by git; {@code extract --review} prints rows of it to start from.
 */
public final class Overlay {
    /** The columns, in the order in which a reviewer reads them. */
    private static final List<String> COLUMNS = List.of(
            "decision", "subject", "relation", "object", "says", "span", "sha256", "by", "on", "reason", "record");

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Overlay() {}

    /** The first line of a table. */
    public static String header() {
        return String.join("\t", COLUMNS);
    }

    /** A decision as a line of a table. */
    public static String line(Decision decision) {
        return row(
                decision.verdict().key(),
                decision.target(),
                decision.by(),
                decision.on().toString(),
                decision.reason(),
                decision.change());
    }

    /** A line that still lacks its decision, for a reviewer to complete. */
    public static String open(String state, Target target, String record) {
        return row(state, target, "", "", "", record);
    }

    private static String row(String decision, Target target, String by, String on, String reason, String record) {
        return String.join(
                "\t",
                decision,
                target.subject(),
                target.relation(),
                target.object(),
                target.circumstances(),
                target.start() + "-" + target.end(),
                target.sha256(),
                by,
                on,
                reason,
                record);
    }

    /**
     * Reads a table.
     *
     * @param problems takes each bad line
     */
    public static List<Decision> read(Path file, Consumer<Problem> problems) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Decision> decisions = new ArrayList<>();
        Map<Target, Integer> decided = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            if (text.isBlank() || text.startsWith("#") || text.equals(header())) {
                continue;
            }
            int line = i + 1;
            try {
                Decision decision = decision(text.split("\t", -1), line);
                Integer before = decided.putIfAbsent(decision.target(), line);
                if (before != null) {
                    throw new BadRow("a second decision about what line " + before + " decides; expected one");
                }
                decisions.add(decision);
            } catch (BadRow e) {
                problems.accept(new Problem(file.toString(), line, String.valueOf(e.getMessage())));
            }
        }
        return decisions;
    }

    private static Decision decision(String[] cells, int line) throws BadRow {
        if (cells.length != COLUMNS.size()) {
            throw new BadRow("the line has " + cells.length + " cells; expected " + COLUMNS.size()
                    + ", with tabs between: " + String.join(", ", COLUMNS));
        }
        Verdict verdict = verdict(cells[0].strip());
        var span = SPAN.matcher(cells[5].strip());
        if (!span.matches()) {
            throw new BadRow("span: '" + cells[5] + "'; expected start-end, for example 260-313");
        }
        if (!HASH.matcher(cells[6].strip()).matches()) {
            throw new BadRow("sha256: expected 64 small hexadecimal digits");
        }
        Target target = new Target(
                cells[1].strip(),
                cells[2].strip(),
                cells[3].strip(),
                cells[4].strip(),
                Integer.parseInt(span.group(1)),
                Integer.parseInt(span.group(2)),
                cells[6].strip());
        if (cells[7].isBlank()) {
            throw new BadRow("by: nobody stands behind the decision; expected a role, for example editor");
        }
        String change = cells[10].strip();
        boolean needsChange = verdict == Verdict.CORRECT || verdict == Verdict.ADD;
        if (needsChange && !Change.isPatch(change)) {
            throw new BadRow("record: expected "
                    + (verdict == Verdict.ADD ? "the whole record to add" : "the fields to put right")
                    + " as a JSON object");
        }
        if (!needsChange && !change.isEmpty()) {
            throw new BadRow("record: must be empty with " + verdict.key() + "; use correct to change a record");
        }
        return new Decision(verdict, target, cells[7].strip(), day(cells[8].strip()), cells[9].strip(), change, line);
    }

    private static Verdict verdict(String word) throws BadRow {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.key().equals(word.toLowerCase(Locale.ROOT))) {
                return verdict;
            }
        }
        throw new BadRow("decision: '" + word + "'; expected "
                + Arrays.stream(Verdict.values()).map(Verdict::key).collect(Collectors.joining(", ")));
    }

    private static LocalDate day(String text) throws BadRow {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadRow("on: '" + text + "' is no day; expected for example 2026-01-31", e);
        }
    }

    private static final class BadRow extends Exception {
        BadRow(String message) {
            super(message);
        }

        BadRow(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
