package org.hanoigraph.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words in and around names that the data folder lists; all of them are folded when they are read. */
final class WordLists {
    /** Phrases of one or more words, with a value each. */
    static final class Phrases<T> {
        private final Map<String, T> values = new HashMap<>();
        private int longest;

        T get(String phrase, T otherwise) {
            return values.getOrDefault(phrase, otherwise);
        }

        private void put(List<String> words, T value) {
            values.putIfAbsent(String.join(" ", words), value);
            longest = Math.max(longest, words.size());
        }

        /** How many words from here on make the longest listed phrase; 0 if none do. */
        int startingAt(List<String> words, int from) {
            int size = Math.min(longest, words.size() - from);
            while (size > 0 && !values.containsKey(phrase(words, from, size))) {
                size--;
            }
            return size;
        }

        /** How many words at the end make the longest listed phrase; 0 if none do. */
        int ending(List<String> words) {
            int size = Math.min(longest, words.size());
            while (size > 0 && !values.containsKey(phrase(words, words.size() - size, size))) {
                size--;
            }
            return size;
        }

        static String phrase(List<String> words, int from, int size) {
            return String.join(" ", words.subList(from, from + size));
        }
    }

    /** A title in a language; use is before, after, around or soft. */
    record Title(String language, String use) {}

    /** Endings that a language adds to each word of a name. */
    private record Ending(String script, List<String> endings) {}

    /** A title of so few letters is one in its own language only. */
    private static final int SHORT_TITLE = 2;
    /** A word has at least this many letters left when something is taken off. */
    private static final int STEM = 3;
    /** Groups of patronymics are numbered apart from those of the fathers' names. */
    private static final int PATRONYMICS = 1_000_000;

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    final Phrases<List<Title>> titles = new Phrases<>();
    final Phrases<String> legalForms = new Phrases<>();
    final Set<String> fillers = new HashSet<>();
    final Set<String> articles = new HashSet<>();
    final Set<String> surnameFirst = new HashSet<>();
    /** Surnames, plain, of languages that set them first. */
    final Set<String> firstSurnames = new HashSet<>();

    final Set<String> looseForms = new HashSet<>();
    /** Words that make one name with the next, with their usual form. */
    final Map<String, String> joining = new HashMap<>();

    /** What stands for the first half of names that are grown together, by that half; the longest first. */
    final SortedMap<String, String> grown = new TreeMap<>(LONGEST_FIRST);

    /** What stands for their second half, by that half. */
    final SortedMap<String, String> grownEnds = new TreeMap<>(LONGEST_FIRST);

    private final Folding folding;
    private final List<String> attachedArticles = new ArrayList<>();
    private final List<String> patronymics = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private final Map<String, Set<Integer>> groups = new HashMap<>();
    private final Map<Integer, Set<Integer>> initials = new HashMap<>();
    private final Set<Integer> given = new HashSet<>();

    WordLists(Path folder, Folding folding) throws IOException {
        this.folding = folding;
        Map<List<String>, List<Title>> found = new HashMap<>();
        for (Tsv.Row row : Tsv.read(folder.resolve("titles.tsv"), "language", "use", "phrases")
                .rows()) {
            Title title = new Title(row.get(0), row.oneOf(1, "before", "after", "around", "soft"));
            row.list(2)
                    .forEach(phrase -> found.computeIfAbsent(words(phrase), p -> new ArrayList<>())
                            .add(title));
        }
        found.forEach(titles::put);
        readParticles(folder.resolve("particles.tsv"));
        for (Tsv.Row row :
                Tsv.read(folder.resolve("patronymics.tsv"), "endings").rows()) {
            row.list(0).forEach(ending -> patronymics.add(plain(ending)));
        }
        patronymics.sort(LONGEST_FIRST);
        for (Tsv.Row row : Tsv.read(folder.resolve("surname-first.tsv"), "language or script", "surnames")
                .rows()) {
            surnameFirst.add(row.get(0));
            row.list(1).forEach(surname -> firstSurnames.add(plain(surname)));
        }
        for (Tsv.Row row : Tsv.read(folder.resolve("endings.tsv"), "language", "script", "endings")
                .rows()) {
            endings.add(new Ending(
                    row.get(1),
                    row.list(2).stream()
                            .map(folding::spelling)
                            .sorted(LONGEST_FIRST)
                            .toList()));
        }
        readNames(folder);
        readOrganizations(folder);
    }

    private void readParticles(Path file) throws IOException {
        for (Tsv.Row row : Tsv.read(file, "language", "role", "words").rows()) {
            List<String> words = row.list(2);
            switch (row.oneOf(1, "dropped", "attached", "joined", "grown", "grown end")) {
                case "dropped" -> words.forEach(word -> articles.add(String.join(" ", words(word))));
                case "attached" -> words.forEach(word -> attachedArticles.add(folding.spelling(word)));
                case "grown" -> grown(words, grown);
                case "grown end" -> grown(words, grownEnds);
                default -> words.forEach(word -> joining.put(plain(word), plain(words.get(0))));
            }
        }
    }

