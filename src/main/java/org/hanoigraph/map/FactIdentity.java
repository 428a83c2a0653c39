package org.hanoigraph.map;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Value;
import org.hanoigraph.vocab.Iris;
import org.hanoigraph.vocab.Std;

/**
 * What a fact is, whoever states it: the rule by which the same statement in five articles becomes one resource.
 *
 * @param relation of the ontology
 * @param triple what is stated; the ends of a symmetric relation are in the order of their ids
 * @param slot all that identifies the fact but its object: two affirmed facts of a single-valued relation that share
 *     a slot disagree
 * @param fact the resource
 */
record FactIdentity(Relation relation, Triple triple, List<String> slot, Node fact) {

    /**
     * The identity of a fact. It depends on ids only, not on the base IRI.
     *
     * @throws UnmappableException if the ontology does not know the relation, or the object is no value of its type
     */
    static FactIdentity of(Fact fact, Terms terms, Iris iris) throws UnmappableException {
        Relation relation = terms.relation(fact.relation());
        if (relation == null) {
            throw new UnmappableException(
                    "unknown relation '" + fact.relation() + "'; the ontology defines " + terms.relationNames());
        }
        String subject = fact.subject().id();
        String object = key(fact.object());
        boolean swapped = relation.symmetric() && fact.object() instanceof Entity && object.compareTo(subject) < 0;
        List<String> slot = new ArrayList<>();
        slot.add(relation.name());
        slot.add(swapped ? object : subject);
        for (Node property : relation.identifiedBy()) {
            String value = identifying(fact, property, terms);
            if (!value.isEmpty()) {
                slot.add(property.getURI() + "=" + value);
            }
        }
        List<String> identity = new ArrayList<>(slot);
        identity.add(2, swapped ? subject : object);

        Node subjectNode = iris.thing(subject);
        Node objectNode = node(fact.object(), iris);
        Triple triple = swapped
                ? Triple.create(objectNode, relation.property(), subjectNode)
                : Triple.create(subjectNode, relation.property(), objectNode);
        return new FactIdentity(relation, triple, List.copyOf(slot), iris.fact(identity));
    }

    static Node node(Value value, Iris iris) throws UnmappableException {
        return value instanceof Entity entity ? iris.thing(entity.id()) : Values.of((Literal) value);
    }

    private static String identifying(Fact fact, Node property, Terms terms) {
        if (property.equals(Std.DCTERMS_DATE)) {
            return fact.date() == null ? "" : fact.date().text();
        }
        for (var entry : fact.qualifiers().entrySet()) {
            Qualifier qualifier = terms.qualifier(entry.getKey());
            if (qualifier != null && qualifier.property().equals(property)) {
                return key(entry.getValue());
            }
        }
        return "";
    }

    private static String key(Value value) {
        if (value instanceof Entity entity) {
            return entity.id();
        }
        Literal literal = (Literal) value;
        return "\"" + literal.value() + "\"^^" + literal.datatype()
                + (literal.language() == null ? "" : "@" + literal.language());
    }
}
