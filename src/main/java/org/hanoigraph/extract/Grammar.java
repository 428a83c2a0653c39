package org.hanoigraph.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hanoigraph.fact.Certainty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The rules of one language, compiled.
 *
 * @param planned phrases that make a statement planned
 * @param negated phrases that negate it
 * @param undecided phrases that leave it open, so that nothing is stated
 * @param addresses words with which an interviewer addresses whoever is interviewed
 * @param positive phrases of approval
 * @param negative phrases of disapproval
 * @param and phrases between the members of a list
 * @param barriers phrases over which no gap of a pattern steps
 * @param verbFinal whether words that negate may follow the verb
 * @param prepositions phrases before a mention that tell its role
 * @param postpositions phrases behind a mention that do
 * @param comitatives phrases that tell in whose company somebody acts: "together with"
 * @param determiners phrases that may stand between a preposition and its mention
 * @param clauses phrases that begin another clause
 * @param conjunctions phrases behind which another act may follow: what makes that one planned or negated does not bear on the one before
 * @param ruleIndex to find the rules that a sentence has words of
 * @param attributionIndex likewise
 * @param topicStops phrases at which open topics end
 * @param smallWords determiners and adpositions, with which no open topic ends
 * @param relatives words that behind a comma begin a relative clause
 * @param relativeArticles words that do so where a verb ends the clause, and are articles else
 * @param genitives articles that, behind a noun, mark the mention behind them as belonging to it
 */
