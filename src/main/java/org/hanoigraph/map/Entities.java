package org.hanoigraph.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hanoigraph.vocab.Iris;
import org.hanoigraph.vocab.Std;

/** The entities that the reference data define, with their English labels. */
public final class Entities {
    private final Set<Node> known;
    private final Map<Node, String> labels;

    private final Map<Node, Set<String>> names;

    private Entities(Set<Node> known, Map<Node, String> labels, Map<Node, Set<String>> names) {
        this.known = known;
        this.labels = labels;
        this.names = names;
    }

    /** Every typed thing of the reference data. */
    public static Entities of(Graph reference) {
        Set<Node> known = new HashSet<>();
        Map<Node, String> labels = new HashMap<>();
        Map<Node, Set<String>> names = new HashMap<>();
        reference
                .find(Node.ANY, Std.RDF_TYPE, Node.ANY)
                .mapWith(Triple::getSubject)
                .forEach(known::add);
        for (Node entity : known) {
            String label = English.label(reference, entity, "");
            if (!label.isEmpty()) {
                labels.put(entity, label);
            }
            names.put(entity, English.names(reference, entity));
        }
        return new Entities(Set.copyOf(known), Map.copyOf(labels), Map.copyOf(names));
    }

    /** English labels and alternative labels of each entity by its id. */
    public Map<String, Set<String>> englishNames(Iris iris) {
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().getURI().startsWith(iris.things()))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().getURI().substring(iris.things().length()), Map.Entry::getValue));
    }

    boolean contains(Node entity) {
        return known.contains(entity);
    }

    String label(Node entity, String fallback) {
        return labels.getOrDefault(entity, fallback);
    }
}
