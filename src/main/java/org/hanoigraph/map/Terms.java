package org.hanoigraph.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;
import org.jspecify.annotations.Nullable;

/** The relations and qualifiers that the ontology defines. A new one is a change of the ontology, not of the program. */
public final class Terms {
    private final Map<String, Relation> relations = new TreeMap<>();
    private final Map<String, Qualifier> qualifiers = new TreeMap<>();

    private Terms() {}

    /** Reads the terms out of the ontology. */
    public static Terms of(Graph ontology) {
        Terms terms = new Terms();
        for (Node property : subjects(ontology, Std.RDF_TYPE, Hg.RELATION)) {
            Relation relation = relation(ontology, property);
            terms.relations.put(relation.name(), relation);
        }
        for (Node property : subjects(ontology, Std.RDF_TYPE, Hg.QUALIFIER)) {
            Qualifier qualifier = qualifier(ontology, property);
            terms.qualifiers.put(qualifier.field(), qualifier);
        }
        return terms;
    }

    /** Names of all relations. */
    public Set<String> names() {
        return Set.copyOf(relations.keySet());
    }

    /** Names of the relations that hold both ways. */
    public Set<String> symmetricRelations() {
        return relations.values().stream()
                .filter(Relation::symmetric)
                .map(Relation::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Types of the subjects of each relation, as ids begin with them. */
    public Map<String, Set<String>> subjectTypes() {
        return relations.values().stream().collect(Collectors.toUnmodifiableMap(Relation::name, Relation::subjects));
    }

    /** Types of the objects of each relation, where those are entities. */
    public Map<String, Set<String>> objectTypes() {
        return relations.values().stream().collect(Collectors.toUnmodifiableMap(Relation::name, Relation::objects));
    }

    /** Types of the values of each qualifier by its field, where those are entities. */
    public Map<String, Set<String>> valueTypes() {
        return qualifiers.values().stream().collect(Collectors.toUnmodifiableMap(Qualifier::field, Qualifier::values));
    }

    @Nullable
    Relation relation(String name) {
        return relations.get(name);
    }

    @Nullable
    Qualifier qualifier(String field) {
        return qualifiers.get(field);
    }

    String relationNames() {
        return String.join(", ", relations.keySet());
    }

    String qualifierFields() {
        return String.join(", ", qualifiers.keySet());
    }

    private static Relation relation(Graph ontology, Node property) {
        String name = property.getLocalName();
        return new Relation(
                name,
                property,
                English.label(ontology, property, name),
                superProperties(ontology, property),
                types(ontology, property, Std.SCHEMA_DOMAIN_INCLUDES),
                types(ontology, property, Std.SCHEMA_RANGE_INCLUDES),
                objects(ontology, property, Hg.IDENTIFIED_BY),
                ontology.contains(property, Std.RDF_TYPE, Std.OWL_SYMMETRIC_PROPERTY),
                isTrue(ontology, property, Hg.SINGLE_VALUED));
    }

    private static Qualifier qualifier(Graph ontology, Node property) {
        List<Node> fields = objects(ontology, property, Hg.RECORD_FIELD);
        if (fields.size() != 1) {
            throw new IllegalArgumentException(
                    "the ontology must give qualifier " + property + " one hg:recordField, but gives " + fields.size());
        }
        Map<String, Node> concepts = new HashMap<>();
        for (Node scheme : objects(ontology, property, Hg.VALUE_SCHEME)) {
            for (Node concept : subjects(ontology, Std.SKOS_IN_SCHEME, scheme)) {
                for (Node notation : objects(ontology, concept, Std.SKOS_NOTATION)) {
                    concepts.put(notation.getLiteralLexicalForm(), concept);
                }
            }
        }
        return new Qualifier(
                fields.get(0).getLiteralLexicalForm(),
                property,
                ontology.contains(property, Hg.QUALIFIES, Hg.FACT),
                types(ontology, property, Std.SCHEMA_RANGE_INCLUDES),
                Map.copyOf(concepts));
    }

    /** The classes of our own that a property names, as the ids of their members begin. */
    private static Set<String> types(Graph ontology, Node property, Node includes) {
        return objects(ontology, property, includes).stream()
                .filter(type -> type.getNameSpace().equals(Hg.NS))
                .map(type -> type.getLocalName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All super-properties, near and far, that are not our own. */
    private static List<Node> superProperties(Graph ontology, Node property) {
        TreeSet<Node> found = new TreeSet<>(Comparator.comparing(Node::getURI));
        Deque<Node> open = new ArrayDeque<>(List.of(property));
        while (!open.isEmpty()) {
            for (Node parent : objects(ontology, open.pop(), Std.RDFS_SUB_PROPERTY_OF)) {
                if (found.add(parent)) {
                    open.push(parent);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isTrue(Graph graph, Node subject, Node property) {
        return objects(graph, subject, property).stream()
                .anyMatch(value -> Boolean.TRUE.equals(value.getLiteralValue()));
    }

    private static List<Node> subjects(Graph graph, Node property, Node object) {
        return graph.find(Node.ANY, property, object)
                .mapWith(Triple::getSubject)
                .toList();
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        List<Node> objects = new ArrayList<>(graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList());
        objects.sort(Comparator.comparing(Node::toString));
        return objects;
    }
}
