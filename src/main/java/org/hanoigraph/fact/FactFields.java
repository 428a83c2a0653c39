package org.hanoigraph.fact;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Which fields of a fact record are part of its frame; every other one is a qualifier that the ontology defines. */
final class FactFields {
    private static final Set<String> FRAME = Set.of(
            "kind",
            "article",
            "source",
            "relation",
            "subject",
            "object",
            "date",
            "speaker",
            "certainty",
            "evidence",
            "confidence",
            "rule",
            "review");

    private FactFields() {}

    static SortedMap<String, Value> qualifiers(JsonNode node, Function<JsonNode, Value> reader) {
        SortedMap<String, Value> qualifiers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!FRAME.contains(field.getKey()) && !field.getValue().isNull()) {
                qualifiers.put(field.getKey(), reader.apply(field.getValue()));
            }
        }
        return Collections.unmodifiableSortedMap(qualifiers);
    }
}