record Grammar(
        List<Rule> rules,
        List<Attribution> attributions,
        PhraseSet planned,
        PhraseSet negated,
        PhraseSet undecided,
        PhraseSet addresses,
        PhraseSet positive,
        PhraseSet negative,
        PhraseSet and,
        PhraseSet barriers,
        boolean verbFinal,
        PhraseSet prepositions,
        PhraseSet postpositions,
        PhraseSet comitatives,
        PhraseSet determiners,
        PhraseSet clauses,
        PhraseSet conjunctions,
        Set<String> relatives,
        Set<String> relativeArticles,
        Set<String> genitives,
        PhraseSet topicStops,
        Set<String> smallWords,
        PatternIndex ruleIndex,
        PatternIndex attributionIndex) {

    /** Where the words of a speaker stand. */
    enum Scope {
        AFTER,
        BEFORE,
        SENTENCE,
        /** The sentence and the rest of the paragraph. */
        PARAGRAPH,
        /** What follows in the sentence, and the rest of the paragraph. */
        REST,
        /** What follows in the article, but for questions and what others say: an interview. */
        ARTICLE
    }

    /** A way to say who says something. */
    record Attribution(String id, Pattern pattern, List<Role> roles, Scope scope) {}

    /**
     * A way to state a relation.
     *
     * @param subject id in the place of the slot S
     * @param object id, or {@code text:} and an English template, in the place of the slot O
     * @param qualifiers values by record field: a slot {@code $T}, an id, or a word
     * @param roles who must stand around the words of the pattern
     * @param defaults types of mention that fill a slot from the sentences before, by slot
     * @param spoken whether it holds only within what somebody says
     * @param fallback slots that have a value where nothing in the sentence fills them
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
            @Nullable Certainty certainty,
            boolean dated,
            boolean placed,
            boolean each,
            List<Role> roles,
            boolean spoken,
            Map<String, Type> defaults,
            List<String> fallback) {}

    /**
     * Reads the grammar of a language.
     *
     * @param titles of the lexicon, which rules may name, too
     * @param index takes the phrases of all rules
     */
    static Grammar read(Path file, List<String> titles, PhraseIndex index) throws IOException, GrammarException {
        YamlFile yaml = YamlFile.read(file);
        JsonNode root = yaml.root();
        PhraseSets sets = yaml.sets(index);
        if (!titles.isEmpty() && sets.named("title") == null) {
            sets.name("title", yaml.phrases("titles", titles));
        }
        List<Attribution> attributions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : root.path("attributions")) {
            String id = id(yaml, node, ids);
            attributions.add(new Attribution(
                    id,
                    yaml.pattern(id, node.path("pattern").asString(""), sets),
                    roles(yaml, id, node),
                    scope(yaml, id, node)));
        }
        List<Rule> rules = new ArrayList<>();
        for (JsonNode node : root.path("rules")) {
            rules.add(rule(yaml, node, sets, ids));
        }
        PhraseSet joining = sets.named("and");
        PhraseSet planned = set(yaml, sets, "planned");
        PhraseSet negated = set(yaml, sets, "negated");
        PhraseSet undecided = set(yaml, sets, "undecided");
        PhraseSet positive = set(yaml, sets, "positive");
        PhraseSet negative = set(yaml, sets, "negative");
        return new Grammar(
                List.copyOf(rules),
                List.copyOf(attributions),
                planned,
                negated,
                undecided,
                set(yaml, sets, "addresses"),
                positive,
                negative,
                joining == null ? sets.of(List.of()) : joining,
                set(yaml, sets, "barriers"),
                root.path("verb-final").asBoolean(false),
                set(yaml, sets, "prepositions"),
                set(yaml, sets, "postpositions"),
                set(yaml, sets, "comitatives"),
                set(yaml, sets, "determiners"),
                set(yaml, sets, "clauses"),
                set(yaml, sets, "conjunctions"),
                Set.copyOf(YamlFile.folded(root.path("relatives"))),
                Set.copyOf(YamlFile.folded(root.path("relative-articles"))),
                Set.copyOf(YamlFile.folded(root.path("genitives"))),
                set(yaml, sets, "topic-stops"),
                smallWords(root),
                new PatternIndex(
                        rules.stream().map(Rule::pattern).toList(),
                        rules.stream()
                                .map(rule -> filled(rule.pattern(), rule.roles(), rule.fallback()))
                                .toList()),
                new PatternIndex(
                        attributions.stream().map(Attribution::pattern).toList(),
                        attributions.stream()
                                .map(attribution -> filled(attribution.pattern(), attribution.roles(), List.of()))
                                .toList()));
    }

    /** Types of mention that must be there: for the slots of the pattern, and for the roles that must be played. */
    private static List<Types> filled(Pattern pattern, List<Role> roles, List<String> fallback) {
        List<Types> filled = new ArrayList<>(pattern.filled());
        roles.stream()
                .filter(role -> !role.optional() && !fallback.contains(role.slot()))
                .map(Role::types)
                .forEach(filled::add);
        return filled;
    }

    private static Set<String> smallWords(JsonNode root) {
        Set<String> words = new HashSet<>();
        for (String key : List.of("determiners", "prepositions", "postpositions")) {
            words.addAll(YamlFile.folded(root.path(key)));
        }
        return Set.copyOf(words);
    }

    private static PhraseSet set(YamlFile yaml, PhraseSets sets, String name) throws GrammarException {
        return sets.of(yaml.phrases(name, YamlFile.strings(yaml.root().path(name))));
    }

    private static Rule rule(YamlFile yaml, JsonNode node, PhraseSets sets, Set<String> ids) throws GrammarException {
        String id = id(yaml, node, ids);
        if (!node.path("relation").isString()) {
            throw yaml.fault(id, "expected a relation");
        }
        return new Rule(
                id,
                node.path("relation").asString(),
                yaml.pattern(id, node.path("pattern").asString(""), sets),
                text(node, "subject"),
                text(node, "object"),
                texts(node, "qualifiers"),
                text(node, "stance"),
                certainty(yaml, id, node),
                node.path("dated").asBoolean(false),
                node.path("placed").asBoolean(false),
                node.path("each").asBoolean(false),
                roles(yaml, id, node),
                node.path("spoken").asBoolean(false),
                defaults(yaml, id, node),
                Stream.of(node.hasNonNull("subject") ? "S" : "", node.hasNonNull("object") ? "O" : "")
                        .filter(slot -> !slot.isEmpty())
                        .toList());
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

    private static List<Role> roles(YamlFile yaml, String id, JsonNode node) throws GrammarException {
        try {
            return Role.parse(node.path("roles").asString(""));
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
            case "rest" -> Scope.REST;
            case "article" -> Scope.ARTICLE;
            default -> throw yaml.fault(id, "expected scope after, before, sentence, paragraph, rest or article");
        };
    }

    private static @Nullable Certainty certainty(YamlFile yaml, String id, JsonNode node) throws GrammarException {
        if (!node.hasNonNull("certainty")) {
            return null;
        }
        String key = node.get("certainty").asString();
        for (Certainty certainty : Certainty.values()) {
            if (certainty.key().equals(key)) {
                return certainty;
            }
        }
        throw yaml.fault(id, "there is no certainty '" + key + "'");
    }

    private static Map<String, String> texts(JsonNode node, String field) {
        Map<String, String> texts = new TreeMap<>();
        node.path(field)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return Collections.unmodifiableMap(texts);
    }

    private static Map<String, Type> defaults(YamlFile yaml, String id, JsonNode node) throws GrammarException {
        Map<String, Type> defaults = new TreeMap<>();
        for (Map.Entry<String, JsonNode> slot : node.path("defaults").properties()) {
            defaults.put(slot.getKey(), yaml.type(id, slot.getValue().asString()));
        }
        return Collections.unmodifiableMap(defaults);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asString() : null;
    }
}
