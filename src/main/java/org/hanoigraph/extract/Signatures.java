package org.hanoigraph.extract;

import java.util.Map;
import java.util.Set;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Value;

/**
 * Between what the relations of the ontology hold. A rule may take any person or country for its subject; what the ontology
 * does not let a relation hold of would be refused when the graph is checked, and is no statement of that relation. Types are
 * written as ids begin. What is not among the keys may hold of anything.
 *
 * @param subjects types of the subjects of a relation
 * @param objects types of the objects of a relation, where those are entities
 * @param qualifiers types of the values of a field, where those are entities
 */
public record Signatures(
        Map<String, Set<String>> subjects, Map<String, Set<String>> objects, Map<String, Set<String>> qualifiers) {

    boolean allow(String relation, Entity subject, Value object) {
        return allow(subjects, relation, subject) && allow(objects, relation, object);
    }

    boolean allow(String field, Value value) {
        return allow(qualifiers, field, value);
    }

    private static boolean allow(Map<String, Set<String>> types, String key, Value value) {
        Set<String> allowed = types.get(key);
        return allowed == null
                || !(value instanceof Entity entity)
                || allowed.contains(
                        entity.id().substring(0, Math.max(0, entity.id().indexOf('/'))));
    }
}
