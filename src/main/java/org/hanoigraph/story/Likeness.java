package org.hanoigraph.story;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.hanoigraph.fact.Article;

/**
 * How much two articles state the same.
 *
 * @param facts share of the statements of the one that states less which the other has too, by their rarity
 * @param order share of what the one names that the other names in the same order, by its rarity
 * @param shared the statements of both, the most telling first
 */
record Likeness(Article one, Article other, double facts, double order, List<Statement> shared) {
    /** Two reports of one event share its facts; fewer than these say little, however short the articles. */
    static final int FEWEST_SHARED = 5;

    /** Translations follow soon. */
    private static final int DAYS_APART = 31;

    private static final int SHOWN = 3;

    static Likeness of(Portrait one, Portrait other, Rarity rarity) {
        TreeSet<Statement> shared = new TreeSet<>(one.statements());
        shared.retainAll(other.statements());
        double facts = shared.size() < FEWEST_SHARED || apart(one.article(), other.article())
                ? 0
                : weight(shared, rarity)
                        / Math.min(weight(one.statements(), rarity), weight(other.statements(), rarity));
        return new Likeness(
                one.article(),
                other.article(),
                facts,
                facts == 0 ? 0 : order(one, other, rarity),
                shared.stream()
                        .sorted(Comparator.comparingDouble((Statement statement) -> -rarity.of(statement.names()))
                                .thenComparing(Comparator.naturalOrder()))
                        .toList());
    }

    /** Between 0 and 1. Both must agree: reports of one event share facts, but do not tell them in the same order. */
    double score() {
        return Math.sqrt(facts * order);
    }

    boolean sameAddress() {
        return one.source() != null && one.source().equals(other.source());
    }

    /** Why these are one story, in a line to read. */
    String reason() {
        if (sameAddress()) {
            return one.stem() + " and " + other.stem() + " give one address as their source";
        }
        return String.format(
                Locale.ROOT,
                "%s and %s share %d facts (%.2f of the shorter, order %.2f), among them: %s",
                one.stem(),
                other.stem(),
                shared.size(),
                facts,
                order,
                String.join(
                        "; ", shared.stream().limit(SHOWN).map(Statement::label).toList()));
    }

    private static boolean apart(Article one, Article other) {
        return one.published() != null
                && other.published() != null
                && Math.abs(ChronoUnit.DAYS.between(one.published(), other.published())) > DAYS_APART;
    }

    private static double weight(Collection<Statement> statements, Rarity rarity) {
        return statements.stream()
                .mapToDouble(statement -> rarity.of(statement.names()))
                .sum();
    }

    private static double order(Portrait one, Portrait other, Rarity rarity) {
        boolean mentions = !one.mentioned().isEmpty() && !other.mentioned().isEmpty();
        List<String> left = mentions ? one.mentioned() : one.stated();
        List<String> right = mentions ? other.mentioned() : other.stated();
        double shorter = Math.min(rarity.of(left), rarity.of(right));
        return shorter == 0 ? 0 : longestCommon(left, right, rarity) / shorter;
    }

    /** The weight of the heaviest sequence that runs through both, in order, with anything between. */
    private static double longestCommon(List<String> left, List<String> right, Rarity rarity) {
        double[] best = new double[right.size() + 1];
        for (String name : left) {
            double weight = rarity.of(name);
            double diagonal = 0;
            for (int i = 0; i < right.size(); i++) {
                double above = best[i + 1];
                best[i + 1] = name.equals(right.get(i)) ? diagonal + weight : Math.max(above, best[i]);
                diagonal = above;
            }
        }
        return best[right.size()];
    }
}
