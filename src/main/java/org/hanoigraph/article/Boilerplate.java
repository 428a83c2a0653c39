package org.hanoigraph.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The words by which the surroundings of an article are known, from {@code data/extraction/boilerplate}. Labels of all
 * languages are tried on every article, because pages mix languages; what tells a heading from a sentence is asked of the
 * article's own language.
 */
final class Boilerplate {
    private static final List<String> LABELS = List.of(
            "source",
            "photo",
            "caption",
            "comments",
            "published",
            "clock",
            "author",
            "by",
            "nameWords",
            "translator",
            "related",
            "notice",
            "agency",
            "agencyAfter",
            "end");
    private static final String COMMON = "common";

    private final Folding folding;
    private final Map<String, Labels> labels = new HashMap<>();
    private final Labels all;
    private final Map<String, Set<String>> unfinished = new HashMap<>();
    private final Map<String, Set<String>> sentence = new HashMap<>();
    private final Set<String> pageNoise;
    private final Set<String> pageCaption;

    /** @param folder of the data files, one for each language and {@code common.yaml} */
    Boilerplate(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        DataFile common = DataFile.read(folder.resolve(COMMON + ".yaml"));
        folding = folding(common);
        pageNoise = Set.copyOf(common.texts("pageNoise"));
        pageCaption = Set.copyOf(common.texts("pageCaption"));
        Map<String, List<String>> entries = new HashMap<>();
        for (Path path : files) {
            String language = path.getFileName().toString().replace(".yaml", "");
            DataFile file = language.equals(COMMON) ? common : DataFile.read(path);
            List<String> known = new ArrayList<>(LABELS);
            known.addAll(
                    language.equals(COMMON)
                            ? List.of("same", "pageNoise", "pageCaption")
                            : List.of("unfinished", "sentence"));
            file.known(known);
            for (String key : LABELS) {
                entries.computeIfAbsent(key, k -> new ArrayList<>()).addAll(file.texts(key));
            }
            unfinished.put(language, words(file.texts("unfinished")));
            sentence.put(language, words(file.texts("sentence")));
        }
        entries.forEach((key, list) -> labels.put(key, new Labels(list, folding)));
        all = new Labels(entries.values().stream().flatMap(List::stream).toList(), folding);
    }

    private static Folding folding(DataFile common) throws IOException {
        Map<Character, String> same = new HashMap<>();
        JsonNode section = common.section("same");
        for (String letter : section.propertyNames()) {
            if (letter.length() != 1) {
                throw common.fault("same." + letter, "one letter as the key");
            }
            same.put(letter.charAt(0), common.text(section.get(letter), "same." + letter));
        }
        return new Folding(same);
    }

    private Set<String> words(List<String> texts) {
        Set<String> words = new HashSet<>();
        texts.forEach(text -> words.add(folding.fold(text)));
        return words;
    }

    Folding folding() {
        return folding;
    }

    Labels source() {
        return list("source");
    }

    Labels photo() {
        return list("photo");
    }

    /** What stands before the line under a picture. */
    Labels caption() {
        return list("caption");
    }

    Labels comments() {
        return list("comments");
    }

    Labels published() {
        return list("published");
    }

    /** Words that stand beside the time of day. */
    Labels clock() {
        return list("clock");
    }

    Labels author() {
        return list("author");
    }

    /** Words before the name of a writer. */
    Labels by() {
        return list("by");
    }

    /** Small words within and between names. */
    Labels nameWords() {
        return list("nameWords");
    }

    Labels translator() {
        return list("translator");
    }

    Labels related() {
        return list("related");
    }

    Labels notice() {
        return list("notice");
    }

    /** Words before an agency ("according to"). */
    Labels agency() {
        return list("agency");
    }

    /** Words after an agency, in languages that put them there. */
    Labels agencyAfter() {
        return list("agencyAfter");
    }

    Labels end() {
        return list("end");
    }

    /** Words that no heading of the language ends with. */
    Set<String> unfinished(String language) {
        return unfinished.getOrDefault(language, Set.of());
    }

    /** Words that show that a short line is a sentence of the text. */
    Set<String> sentence(String language) {
        return sentence.getOrDefault(language, Set.of());
    }

    /** Words in the class names of web pages that mark what is not the article. */
    Set<String> pageNoise() {
        return pageNoise;
    }

    /** Class names of captions on web pages. */
    Set<String> pageCaption() {
        return pageCaption;
    }

    /** Whether a line may begin with a label. */
    boolean mayOpen(String folded) {
        return all.opensOrIs(folded);
    }

    boolean knows(String language) {
        return !language.equals(COMMON) && sentence.containsKey(language);
    }

    private Labels list(String key) {
        return Objects.requireNonNull(labels.get(key));
    }
}
