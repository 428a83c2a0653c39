package org.hanoigraph.map;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What the ontology says of a relation.
 *
 * @param name local name, as records write it
 * @param label English, to read between subject and object
 * @param superProperties properties of other vocabularies that hold whenever this one does
 * @param subjects types of its subjects, as ids begin with them
 * @param objects types of its objects, where those are entities
 * @param identifiedBy qualifiers that belong to the identity of its facts, for example the date of what can happen twice
 * @param symmetric whether it holds both ways
 * @param singleValued whether one subject can truly have one object only, so that two objects are a disagreement
 */
record Relation(
        String name,
        Node property,
        String label,
        List<Node> superProperties,
        Set<String> subjects,
        Set<String> objects,
        List<Node> identifiedBy,
        boolean symmetric,
        boolean singleValued) {}
