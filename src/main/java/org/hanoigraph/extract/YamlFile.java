package org.hanoigraph.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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

    private static final java.util.regex.Pattern SET = java.util.regex.Pattern.compile("@([\\p{L}\\p{N}_-]+)");

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
            sets.name(set.getKey(), phrases(placeOf(set.getKey()), strings(set.getValue())));
        }
        return sets;
    }

    /**
     * Phrases, written out: {@code (a|b)} is a choice, {@code @name} each phrase of a set of the file.
     *
     * @param place of the texts in the file, for messages
     * @throws GrammarException if one is no phrase, or needs a set that is not there or is made of itself
     */
    List<Phrase> phrases(String place, List<String> texts) throws GrammarException {
        List<Phrase> phrases = new ArrayList<>();
        for (String text : writtenOut(place, texts, List.of())) {
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

    /** Texts, written out as those of phrases are. */
    List<String> texts(String place, List<String> texts) throws GrammarException {
        return List.copyOf(writtenOut(place, texts, List.of()));
    }

    /** @param within names of the sets that these texts are part of */
    private Set<String> writtenOut(String place, List<String> texts, List<String> within) throws GrammarException {
        Set<String> written = new LinkedHashSet<>();
        for (String text : texts) {
            for (String chosen : Choices.of(text)) {
                written.addAll(withSets(place, chosen.strip(), within));
            }
        }
        return written;
    }

    private List<String> withSets(String place, String text, List<String> within) throws GrammarException {
        Matcher set = SET.matcher(text);
        if (!set.find()) {
            return List.of(text);
        }
        String name = set.group(1);
        JsonNode phrases = root.path("sets").path(name);
        if (phrases.isMissingNode()) {
            throw fault(place, "'" + text + "': there is no set '" + name + "' in this file");
        }
        if (within.contains(name) || place.equals(placeOf(name))) {
            throw fault(place, "'" + text + "': the set '" + name + "' is made of itself");
        }
        List<String> inner = new ArrayList<>(within);
        inner.add(name);
        List<String> written = new ArrayList<>();
        for (String phrase : writtenOut(placeOf(name), strings(phrases), inner)) {
            written.addAll(
                    withSets(place, text.substring(0, set.start()) + phrase + text.substring(set.end()), within));
        }
        return written;
    }

    private static String placeOf(String set) {
        return "set " + set;
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
