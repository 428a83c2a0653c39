package org.hanoigraph.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hanoigraph.extract.Element.Phrase;
import org.hanoigraph.text.FoldedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules of one language, compiled. */
record Grammar(
        List<Rule> rules,
        List<Attribution> attributions,
        List<Phrase> planned,
        List<Phrase> negated,
        List<Phrase> positive,
        List<Phrase> negative,
        Set<String> and,
        Set<String> barriers) {

    /** Where the words of a speaker stand. */
    enum Scope {
        AFTER,
        BEFORE,
        SENTENCE,
        PARAGRAPH
    }

    /** A way to say who says something. */
    record Attribution(String id, Pattern pattern, Scope scope) {}

    /**
     * A way to state a relation.
     *
     * @param subject id in the place of the slot S
     * @param object id, or {@code text:} and an English template, in the place of the slot O
     * @param qualifiers values by record field: a slot {@code $T}, an id, or a word
     * @param each whether one beginning may give several facts, one for each way to fill the slots
     */
    record Rule(
            String id,
            String relation,
            Pattern pattern,
            @Nullable String subject,
            @Nullable String object,
            Map<String, String> qualifiers,
            @Nullable String stance,
            @Nullable String certainty,
            double confidence,
            boolean dated,
            boolean placed,
            boolean each) {}

    static Grammar read(Path file, List<String> titles) throws IOException, GrammarException {
        YamlFile yaml = YamlFile.read(file);
        JsonNode root = yaml.root();
        Map<String, List<Phrase>> sets = new HashMap<>();
        if (!titles.isEmpty()) {
            sets.put("title", phrases(yaml, "titles", titles));
        }
        for (Map.Entry<String, JsonNode> set : root.path("sets").properties()) {
            sets.put(set.getKey(), phrases(yaml, "set " + set.getKey(), YamlFile.strings(set.getValue())));
        }
        List<Attribution> attributions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : root.path("attributions")) {
            String id = id(yaml, node, ids);
            attributions.add(new Attribution(id, pattern(yaml, id, node, sets), scope(yaml, id, node)));
        }
        List<Rule> rules = new ArrayList<>();
        for (JsonNode node : root.path("rules")) {
            rules.add(rule(yaml, node, sets, ids));
        }
        Set<String> and = new HashSet<>();
        sets.getOrDefault("and", List.of()).forEach(phrase -> and.add(String.join(" ", phrase.words())));
        return new Grammar(
                List.copyOf(rules),
                List.copyOf(attributions),
                phrases(yaml, "planned", YamlFile.strings(root.path("planned"))),
                phrases(yaml, "negated", YamlFile.strings(root.path("negated"))),
                phrases(yaml, "positive", YamlFile.strings(root.path("positive"))),
                phrases(yaml, "negative", YamlFile.strings(root.path("negative"))),
                Set.copyOf(and),
                folded(YamlFile.strings(root.path("barriers"))));
    }

    private static Rule rule(YamlFile yaml, JsonNode node, Map<String, List<Phrase>> sets, Set<String> ids)
            throws GrammarException {
        String id = id(yaml, node, ids);
        if (!node.path("relation").isString()) {
            throw yaml.fault(id, "expected a relation");
        }
        Map<String, String> qualifiers = new TreeMap<>();
        node.path("qualifiers")
                .properties()
                .forEach(
                        entry -> qualifiers.put(entry.getKey(), entry.getValue().asString()));
        return new Rule(
                id,
                node.path("relation").asString(),
                pattern(yaml, id, node, sets),
                text(node, "subject"),
                text(node, "object"),
                qualifiers,
                text(node, "stance"),
                text(node, "certainty"),
                node.path("confidence").asDouble(0.9),
                node.path("dated").asBoolean(false),
                node.path("placed").asBoolean(false),
                node.path("each").asBoolean(false));
    }

    private static String id(YamlFile yaml, JsonNode node, Set<String> ids) throws GrammarException {
        String id = node.path("id").asString("");
        if (id.isEmpty()) {
            throw yaml.fault("a rule", "expected an id");
        }
        if (!ids.add(id)) {
            throw yaml.fault(id, "two rules have this id");
        }
        return id;
    }

    private static Pattern pattern(YamlFile yaml, String id, JsonNode node, Map<String, List<Phrase>> sets)
            throws GrammarException {
        try {
            return Pattern.parse(node.path("pattern").asString(""), sets);
        } catch (GrammarException e) {
            throw yaml.fault(id, String.valueOf(e.getMessage()));
        }
    }

    private static Scope scope(YamlFile yaml, String id, JsonNode node) throws GrammarException {
        return switch (node.path("scope").asString("after")) {
            case "after" -> Scope.AFTER;
            case "before" -> Scope.BEFORE;
            case "sentence" -> Scope.SENTENCE;
            case "paragraph" -> Scope.PARAGRAPH;
            default -> throw yaml.fault(id, "expected scope after, before, sentence or paragraph");
        };
    }

    private static List<Phrase> phrases(YamlFile yaml, String place, List<String> texts) throws GrammarException {
        List<Phrase> phrases = new ArrayList<>();
        for (String text : texts) {
            try {
                phrases.add(Pattern.phrase(text));
            } catch (GrammarException e) {
                throw yaml.fault(place, String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(phrases);
    }

    private static Set<String> folded(List<String> words) {
        Set<String> folded = new HashSet<>();
        words.forEach(word -> folded.add(FoldedText.fold(word)));
        return Set.copyOf(folded);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asString() : null;
    }
}
