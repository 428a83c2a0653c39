package org.hanoigraph.extract;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The word before some English names within a text: "Spokesperson of the Ministry …", but "of Interpol". So that a title is
 * written in one way, whichever rule found it.
 *
 * @param types of the entities whose names may have it
 * @param names which of them have it
 */
record Determiner(String word, Set<Type> types, Pattern names) {
    private static final Pattern NONE = Pattern.compile("(?!)");

    /** Reads the word, the types, and the words that names with it contain; without any of it, no name has one. */
    static Determiner read(YamlFile yaml, JsonNode node) throws GrammarException {
        Set<Type> types = new HashSet<>();
        for (String type : YamlFile.strings(node.path("types"))) {
            types.add(yaml.type("determiner types", type));
        }
        String words = YamlFile.strings(node.path("names")).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return new Determiner(
                node.path("word").asString(""),
                Set.copyOf(types),
                words.isEmpty() ? NONE : Pattern.compile("\\b(?:" + words + ")\\b"));
    }

    /** A name as it stands within a text. */
    String with(Type type, String name) {
        boolean determined = types.contains(type) && names.matcher(name).find() && !name.startsWith(word + " ");
        return determined ? word + " " + name : name;
    }
}
