package org.hanoigraph.review;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.FactWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Corrections of records, as JSON merge patches (RFC 7396): the fields that differ, with null for what goes away. */
final class Change {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Who made a record and how sure, which no reviewer corrects; and the story, which is told from all articles. */
    private static final Set<String> NOT_COMPARED = Set.of("rule", "confidence", "review", "work");

    private Change() {}

    /** A record with a patch on it, as a line of a fact file. */
    static String apply(FactRecord record, String patch) {
        ObjectNode node = (ObjectNode) JSON.readTree(FactWriter.line(record));
        return JSON.writeValueAsString(merge(node, JSON.readTree(patch)));
    }

    /** The patch that makes one record say what another says; empty if it does. */
    static String between(FactRecord from, FactRecord to) {
        JsonNode before = JSON.readTree(FactWriter.line(from));
        JsonNode after = JSON.readTree(FactWriter.line(to));
        ObjectNode patch = JSON.createObjectNode();
        Set<String> fields = new TreeSet<>();
        fields.addAll(before.propertyNames());
        fields.addAll(after.propertyNames());
        fields.removeAll(NOT_COMPARED);
        for (String field : fields) {
            JsonNode value = after.path(field);
            if (!meaning(before.path(field)).equals(meaning(value))) {
                patch.set(field, value.isMissingNode() ? JSON.nullNode() : replacement(before.path(field), value));
            }
        }
        return patch.isEmpty() ? "" : JSON.writeValueAsString(patch);
    }

    /** Whether a text is a patch. */
    static boolean isPatch(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Of an entity only its id counts, and nothing is the same as null. */
    private static String meaning(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.has("id") ? value.path("id").asString() : value.toString();
    }

    /** In a merge, fields of the old value would shine through; they are taken away one by one. */
    private static JsonNode replacement(JsonNode old, JsonNode value) {
        if (!(old instanceof ObjectNode before) || !(value instanceof ObjectNode after)) {
            return value;
        }
        ObjectNode whole = after.deepCopy();
        for (String field : before.propertyNames()) {
            if (!after.has(field)) {
                whole.putNull(field);
            }
        }
        return whole;
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode fields)) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object : JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.set(field.getKey(), merge(merged.path(field.getKey()), field.getValue()));
            }
        }
        return merged;
    }
}
