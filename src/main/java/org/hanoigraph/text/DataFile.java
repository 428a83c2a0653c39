package org.hanoigraph.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A mapping in a YAML file, read so that whatever is wrong with it can be told by file and key. */
final class DataFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final String place;
    private final JsonNode node;

    private DataFile(Path file, String place, JsonNode node) {
        this.file = file;
        this.place = place;
        this.node = node;
    }

    static DataFile read(Path file) throws IOException {
        JsonNode node;
        try {
            node = YAML.readTree(Files.readString(file));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new LanguageDataException(
                    file,
                    at == null ? "file" : "line " + at.getLineNr(),
                    "no valid YAML: " + e.getOriginalMessage(),
                    e);
        }
        if (node == null || !node.isObject()) {
            throw new LanguageDataException(file, "file", "expected keys with values, as the other languages have");
        }
        return new DataFile(file, "", node);
    }

    /** A file without a key. */
    static DataFile empty(Path file) {
        return new DataFile(file, "", YAML.createObjectNode());
    }

    /** The keys in the order of the file. */
    List<String> keys() {
        return new ArrayList<>(node.propertyNames());
    }

    LanguageDataException wrong(String key, String message) {
        return new LanguageDataException(file, place.isEmpty() ? key : place + "." + key, message);
    }

    void allow(String... keys) throws LanguageDataException {
        Set<String> allowed = new TreeSet<>(List.of(keys));
        for (String key : node.propertyNames()) {
            if (!allowed.contains(key)) {
                throw wrong(key, "unknown key; expected one of " + String.join(", ", allowed));
            }
        }
    }

    boolean has(String key) {
        JsonNode value = node.get(key);
        return value != null && !value.isNull();
    }

    /** The mapping under a key; an empty one if the key is absent. */
    DataFile map(String key) throws LanguageDataException {
        JsonNode value = has(key) ? node.get(key) : YAML.createObjectNode();
        if (!value.isObject()) {
            throw wrong(key, "expected keys with values");
        }
        return new DataFile(file, place.isEmpty() ? key : place + "." + key, value);
    }

    /** The mappings of a list under a key. */
    List<DataFile> maps(String key) throws LanguageDataException {
        List<DataFile> maps = new ArrayList<>();
        if (has(key)) {
            JsonNode list = node.get(key);
            if (!list.isArray()) {
                throw wrong(key, "expected a list");
            }
            for (int i = 0; i < list.size(); i++) {
                String at = (place.isEmpty() ? key : place + "." + key) + "[" + (i + 1) + "]";
                if (!list.get(i).isObject()) {
                    throw new LanguageDataException(file, at, "expected keys with values");
                }
                maps.add(new DataFile(file, at, list.get(i)));
            }
        }
        return maps;
    }

    /** One text or a list of them under a key, alternatives written out; empty if the key is absent. */
    List<String> phrases(String key) throws LanguageDataException {
        List<String> phrases = new ArrayList<>();
        if (has(key)) {
            JsonNode value = node.get(key);
            if (value.isArray()) {
                for (JsonNode item : value) {
                    add(key, item, phrases);
                }
            } else {
                add(key, value, phrases);
            }
        }
        return phrases;
    }

    private void add(String key, JsonNode item, List<String> phrases) throws LanguageDataException {
        if (!item.isString()) {
            throw wrong(key, "expected text, got " + item + " (quote it)");
        }
        try {
            phrases.addAll(Alternatives.of(item.stringValue()));
        } catch (IllegalArgumentException e) {
            throw wrong(key, "" + e.getMessage());
        }
    }

    /** The phrases under keys that are numbers. */
    Map<Long, List<String>> numbered(String key) throws LanguageDataException {
        DataFile map = map(key);
        Map<Long, List<String>> numbered = new LinkedHashMap<>();
        for (String number : map.node.propertyNames()) {
            try {
                numbered.put(Long.parseLong(number.replace("_", "")), map.phrases(number));
            } catch (NumberFormatException e) {
                throw map.wrong(number, "expected a whole number as key");
            }
        }
        return numbered;
    }

    /** The phrases under keys that are names. */
    Map<String, List<String>> named(String key) throws LanguageDataException {
        DataFile map = map(key);
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (String name : map.node.propertyNames()) {
            named.put(name, map.phrases(name));
        }
        return named;
    }

    boolean flag(String key) throws LanguageDataException {
        if (!has(key)) {
            return false;
        }
        if (!node.get(key).isBoolean()) {
            throw wrong(key, "expected true or false");
        }
        return node.get(key).booleanValue();
    }

    /** The text or number under a key as text. */
    @Nullable
    String text(String key) throws LanguageDataException {
        if (!has(key)) {
            return null;
        }
        JsonNode value = node.get(key);
        if (!value.isString() && !value.isNumber()) {
            throw wrong(key, "expected a text or a number");
        }
        return value.asString();
    }
}
