package org.hanoigraph.map;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What the ontology says of a qualifier.
 *
 * @param field name of the field in a fact record
 * @param onFact whether it describes the fact, not only one source's word for it
 * @param values types of its values, where those are entities
 * @param concepts the allowed values by notation; empty where any value will do
 */
record Qualifier(String field, Node property, boolean onFact, Set<String> values, Map<String, Node> concepts) {}
