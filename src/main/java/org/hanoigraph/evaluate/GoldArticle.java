package org.hanoigraph.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The annotation of one article, with its keys turned into our ids where the English names agree.
 *
 * @param stem of the article
 * @param language BCP 47 tag
 */
record GoldArticle(
        String stem, String language, List<Proposition> propositions, List<Span> mentions, List<Proposition> traps) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Relation of the annotation between a person shown and the agency or photographer credited. */
    private static final Set<String> PHOTO_CREDITS = Set.of("depictedIn", "photoBy");

    /** A mention: where, and of what. */
    record Span(String entity, int start, int end) {}

    /**
     * Reads one file of the annotation.
     *
     * @param names our entities' ids by type and English name, as {@link EntityNames} writes them
     * @throws IOException if the file is not such an annotation
     */
    static GoldArticle read(Path file, EntityNames names) throws IOException {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            String stem = root.path("id").asString();
            Map<String, String> ids = new HashMap<>();
            List<Span> mentions = new ArrayList<>();
            for (JsonNode entity : root.path("entities")) {
                String key = entity.path("key").asString();
                String id = names.id(key, entity.path("label_en").asString());
                ids.put(key, id);
                for (JsonNode mention : entity.path("mentions")) {
                    mentions.add(new Span(
                            id,
                            mention.path("start").asInt(),
                            mention.path("end").asInt()));
                }
            }
            List<Proposition> propositions = new ArrayList<>();
            for (JsonNode fact : root.path("facts")) {
                propositions.add(proposition(stem, fact, ids, names));
            }
            List<Proposition> traps = new ArrayList<>();
            for (JsonNode trap : root.path("traps")) {
                traps.add(proposition(stem, trap, ids, names));
            }
            return new GoldArticle(stem, root.path("lang").asString(), propositions, mentions, traps);
        } catch (JacksonException e) {
            throw new IOException(file + " is no annotation: " + e.getOriginalMessage(), e);
        }
    }

    private static Proposition proposition(String stem, JsonNode fact, Map<String, String> ids, EntityNames names) {
        String subject = id(fact, "s", ids, names);
        String relation = fact.path("p").asString();
        String object = id(fact, "o", ids, names);
        TreeMap<String, String> qualifiers = new TreeMap<>();
        for (String field : Proposition.QUALIFIERS) {
            if (fact.hasNonNull(field)) {
                qualifiers.put(field, id(fact, field, ids, names));
            }
        }
        // Our records say of the article whose photo it shows; the annotation says it of the person.
        if (PHOTO_CREDITS.contains(relation) && !subject.startsWith("article/")) {
            qualifiers.put("depicts", subject);
            subject = "article/" + stem;
            relation = "photoBy";
        }
        return new Proposition(
                fact.path("cluster").asString(stem),
                subject,
                relation,
                object,
                qualifiers,
                text(fact, "certainty"),
                fact.path("start").asInt(0),
                fact.path("end").asInt(0));
    }

    private static String id(JsonNode fact, String field, Map<String, String> ids, EntityNames names) {
        String key = fact.path(field).asString();
        String known = ids.get(key);
        return known != null ? known : names.id(key, "");
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asString() : null;
    }
}
