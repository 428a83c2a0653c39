package org.hanoigraph.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file of data. Whatever is not as expected is told with the file and the key. */
final class DataFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final JsonNode root;

    private DataFile(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    static DataFile read(Path file) throws IOException {
        JsonNode root;
        try {
            root = YAML.readTree(Files.readString(file));
        } catch (JacksonException e) {
            var at = e.getLocation();
            String line = at == null ? "" : ":" + at.getLineNr();
            throw new IOException(file + line + ": not valid YAML: " + e.getOriginalMessage(), e);
        }
        DataFile data = new DataFile(file, root);
        if (!root.isObject()) {
            throw data.fault("", "keys with values");
        }
        return data;
    }

    Path file() {
        return file;
    }

    Iterable<String> keys() {
        return root.propertyNames();
    }

    /** What stands under a key of the file, itself keys with values. */
    JsonNode section(String key) throws IOException {
        JsonNode section = root.get(key);
        if (section == null || !section.isObject()) {
            throw fault(key, "keys with values");
        }
        return section;
    }

    /** The texts of a list; none where the key is absent. */
    List<String> texts(String key) throws IOException {
        return texts(root.get(key), key);
    }

    List<String> texts(@Nullable JsonNode list, String path) throws IOException {
        if (list == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (!list.isArray()) {
            throw fault(path, "a list of texts");
        }
        for (JsonNode item : list) {
            if (!item.isString() || item.stringValue().isBlank()) {
                throw fault(path, "a list of texts, but found " + item + " (put it in quotes?)");
            }
            texts.add(item.stringValue());
        }
        return texts;
    }

    String text(@Nullable JsonNode value, String path) throws IOException {
        if (value == null || !value.isString()) {
            throw fault(path, "a text");
        }
        return value.stringValue();
    }

    /** Refuses a key that nobody reads, which is most often a misspelled one. */
    static void known(DataFile file, JsonNode section, String path, List<String> keys) throws IOException {
        for (String key : section.propertyNames()) {
            if (!keys.contains(key)) {
                throw file.fault(path + key, "one of the keys " + String.join(", ", keys));
            }
        }
    }

    void known(List<String> keys) throws IOException {
        known(this, root, "", keys);
    }

    IOException fault(String key, String expected) {
        return new IOException(file + ": " + (key.isEmpty() ? "" : "key '" + key + "': ") + "expected " + expected);
    }
}
