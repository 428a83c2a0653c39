package org.hanoigraph.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.hanoigraph.text.Slug;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds in the language data what compiles and yet cannot be meant. */
public final class Linter {
    private static final java.util.regex.Pattern SLOT = java.util.regex.Pattern.compile("\\$([A-Z]+)");
    private static final java.util.regex.Pattern SLOT_OF_PATTERN =
            java.util.regex.Pattern.compile("(?:^|[\\s$<>^~])([A-Z]+)\\{");
    private static final java.util.regex.Pattern SET = java.util.regex.Pattern.compile("@([\\p{L}\\p{N}_-]+)");
    private static final java.util.regex.Pattern ENTITY = java.util.regex.Pattern.compile("[a-z]+/[^\\s$]+");

    /** Sets that the program fills or uses itself. */
    private static final Set<String> BUILT_IN = Set.of("title", "honorific", "and");

    private final Set<String> relations;
    private final Set<String> known;
    private final List<String> problems = new ArrayList<>();

    private Linter(Set<String> relations, Set<String> known) {
        this.relations = relations;
        this.known = known;
    }

    /**
     * Checks the lexicon and the grammar of a language, and what was measured of its rules.
     *
     * @param data folder with {@code lexicon/} and {@code grammar/}
     * @param relations names of the relations of the ontology
     * @param known ids of the entities of the reference data
     * @return problems, each with file and line
     * @throws GrammarException if a file cannot be read as what it is, or a pattern cannot be compiled
     */
    public static List<String> lint(Path data, String language, Set<String> relations, Set<String> known)
            throws IOException, GrammarException {
        Linter linter = new Linter(relations, new HashSet<>(known));
        linter.lexicon(YamlFile.read(data.resolve("lexicon/" + language + ".yaml")));
        linter.grammar(YamlFile.read(data.resolve("grammar/" + language + ".yaml")));
        PhraseIndex phrases = new PhraseIndex();
        Lexicon lexicon = Lexicon.read(data.resolve("lexicon/" + language + ".yaml"), Map.of(), Map.of(), phrases);
        Grammar grammar = Grammar.read(data.resolve("grammar/" + language + ".yaml"), lexicon.titles(), phrases);
        Set<String> ids = grammar.rules().stream().map(Grammar.Rule::id).collect(Collectors.toSet());
        linter.problems.addAll(Reliability.read(data.resolve("reliability.tsv")).withoutRule(language + "/", ids));
        return List.copyOf(linter.problems);
    }

    /**
     * Finds entities that two files call by one English name under two ids, and offices and bodies whose English names two
     * files spell in two ways: the graph would have them twice.
     *
     * @param data folder with {@code lexicon/} and {@code publishers.yaml}
     * @param labels English names of the entities of the reference data, by id
     * @return problems, each with file and line
     */
    public static List<String> twins(Path data, List<String> languages, Map<String, String> labels)
            throws IOException, GrammarException {
        Linter linter = new Linter(Set.of(), Set.of());
        Map<String, String> ids = new HashMap<>();
        labels.forEach((id, label) -> ids.putIfAbsent(name(id, label), id));
        YamlFile publishers = YamlFile.read(data.resolve("publishers.yaml"));
        for (Map.Entry<String, JsonNode> publisher : publishers.root().properties()) {
            linter.twin(publishers, publisher.getKey(), publisher.getValue().path("name"), ids);
        }
        Map<String, String> spellings = new HashMap<>();
        for (String language : languages) {
            YamlFile lexicon = YamlFile.read(data.resolve("lexicon/" + language + ".yaml"));
            for (String section : List.of("offices", "bodies")) {
                for (String name : ComposedNames.read(lexicon, section).keySet()) {
                    linter.spelling(lexicon, name, spellings);
                }
            }
            for (Map.Entry<String, JsonNode> entity :
                    lexicon.root().path("entities").properties()) {
                linter.twin(lexicon, entity.getKey(), entity.getValue().path("label"), ids);
            }
        }
        return List.copyOf(linter.problems);
    }

    private void twin(YamlFile yaml, String id, JsonNode label, Map<String, String> ids) throws IOException {
        if (!label.isString()) {
            return;
        }
        String other = ids.putIfAbsent(name(id, label.asString()), id);
        if (other != null && !other.equals(id)) {
            problem(
                    yaml,
                    id,
                    id + ": is called '" + label.asString() + "' as " + other + " is; expected one id for both");
        }
    }

