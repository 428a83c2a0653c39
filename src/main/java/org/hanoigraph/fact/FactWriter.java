package org.hanoigraph.fact;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes records, one a line, as {@link FactReader} reads them. */
public final class FactWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FactWriter() {}

    /** A record as a line, without the line's end. */
    public static String line(FactRecord record) {
        ObjectNode node = JSON.createObjectNode();
        if (record instanceof Article article) {
            article(article, node);
        } else if (record instanceof Mention mention) {
            mention(mention, node);
        } else if (record instanceof Fact fact) {
            fact(fact, node);
        }
        return JSON.writeValueAsString(node);
    }

    private static void article(Article article, ObjectNode node) {
        node.put("kind", "article").put("article", article.stem()).put("language", article.language());
        optional(node, "source", article.source());
        optional(node, "publisher", article.publisher());
        optional(node, "publisherLabel", article.publisherLabel());
        optional(
                node,
                "published",
                article.published() == null ? null : article.published().toString());
        node.put("translation", article.translation()).put("sha256", article.sha256());
        if (article.length() != null) {
            node.put("length", article.length().intValue());
        }
        optional(node, "work", article.work());
    }

    private static void mention(Mention mention, ObjectNode node) {
        node.put("kind", "mention").put("article", mention.article()).put("entity", mention.entity());
        optional(node, "form", mention.form());
        node.put("start", mention.start()).put("end", mention.end());
        optional(node, "type", mention.type());
        optional(node, "sha256", mention.sha256());
    }

    private static void fact(Fact fact, ObjectNode node) {
        node.put("kind", "fact");
        if (fact.origin() instanceof Evidence evidence) {
            node.put("article", evidence.article());
        } else if (fact.origin() instanceof Reference reference) {
            node.put("source", reference.source());
        }
        node.put("relation", fact.relation());
        node.set("subject", value(fact.subject()));
        node.set("object", value(fact.object()));
        node.put("date", fact.date() == null ? null : fact.date().text());
        for (String field : new String[] {"place", "topic"}) {
            Value value = fact.qualifiers().get(field);
            node.set(field, value == null ? null : value(value));
        }
        node.set("speaker", fact.speaker() == null ? null : value(fact.speaker()));
        for (Map.Entry<String, Value> qualifier : fact.qualifiers().entrySet()) {
            if (qualifier.getValue() instanceof Literal literal
                    && literal.datatype().equals("xsd:string")) {
                node.put(qualifier.getKey(), literal.value());
            } else {
                node.set(qualifier.getKey(), value(qualifier.getValue()));
            }
        }
        node.put("certainty", fact.certainty().key());
        if (fact.origin() instanceof Evidence evidence) {
            node.putObject("evidence")
                    .put("start", evidence.start())
                    .put("end", evidence.end())
                    .put("sha256", evidence.sha256());
        }
        node.put("confidence", fact.confidence());
        optional(node, "rule", fact.rule());
        Review review = fact.review();
        if (review != null) {
            ObjectNode reviewed = node.putObject("review");
            reviewed.put("status", review.status().key())
                    .put("by", review.by())
                    .put("on", review.on().toString());
            optional(reviewed, "reason", review.reason());
        }
    }

    private static ObjectNode value(Value value) {
        ObjectNode node = JSON.createObjectNode();
        if (value instanceof Entity entity) {
            node.put("id", entity.id()).put("label", entity.label());
            optional(node, "form", entity.form());
            if (entity.provisional()) {
                node.put("provisional", true);
            }
        } else if (value instanceof Literal literal) {
            node.put("value", literal.value()).put("datatype", literal.datatype());
            optional(node, "language", literal.language());
        }
        return node;
    }

    private static void optional(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
