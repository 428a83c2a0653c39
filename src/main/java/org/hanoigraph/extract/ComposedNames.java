package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * English names with their forms in the language, many of them made of parts: of each portfolio there are a ministry, a
 * minister and a deputy. A part has an English name and forms by kind, such as the stem that begins a compound.
 */
final class ComposedNames {
    /** A part's name in braces, and behind a full stop the kind of its forms. */
    private static final Pattern PART = Pattern.compile("\\{([\\w-]+)(?:\\.([\\w-]+))?\\}");

    private final YamlFile yaml;

    private ComposedNames(YamlFile yaml) {
        this.yaml = yaml;
    }

    /**
     * The names of a section, each with its forms; a form that is written out for one name is made of parts for no other.
     *
     * @param section a map from English names to forms
     * @throws GrammarException if a name or form needs a part, or forms of a part, that the file does not have
     */
    static Map<String, List<String>> read(YamlFile yaml, String section) throws GrammarException {
        ComposedNames names = new ComposedNames(yaml);
        Map<String, List<String>> whole = new LinkedHashMap<>();
        Map<String, List<String>> composed = new LinkedHashMap<>();
        Set<String> written = new HashSet<>();
        for (Map.Entry<String, JsonNode> entry : yaml.root().path(section).properties()) {
            String name = entry.getKey();
            List<String> forms = YamlFile.strings(entry.getValue());
            Matcher part = PART.matcher(name);
            if (part.find()) {
                names.compose(section, name, part.group(1), forms, composed);
            } else {
                whole.put(name, forms);
                written.addAll(forms);
            }
        }
        composed.forEach((name, forms) -> {
            List<String> others =
                    forms.stream().filter(form -> !written.contains(form)).toList();
            whole.merge(name, others, ComposedNames::joined);
        });
        return whole;
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private void compose(String section, String name, String table, List<String> forms, Map<String, List<String>> names)
            throws GrammarException {
        JsonNode parts = yaml.root().path("parts").path(table);
        if (parts.isMissingNode()) {
            throw yaml.fault(section + ": " + name, "there are no parts '" + table + "'");
        }
        Set<String> lacking = new LinkedHashSet<>(forms);
        for (Map.Entry<String, JsonNode> part : parts.properties()) {
            List<String> made = new ArrayList<>();
            for (String form : forms) {
                List<String> spelled = spelled(form, table, part.getValue());
                if (!spelled.isEmpty()) {
                    lacking.remove(form);
                }
                made.addAll(spelled);
            }
            names.merge(name.replace("{" + table + "}", part.getKey()), made, ComposedNames::joined);
        }
        if (!lacking.isEmpty()) {
            throw yaml.fault(section + ": " + name, "no part of '" + table + "' has what these need: " + lacking);
        }
    }

    /** A form for one part, in all its spellings; none if the part has no forms of the kind. */
    private static List<String> spelled(String form, String table, JsonNode part) {
        List<String> done = new ArrayList<>();
        for (String chosen : Choices.of(form)) {
            Matcher slot = PART.matcher(chosen);
            if (!slot.find() || !slot.group(1).equals(table)) {
                continue;
            }
            JsonNode forms = slot.group(2) == null ? part : part.path(slot.group(2));
            for (String text : YamlFile.strings(forms)) {
                done.add(chosen.substring(0, slot.start()) + text + chosen.substring(slot.end()));
            }
        }
        return done;
    }
}
