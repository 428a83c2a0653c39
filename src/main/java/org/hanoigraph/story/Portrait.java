package org.hanoigraph.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Mention;

/**
 * An article as the comparison sees it.
 *
 * @param statements what it states of the world, not of itself, and is not common knowledge
 * @param mentioned the entities it names, in the order of its text
 * @param stated the entities and values of its statements, in the order of its text
 * @param itself the facts it states of itself, such as who published it
 */
record Portrait(
        Article article,
        SortedSet<Statement> statements,
        List<String> mentioned,
        List<String> stated,
        List<Fact> itself) {
    /** Enough to know a text by, and a bound on the work that one of any length makes. */
    private static final int LONGEST_SEQUENCE = 2_000;

    /**
     * The portrait of an article.
     *
     * @param symmetric names of the relations that hold both ways
     * @param known what everybody knows, and so tells nothing of the article
     */
    static Portrait of(
            Article article, List<Mention> mentions, List<Fact> facts, Set<String> symmetric, Set<Statement> known) {
        String self = "article/" + article.stem();
        TreeSet<Statement> statements = new TreeSet<>();
        List<String> stated = new ArrayList<>();
        List<Fact> itself = new ArrayList<>();
        for (Fact fact : facts.stream()
                .sorted(Comparator.comparingInt(Portrait::start).thenComparing(fact -> Statement.of(fact, symmetric)))
                .toList()) {
            if (fact.subject().id().equals(self)) {
                itself.add(fact);
            } else {
                Statement statement = Statement.of(fact, symmetric);
                if (!known.contains(statement)) {
                    statements.add(statement);
                }
                stated.addAll(statement.names());
            }
        }
        List<String> mentioned = mentions.stream()
                .sorted(Comparator.comparingInt(Mention::start)
                        .thenComparing(Comparator.comparingInt(Mention::end).reversed())
                        .thenComparing(Mention::entity))
                .map(Mention::entity)
                .toList();
        return new Portrait(article, statements, cut(mentioned), cut(stated), itself);
    }

    /** Every entity and value in it, for counting how common they are. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(mentioned);
        names.addAll(stated);
        return names;
    }

    private static int start(Fact fact) {
        return fact.origin() instanceof Evidence evidence ? evidence.start() : 0;
    }

    private static List<String> cut(List<String> sequence) {
        return List.copyOf(sequence.subList(0, Math.min(sequence.size(), LONGEST_SEQUENCE)));
    }
}
