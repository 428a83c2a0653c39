package org.hanoigraph.map;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Value;
import org.hanoigraph.vocab.Iris;
import org.hanoigraph.vocab.Std;

/**
 * The English line that a fact is shown by: subject, relation, object, and in brackets what else identifies it. It names
 * the fact and does not say that it holds: a planned or denied fact has the same label as an asserted one.
 */
final class FactLabel {
    private static final String DASH = " \u2013 ";

    private FactLabel() {}

    static String of(Fact fact, FactIdentity identity, Terms terms, Entities entities, Iris iris) {
        String subject = label(fact.subject(), entities, iris);
        String object = label(fact.object(), entities, iris);
        boolean swapped =
                !identity.triple().getSubject().equals(iris.thing(fact.subject().id()));
        String relation = identity.relation().label();
        String label = swapped ? object + DASH + relation + DASH + subject : subject + DASH + relation + DASH + object;
        List<String> circumstances = circumstances(fact, identity, terms, entities, iris);
        return circumstances.isEmpty() ? label : label + " (" + String.join("; ", circumstances) + ")";
    }

    private static List<String> circumstances(
            Fact fact, FactIdentity identity, Terms terms, Entities entities, Iris iris) {
        List<String> found = new ArrayList<>();
        for (Node property : identity.relation().identifiedBy()) {
            if (property.equals(Std.DCTERMS_DATE) && fact.date() != null) {
                found.add(fact.date().text());
            }
            fact.qualifiers().forEach((field, value) -> {
                Qualifier qualifier = terms.qualifier(field);
                if (qualifier != null && qualifier.property().equals(property)) {
                    found.add(label(value, entities, iris));
                }
            });
        }
        return found;
    }

    private static String label(Value value, Entities entities, Iris iris) {
        if (value instanceof Entity entity) {
            return entities.label(iris.thing(entity.id()), entity.label());
        }
        return ((Literal) value).value();
    }
}