    private void grown(List<String> words, Map<String, String> halves) {
        words.subList(1, words.size()).forEach(word -> halves.put(plain(word), plain(words.get(0))));
    }

    private void readNames(Path folder) throws IOException {
        int group = 0;
        for (Tsv.Row row : Tsv.read(folder.resolve("name-spellings.tsv"), "kind", "spellings")
                .rows()) {
            group++;
            if (row.oneOf(0, "given", "family").equals("given")) {
                given.add(group);
            }
            for (String spelling : row.list(1)) {
                String plain = plain(spelling);
                groups.computeIfAbsent(plain, s -> new HashSet<>()).add(group);
                for (int id : new int[] {group, group + PATRONYMICS}) {
                    initials.computeIfAbsent(id, g -> new HashSet<>()).add(plain.codePointAt(0));
                }
            }
        }
    }

    private void readOrganizations(Path folder) throws IOException {
        for (Tsv.Row row : Tsv.read(folder.resolve("legal-forms.tsv"), "form", "weight", "spellings")
                .rows()) {
            if (row.oneOf(1, "loose", "legal").equals("loose")) {
                looseForms.add(row.get(0));
            }
            row.list(2).forEach(spelling -> legalForms.put(words(spelling), row.get(0)));
        }
        for (Tsv.Row row : Tsv.read(folder.resolve("organization-fillers.tsv"), "language", "words")
                .rows()) {
            row.list(1).forEach(word -> fillers.add(plain(word)));
        }
    }

    String plain(String text) {
        return folding.plain(folding.spelling(text));
    }

    /** The folded words of a phrase. */
    List<String> words(String phrase) {
        return Token.of(phrase, folding).stream().map(Token::plain).toList();
    }

    /** Whether a phrase is a title here. */
    boolean title(String phrase, String use, @Nullable String language) {
        for (Title title : titles.get(phrase, List.of())) {
            boolean speaks =
                    phrase.length() > SHORT_TITLE || title.language.equals("*") || title.language.equals(language);
            if (speaks && (title.use.equals(use) || (title.use.equals("around") && !use.equals("soft")))) {
                return true;
            }
        }
        return false;
    }

    /** A word of a script without spaces, without a title that stands behind it. */
    String withoutTitle(String text) {
        for (int from = 2; from < text.length(); from++) {
            if (titles.get(plain(text.substring(from)), List.of()).stream()
                    .anyMatch(title -> title.use.equals("after") || title.use.equals("around"))) {
                return text.substring(0, from);
            }
        }
        return text;
    }

    /** A spelling without an article that has grown together with it. */
    String withoutArticle(String spelling) {
        for (String article : attachedArticles) {
            if (spelling.startsWith(article) && spelling.length() >= article.length() + STEM) {
                return spelling.substring(article.length());
            }
        }
        return spelling;
    }

    /** How many letters a language has added to the end of each word of a name; null if none has. */
    @Nullable
    List<Integer> endings(List<String> spellings, String script) {
        for (Ending ending : endings) {
            List<Integer> lengths = new ArrayList<>();
            for (String spelling : spellings) {
                ending.endings.stream()
                        .filter(end -> spelling.endsWith(end) && spelling.length() >= end.length() + STEM)
                        .findFirst()
                        .ifPresent(end -> lengths.add(end.length()));
            }
            if (ending.script.equals(script) && spellings.size() > 1 && lengths.size() == spellings.size()) {
                return lengths;
            }
        }
        return null;
    }

    /** The listed names that a word may be a spelling of; for a patronymic, those of the father. */
    Set<Integer> groups(String plain) {
        Set<Integer> found = groups.getOrDefault(plain, Set.of());
        String ending = found.isEmpty() ? patronymicEnding(plain) : null;
        if (ending == null) {
            return found;
        }
        Set<Integer> fathers = new HashSet<>();
        for (int group : groups.getOrDefault(plain.substring(0, plain.length() - ending.length()), Set.of())) {
            fathers.add(group + PATRONYMICS);
        }
        return fathers;
    }

    private @Nullable String patronymicEnding(String plain) {
        for (String ending : patronymics) {
            if (plain.endsWith(ending) && plain.length() > ending.length() + 1) {
                return ending;
            }
        }
        return null;
    }

    boolean patronymic(String plain) {
        return patronymicEnding(plain) != null;
    }

    boolean given(Part part) {
        return part.groups().stream().anyMatch(given::contains);
    }

    /** Whether an initial is that of any spelling of a word. */
    boolean initialOf(Part initial, Part word) {
        return word.groups().stream()
                .anyMatch(group -> initials.getOrDefault(group, Set.of())
                        .contains(initial.plain().codePointAt(0)));
    }
}
