package org.hanoigraph.map;

import org.apache.jena.graph.Node;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Value;
import org.hanoigraph.vocab.Iris;

/** The English line that a fact is shown by: subject, relation, object. */
final class FactLabel {
    private FactLabel() {}

    static String of(Fact fact, FactIdentity identity, Entities entities, Iris iris) {
        String subject = label(fact.subject(), entities, iris);
        String object = label(fact.object(), entities, iris);
        Node first = identity.triple().getSubject();
        boolean swapped = !first.equals(iris.thing(fact.subject().id()));
        String relation = identity.relation().label();
        return swapped ? object + " " + relation + " " + subject : subject + " " + relation + " " + object;
    }

    private static String label(Value value, Entities entities, Iris iris) {
        if (value instanceof Entity entity) {
            return entities.label(iris.thing(entity.id()), entity.label());
        }
        return ((Literal) value).value();
    }
}
