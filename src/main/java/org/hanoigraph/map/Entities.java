package org.hanoigraph.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hanoigraph.vocab.Std;

/** The entities that the reference data define, with their English labels. */
public final class Entities {
    private final Set<Node> known;
    private final Map<Node, String> labels;

    private Entities(Set<Node> known, Map<Node, String> labels) {
        this.known = known;
        this.labels = labels;
    }

    /** Every typed thing of the reference data. */
    public static Entities of(Graph reference) {
        Set<Node> known = new HashSet<>();
        Map<Node, String> labels = new HashMap<>();
        reference
                .find(Node.ANY, Std.RDF_TYPE, Node.ANY)
                .mapWith(Triple::getSubject)
                .forEach(known::add);
        for (Node entity : known) {
            String label = English.label(reference, entity, "");
            if (!label.isEmpty()) {
                labels.put(entity, label);
            }
        }
        return new Entities(Set.copyOf(known), Map.copyOf(labels));
    }

    boolean contains(Node entity) {
        return known.contains(entity);
    }

    String label(Node entity, String fallback) {
        return labels.getOrDefault(entity, fallback);
    }
}
