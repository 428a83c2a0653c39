package org.hanoigraph.serve.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.hanoigraph.vocab.Hg;

/** The disagreements of a description, each with what its sides say. */
final class Disputes {
    private Disputes() {}

    static List<ThingPage.Dispute> of(Known known, Values values) {
        Statements statements = new Statements(known, values);
        return known.ofType(Hg.CONFLICT).stream()
                .map(conflict -> new ThingPage.Dispute(
                        values.ref(conflict),
                        values.refs(known.objects(conflict, Hg.CONFLICT_KIND)),
                        sides(conflict, known, statements)))
                .toList();
    }

    private static List<Statement> sides(Node conflict, Known known, Statements statements) {
        return known.objects(conflict, Hg.BETWEEN).stream()
                .flatMap(fact -> statements.of(fact).stream())
                .toList();
    }
}
