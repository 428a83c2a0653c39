package org.hanoigraph.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanoigraph.extract.Element.Phrase;
import org.hanoigraph.text.FoldedText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A file of language data. */
record YamlFile(Path path, JsonNode root) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static YamlFile read(Path path) throws IOException, GrammarException {
        try {
            return new YamlFile(path, YAML.readTree(Files.readString(path)));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new GrammarException(
                    path + ":" + (at == null ? 0 : at.getLineNr()) + ": not valid YAML: " + e.getOriginalMessage(), e);
        }
    }

    /** The strings of a list; of a single value, that one. */
    static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> strings.add(item.asString()));
        } else if (!node.isMissingNode() && !node.isNull()) {
            strings.add(node.asString());
        }
        return strings;
    }

    /** The same, as the text is folded. */
    static Set<String> folded(JsonNode node) {
        Set<String> folded = new HashSet<>();
        strings(node).forEach(word -> folded.add(FoldedText.fold(word)));
        return folded;
    }

    Pattern pattern(String place, String text, PhraseSets sets) throws GrammarException {
        try {
            return Pattern.parse(text, sets);
        } catch (GrammarException e) {
            throw fault(place, String.valueOf(e.getMessage()));
        }
    }

    /** The sets of phrases that the file names. */
    PhraseSets sets(PhraseIndex index) throws GrammarException {
        PhraseSets sets = new PhraseSets(index);
        for (Map.Entry<String, JsonNode> set : root.path("sets").properties()) {
            sets.name(set.getKey(), phrases("set " + set.getKey(), strings(set.getValue())));
        }
        return sets;
    }

    List<Phrase> phrases(String place, List<String> texts) throws GrammarException {
        List<Phrase> phrases = new ArrayList<>();
        for (String text : texts) {
            try {
                for (String spelling : Pattern.spellings(text)) {
                    phrases.add(Pattern.phrase(spelling));
                }
            } catch (GrammarException e) {
                throw fault(place, String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(phrases);
    }

    /** The type of mention of this name. */
    Type type(String place, String key) throws GrammarException {
        Type type = Type.of(key);
        if (type == null) {
            throw fault(place, "there is no type '" + key + "' of mention");
        }
        return type;
    }

    GrammarException fault(String place, String message) {
        return new GrammarException(path + ": " + place + ": " + message);
    }
}
