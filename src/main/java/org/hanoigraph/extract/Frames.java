package org.hanoigraph.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Names of relations and fields that the rules of all languages share.
 *
 * @param slots field of a record by the slot that fills it
 * @param nearestType type of the mention that a rule may take from the rest of its sentence
 * @param nearestField field which that mention fills
 * @param dateSource field that says where a date comes from
 * @param stance field for the stance of a judgement
 * @param publisher relation of an article to who published it
 * @param original relation of a translation to the address of its original
 * @param picture relation of an article to who made its picture
 * @param shown field for the person whom a picture shows
 * @param photographer relation of a credited photographer to the organization beside the name
 * @param notPhotographers words, folded, with which credits name an office or a company, and no person
 * @param actsFor relations of somebody to whom they act for and mean by "we", the first counts most
 * @param acts relations whose subject may be such a group, and not who speaks alone
 * @param determiner what stands before some names in the texts that rules give
 */
record Frames(
        Map<String, String> slots,
        Type nearestType,
        String nearestField,
        String dateSource,
        String stance,
        String publisher,
        String original,
        String picture,
        String shown,
        String photographer,
        Set<String> notPhotographers,
        List<String> actsFor,
        Set<String> acts,
        Determiner determiner) {

    static Frames read(Path file) throws IOException, GrammarException {
        YamlFile yaml = YamlFile.read(file);
        Map<String, String> slots = new TreeMap<>();
        for (Map.Entry<String, JsonNode> slot : yaml.root().path("slots").properties()) {
            slots.put(slot.getKey(), slot.getValue().asString());
        }
        return new Frames(
                slots,
                type(yaml, "nearest", "type"),
                name(yaml, "nearest", "field"),
                name(yaml, "date-source"),
                name(yaml, "stance"),
                name(yaml, "article", "publisher"),
                name(yaml, "article", "original"),
                name(yaml, "article", "picture"),
                name(yaml, "article", "shown"),
                name(yaml, "photographer"),
                Set.copyOf(YamlFile.folded(yaml.root().path("not-photographers"))),
                YamlFile.strings(yaml.root().path("group").path("of")),
                Set.copyOf(YamlFile.strings(yaml.root().path("group").path("acts"))),
                Determiner.read(yaml, yaml.root().path("determiner")));
    }

    private static Type type(YamlFile yaml, String... path) throws GrammarException {
        String key = name(yaml, path);
        return yaml.type(String.join(" ", path), key);
    }

    private static String name(YamlFile yaml, String... path) throws GrammarException {
        JsonNode node = yaml.root();
        for (String step : path) {
            node = node.path(step);
        }
        if (!node.isString()) {
            throw yaml.fault(String.join(" ", path), "expected a name");
        }
        return node.asString();
    }
}
