package org.hanoigraph.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanoigraph.extract.Element.Phrase;
import org.hanoigraph.text.FoldedText;
import tools.jackson.databind.JsonNode;

/** The names and descriptions of one language, compiled. */
record Lexicon(
        PhraseTrie<Named> names,
        Set<String> endings,
        Map<String, String> personForms,
        List<Pattern> newPersons,
        List<String> titles,
        Set<String> honorifics,
        Set<String> stop) {

    /** What a phrase names, and how. */
    record Named(String id, String kind) {}

    /** Shorter forms are too often something else. */
    private static final int SHORTEST_ACRONYM = 2;

    static final String PRONOUN_PERSON = "person/";

    /**
     * Reads the lexicon of a language.
     *
     * @param known names of the reference data in this language and in English, by id
     */
    static Lexicon read(Path file, Map<String, ? extends Iterable<String>> known) throws IOException, GrammarException {
        YamlFile yaml = YamlFile.read(file);
        JsonNode root = yaml.root();
        PhraseTrie<Named> trie = new PhraseTrie<>();
        Map<String, String> personForms = new HashMap<>();
        // Phrases that look like names and are none come first: a phrase keeps its first meaning.
        for (String form : YamlFile.strings(root.path("ignore"))) {
            trie.add(Sentence.words(FoldedText.fold(form)), new Named("", ""));
        }
        for (JsonNode forms : root.path("not")) {
            for (String form : YamlFile.strings(forms)) {
                trie.add(Sentence.words(FoldedText.fold(form)), new Named("", ""));
            }
        }
        for (Map.Entry<String, JsonNode> entity : root.path("entities").properties()) {
            for (Map.Entry<String, JsonNode> kind : entity.getValue().properties()) {
                for (String form : YamlFile.strings(kind.getValue())) {
                    add(trie, form, entity.getKey(), kind.getKey(), personForms);
                }
            }
        }
        for (Map.Entry<String, JsonNode> country : root.path("adjectives").properties()) {
            for (String form : YamlFile.strings(country.getValue())) {
                add(trie, form, "country/" + country.getKey(), "adjective", personForms);
            }
        }
        for (String pronoun : YamlFile.strings(root.path("pronouns").path("person"))) {
            add(trie, pronoun, PRONOUN_PERSON, Found.PRONOUN, personForms);
        }
        known.forEach((id, forms) -> {
            for (String form : forms) {
                add(
                        trie,
                        form,
                        id,
                        isAcronym(form) ? "acronym" : id.startsWith("topic/") ? "nominal" : Found.NAME,
                        personForms);
            }
        });
        List<String> titles = YamlFile.strings(root.path("titles"));
        List<Phrase> titlePhrases = new ArrayList<>();
        for (String title : titles) {
            titlePhrases.add(Pattern.phrase(title));
        }
        List<Phrase> honorificPhrases = new ArrayList<>();
        Set<String> honorifics = new HashSet<>();
        for (String honorific : YamlFile.strings(root.path("honorifics"))) {
            honorifics.add(FoldedText.fold(honorific));
            honorificPhrases.add(Pattern.phrase(honorific));
        }
        List<Pattern> newPersons = new ArrayList<>();
        for (String pattern : YamlFile.strings(root.path("persons"))) {
            try {
                newPersons.add(Pattern.parse(pattern, Map.of("title", titlePhrases, "honorific", honorificPhrases)));
            } catch (GrammarException e) {
                throw yaml.fault("persons", String.valueOf(e.getMessage()));
            }
        }
        Set<String> stop = new HashSet<>();
        YamlFile.strings(root.path("stop")).forEach(word -> stop.add(FoldedText.fold(word)));
        Set<String> endings = new HashSet<>();
        YamlFile.strings(root.path("suffixes")).forEach(ending -> endings.add(FoldedText.fold(ending)));
        endings.remove("");
        return new Lexicon(
                trie,
                Set.copyOf(endings),
                Map.copyOf(personForms),
                newPersons,
                titles,
                Set.copyOf(honorifics),
                Set.copyOf(stop));
    }

    private static void add(
            PhraseTrie<Named> trie, String form, String id, String kind, Map<String, String> personForms) {
        String folded = FoldedText.fold(form);
        List<String> words = Sentence.words(folded);
        trie.add(words, new Named(id, kind));
        if (id.startsWith("person/") && words.size() > 1 && !kind.equals(Found.PRONOUN)) {
            personForms.putIfAbsent(folded, id);
        }
    }

    private static boolean isAcronym(String form) {
        return form.length() >= SHORTEST_ACRONYM
                && form.length() <= 6
                && form.codePoints().allMatch(Character::isUpperCase);
    }
}
