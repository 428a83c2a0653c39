package org.hanoigraph.validate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The result of validating a graph: a value, not an exception. */
public record Report(List<Violation> violations) {
    public Report {
        violations = List.copyOf(violations);
    }

    /** Whether nothing is wrong. */
    public boolean conforms() {
        return violations.isEmpty();
    }

    /**
     * A text for people: the violations under their rules, with at most so many for each rule.
     *
     * @param limit violations shown for each rule; the rest are counted
     */
    public String describe(int limit) {
        Map<String, List<Violation>> byRule = new TreeMap<>();
        for (Violation violation : violations) {
            byRule.computeIfAbsent(violation.rule(), rule -> new java.util.ArrayList<>())
                    .add(violation);
        }
        StringBuilder text = new StringBuilder();
        byRule.forEach((rule, found) -> {
            text.append(rule).append(" (").append(found.size()).append(")\n");
            found.stream()
                    .limit(limit)
                    .forEach(violation -> text.append("  ")
                            .append(violation.focus())
                            .append("\n      ")
                            .append(violation.message())
                            .append('\n'));
            if (found.size() > limit) {
                text.append("  and ").append(found.size() - limit).append(" more\n");
            }
        });
        return text.toString();
    }
}
