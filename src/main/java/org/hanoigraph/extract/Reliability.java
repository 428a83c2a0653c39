package org.hanoigraph.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often each rule was right on annotated articles with which it was not made, and so how far a fact of it can be
 * trusted. A rule that gave few facts there is judged by its relation, too, and that by all rules: the share of right facts
 * with so many facts of the average added (m-estimate; Cestnik, "Estimating probabilities: a crucial task in machine
 * learning", ECAI 1990).
 */
final class Reliability {
    /** What is known of a rule that nobody measured, and of none at all. */
    private static final double UNKNOWN = 0.7;

    /**
     * So many facts the average of the relation weighs, and that of all rules: with these the squared error of the
     * confidence was least, on articles left out in turn (0.179; with 0.9 for all 0.235).
     */
    private static final double RELATION_WEIGHS = 4;

    private static final double ALL_WEIGH = 10;

    private static final Count NONE = new Count(0, 0);

    private static final String COLUMNS = "rule\trelation\tfacts\tright";

    private final Path file;
    private final Map<String, Count> rules = new HashMap<>();
    private final Map<String, Count> relations = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private Count all = new Count(0, 0);

    /** By rule, and by relation for those of which nothing is known: how likely a fact is right. */
    private final Map<String, Double> ofRules = new HashMap<>();

    private final Map<String, Double> ofRelations = new HashMap<>();

    private Reliability(Path file) {
        this.file = file;
    }

    private record Row(String rule, String relation, int line) {}

    private record Count(int facts, int right) {
        Count plus(Count other) {
            return new Count(facts + other.facts, right + other.right);
        }

        /** The share of right facts, if so many more were right as often as the average. */
        double with(double average, double weight) {
            return (right + weight * average) / (facts + weight);
        }
    }

    /**
     * Reads the table that {@code evaluate --rules} writes. Without the file nothing is known of any rule.
     *
     * @throws GrammarException if a line is not such a count
     */
    static Reliability read(Path file) throws IOException, GrammarException {
        Reliability reliability = new Reliability(file);
        int number = 0;
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !line.equals(COLUMNS)) {
                reliability.add(line, number);
            }
        }
        reliability.weigh();
        return reliability;
    }

    private void add(String line, int number) throws GrammarException {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw fault(number, "expected " + COLUMNS.replace("\t", ", ") + ", found " + cells.length + " columns");
        }
        Count count = new Count(count(cells[2], number), count(cells[3], number));
        if (count.right > count.facts) {
            throw fault(number, "more right facts than facts");
        }
        if (rules.put(cells[0], count) != null) {
            throw fault(number, "the rule " + cells[0] + " stands twice in the table");
        }
        rows.add(new Row(cells[0], cells[1], number));
        relations.merge(cells[1], count, Count::plus);
        all = all.plus(count);
    }

    private int count(String text, int number) throws GrammarException {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw fault(number, "expected a count, found '" + text + "'");
        }
    }

    private GrammarException fault(int line, String message) {
        return new GrammarException(file + ":" + line + ": " + message);
    }

    private void weigh() {
        relations.forEach((relation, count) -> ofRelations.put(relation, rounded(count.with(average(), ALL_WEIGH))));
        for (Row row : rows) {
            Count ofRelation = relations.getOrDefault(row.relation, NONE);
            Count ofRule = rules.getOrDefault(row.rule, NONE);
            ofRules.put(row.rule, rounded(ofRule.with(ofRelation.with(average(), ALL_WEIGH), RELATION_WEIGHS)));
        }
    }

    private double average() {
        return all.facts == 0 ? UNKNOWN : (double) all.right / all.facts;
    }

    private static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }

    /** How likely a fact of a rule is right, from 0 to 1, to two decimals. */
    double of(String rule, String relation) {
        Double known = ofRules.get(rule);
        if (known == null) {
            known = ofRelations.get(relation);
        }
        return known == null ? rounded(average()) : known;
    }

    /** Rows of a prefix without a rule, in words. */
    List<String> withoutRule(String prefix, Set<String> ids) {
        return rows.stream()
                .filter(row -> row.rule.startsWith(prefix) && !ids.contains(row.rule))
                .map(row -> file + ":" + row.line + ": there is no rule " + row.rule)
                .toList();
    }
}