    private void spelling(YamlFile yaml, String name, Map<String, String> spellings) throws IOException {
        String other = spellings.putIfAbsent(Slug.of(name), name);
        if (other != null && !other.equals(name)) {
            problem(yaml, name, "'" + name + "' is spelled '" + other + "' elsewhere; expected one English name");
        }
    }

    /** The type and the English name, without what is written in several ways. */
    private static String name(String id, String label) {
        return id.substring(0, id.indexOf('/') + 1) + Slug.of(label);
    }

    private void lexicon(YamlFile yaml) throws IOException {
        for (Map.Entry<String, JsonNode> entity : yaml.root().path("entities").properties()) {
            if (entity.getValue().hasNonNull("label")) {
                known.add(entity.getKey());
            } else if (!known.contains(entity.getKey())) {
                problem(yaml, entity.getKey(), entity.getKey() + " has no English name, here or in the reference data");
            }
        }
        sets(yaml);
    }

    private void grammar(YamlFile yaml) throws IOException {
        Map<String, String> seen = new HashMap<>();
        for (JsonNode rule : yaml.root().path("rules")) {
            String id = rule.path("id").asString("");
            String relation = rule.path("relation").asString("");
            if (!relations.contains(relation)) {
                problem(yaml, id, id + ": the ontology has no relation '" + relation + "'");
            }
            Set<String> slots = slots(rule);
            ends(yaml, id, rule, slots);
            entities(yaml, id, rule);
            String twin = seen.putIfAbsent(
                    relation + rule.path("pattern") + rule.path("roles") + rule.path("subject") + rule.path("object"),
                    id);
            if (twin != null) {
                problem(yaml, id, id + ": says the same as " + twin);
            }
        }
        sets(yaml);
    }

    private static Set<String> slots(JsonNode rule) {
        Set<String> slots = new TreeSet<>();
        String text =
                rule.path("pattern").asString("") + " " + rule.path("roles").asString("");
        SLOT_OF_PATTERN.matcher(text).results().forEach(match -> slots.add(match.group(1)));
        rule.path("defaults").properties().forEach(slot -> slots.add(slot.getKey()));
        return slots;
    }

    private void ends(YamlFile yaml, String id, JsonNode rule, Set<String> slots) throws IOException {
        String subject = text(rule, "subject");
        String object = text(rule, "object");
        if (subject == null && !slots.contains("S")) {
            problem(yaml, id, id + ": has no subject");
        }
        boolean list = rule.path("pattern").asString("").contains("}+")
                || rule.path("roles").asString("").contains("}+");
        if (object == null && !list && slots.stream().noneMatch(Set.of("O", "N", "D")::contains)) {
            problem(yaml, id, id + ": has no object");
        }
        for (String end : new String[] {subject, object}) {
            if (end == null || end.equals("$SPEAKER") || end.startsWith("$LAST ")) {
                continue;
            }
            for (MatchResult slot : SLOT.matcher(end).results().toList()) {
                if (!slots.contains(slot.group(1))) {
                    problem(yaml, id, id + ": nothing fills $" + slot.group(1));
                }
            }
        }
    }

    private void entities(YamlFile yaml, String id, JsonNode rule) throws IOException {
        List<String> values = new ArrayList<>();
        values.add(text(rule, "subject"));
        values.add(text(rule, "object"));
        rule.path("qualifiers")
                .properties()
                .forEach(field -> values.add(field.getValue().asString()));
        for (String value : values) {
            if (value != null && ENTITY.matcher(value).matches() && !known.contains(value)) {
                problem(
                        yaml,
                        id,
                        id + ": '" + value + "' has no English name, in the lexicon or in the reference data");
            }
        }
    }

    private void sets(YamlFile yaml) throws IOException {
        Set<String> used = new HashSet<>(BUILT_IN);
        SET.matcher(yaml.root().toString()).results().forEach(match -> used.add(match.group(1)));
        for (Map.Entry<String, JsonNode> set : yaml.root().path("sets").properties()) {
            if (!used.contains(set.getKey())) {
                problem(yaml, set.getKey() + ":", "no pattern uses the set '" + set.getKey() + "'");
            }
        }
    }

    private void problem(YamlFile yaml, String place, String message) throws IOException {
        int line = 1;
        for (String text : Files.readAllLines(yaml.path())) {
            if (text.contains(place + ",")
                    || text.contains(place + ":")
                    || text.contains(place + "\":")
                    || text.strip().startsWith(place)) {
                break;
            }
            line++;
        }
        problems.add(yaml.path() + ":" + line + ": " + message);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asString() : null;
    }
}
