package org.hanoigraph.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article in JSON-LD with the words of schema.org, as search engines ask of news pages.
 *
 * @param publisher name of the publisher
 * @param address of the page
 */
record LinkedMetadata(@Nullable String publisher, @Nullable String address) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Pages describe few things; what comes behind so many is not looked at. */
    private static final int MOST_NODES = 10_000;

    static LinkedMetadata of(Document page) {
        List<JsonNode> nodes = nodes(page);
        for (JsonNode node : nodes) {
            if (isArticle(node)) {
                return new LinkedMetadata(name(node.path("publisher"), nodes), address(node));
            }
        }
        return new LinkedMetadata(null, null);
    }

    /** All objects, outer ones first. */
    private static List<JsonNode> nodes(Document page) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            parsed(script.data()).ifPresent(waiting::add);
        }
        List<JsonNode> nodes = new ArrayList<>();
        while (!waiting.isEmpty() && nodes.size() < MOST_NODES) {
            JsonNode node = waiting.remove();
            if (node.isObject()) {
                nodes.add(node);
            }
            node.forEach(waiting::add);
        }
        return nodes;
    }

    /** Many pages have faulty JSON, which tells nothing. */
    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** NewsArticle, ReportageNewsArticle and the like are all kinds of Article. */
    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> one.asString("").endsWith("Article"));
        }
        return type.asString("").endsWith("Article");
    }

    /** A name stands in the node itself, in the first of several, or in the node that it refers to. */
    private static @Nullable String name(JsonNode publisher, List<JsonNode> nodes) {
        JsonNode one = publisher.isArray() ? publisher.path(0) : publisher;
        String name = text(one.path("name"));
        String id = text(one.path("@id"));
        if (name == null && id != null) {
            for (JsonNode node : nodes) {
                if (name == null && id.equals(text(node.path("@id")))) {
                    name = text(node.path("name"));
                }
            }
        }
        return name;
    }

    private static @Nullable String address(JsonNode article) {
        String address = text(article.path("url"));
        JsonNode of = article.path("mainEntityOfPage");
        return address != null ? address : text(of.isObject() ? of.path("@id") : of);
    }

    private static @Nullable String text(JsonNode node) {
        String text = node.isString() ? node.stringValue().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
