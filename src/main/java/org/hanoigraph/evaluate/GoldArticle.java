package org.hanoigraph.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
     * @param ours our mentions in the article: an entity that has no name of ours is the one that we found in its places
     * @throws IOException if the file is not such an annotation
     */
    static GoldArticle read(Path file, EntityNames names, Set<Span> ours) throws IOException {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            String stem = root.path("id").asString();
            Map<String, String> ids = new HashMap<>();
            List<Span> mentions = new ArrayList<>();
            for (JsonNode entity : root.path("entities")) {
                ids.put(
                        entity.path("key").asString(),
                        names.id(
                                entity.path("key").asString(),
                                entity.path("label_en").asString()));
            }
            Set<Span> free = new LinkedHashSet<>(ours);
            free.removeIf(our -> ids.containsValue(our.entity()));
            for (JsonNode entity : root.path("entities")) {
                String key = entity.path("key").asString();
                String type = entity.path("type").asString();
                List<Span> places = new ArrayList<>();
                for (JsonNode mention : entity.path("mentions")) {
                    places.add(new Span(
                            key,
                            mention.path("start").asInt(),
                            mention.path("end").asInt()));
                }
                String id = ids.computeIfPresent(
                        key, (name, known) -> known.equals(name) ? foundAt(places, type, name, free) : known);
                places.forEach(place -> mentions.add(new Span(String.valueOf(id), place.start(), place.end())));
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

    /**
     * Whether a proposition of ours is one of the annotation. Where several of the annotation are told apart by no more than
     * what is not compared, such as a summary, it is the one at the same place.
     */
    boolean isMatch(Proposition our, Proposition expected, Set<String> symmetric) {
        return our.saysTheSame(expected, symmetric)
                && (our.overlaps(expected)
                        || propositions.stream()
                                .noneMatch(other -> !other.cluster().equals(expected.cluster())
                                        && other.saysTheSame(expected, symmetric)));
    }

    /** The entity of ours that stands in most of these places, or the key of the annotation if there is none. */
    private static String foundAt(List<Span> places, String type, String key, Set<Span> ours) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Span our : ours) {
            if (our.entity().startsWith(type + "/")
                    && places.stream().anyMatch(place -> our.start() < place.end() && place.start() < our.end())) {
                counts.merge(our.entity(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(key);
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
                Proposition.content(object, names),
                qualifiers,
                text(fact, "certainty"),
                null,
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
