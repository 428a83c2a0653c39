package org.hanoigraph.name;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the data folder says about names. */
final class NameData {
    /** Where a title may stand. */
    enum Use {
        BEFORE,
        AFTER,
        AROUND,
        SOFT
    }

    /** What a small word does. */
    enum Particle {
        ARTICLE,
        HYPHEN,
        CHILD,
        JOINED
    }

    /** A word of one of several languages. */
    record Entry<T>(String language, T value) {
        /** Whether the entry counts for a word of this length in a text of this language. */
        boolean counts(@Nullable String textLanguage, int length, int short_) {
            return length > short_ || language.equals("*") || language.equals(textLanguage);
        }
    }

    private static final int FAMILY_NAMES = 500_000;
    private static final int GROUPS_OF_PATRONYMICS = 1_000_000;

    final Settings settings;
    final Folding folding;
    final Sounds sounds;
    final Spellings spellings;
    final Romanizer romanizer;
    final Phrases<List<Entry<Use>>> titles = new Phrases<>();
    final Phrases<List<Entry<String>>> generations = new Phrases<>();
    final Map<String, Particle> particles = new HashMap<>();
    final List<String> attachedArticles = new ArrayList<>();
    final Map<String, String> joined = new HashMap<>();
    final Map<String, String> prefixes = new LinkedHashMap<>();
    final List<String> patronymics = new ArrayList<>();
    final Set<String> surnameFirst = new HashSet<>();
    final Set<String> initialScripts = new HashSet<>();
    final Set<String> unspacedScripts = new HashSet<>();
    final Phrases<String> legalForms = new Phrases<>();
    final Set<String> looseForms = new HashSet<>();
    final Set<String> fillers = new HashSet<>();
    final Phrases<Boolean> weak = new Phrases<>();
    final Phrases<Integer> concepts = new Phrases<>();
    final Phrases<String> places = new Phrases<>();
    private final List<Ending> endings = new ArrayList<>();
    private final Map<String, int[]> groups = new HashMap<>();
    private final Map<Integer, Set<String>> initials = new HashMap<>();
    private final Map<String, Set<String>> nicknames = new HashMap<>();
    private final Set<String> common = new HashSet<>();
    private final Map<String, List<Acronym>> acronyms = new HashMap<>();

    /** Endings that a language adds to names. */
    record Ending(String script, boolean every, List<String> endings) {}

    private record Acronym(List<String> languages, Set<String> names) {}

    NameData(Path folder) {
        settings = Settings.read(folder.resolve("settings.tsv"));
        folding = new Folding(folder.resolve("folding.tsv"));
        sounds = new Sounds(folder.resolve("sounds.tsv"), folder.resolve("near-sounds.tsv"), settings);
        spellings = new Spellings(folder.resolve("spelling"), sounds);
        romanizer = new Romanizer(folder.resolve("romanization.tsv"));
        readTitles(folder.resolve("titles.tsv"));
        readGenerations(folder.resolve("generations.tsv"));
        readParticles(folder.resolve("particles.tsv"));
        for (Tsv.Row row : Tsv.read(folder.resolve("patronymics.tsv"), "language", "ending")
                .rows()) {
            patronymics.add(plain(row.get(1)));
        }
        patronymics.sort((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
        for (Tsv.Row row : Tsv.read(folder.resolve("surname-first.tsv"), "language or script")
                .rows()) {
            surnameFirst.add(row.get(0));
        }
        for (Tsv.Row row : Tsv.read(folder.resolve("scripts.tsv"), "script", "initials", "spaces")
                .rows()) {
            if (row.yes(1)) {
                initialScripts.add(row.get(0));
            }
            if (!row.yes(2)) {
                unspacedScripts.add(row.get(0));
            }
        }
        readEndings(folder.resolve("endings.tsv"));
        readGroups(folder.resolve("name-spellings.tsv"));
        readNicknames(folder.resolve("nicknames.tsv"));
        for (Tsv.Row row : Tsv.read(folder.resolve("common-names.tsv"), "language", "names")
                .rows()) {
            row.list(1).forEach(name -> common.add(plain(name)));
        }
        readLegalForms(folder.resolve("legal-forms.tsv"));
        readOrganizationWords(folder.resolve("organization-words.tsv"));
        readPlaces(folder.resolve("places-in-names.tsv"));
        readAcronyms(folder.resolve("acronyms.tsv"));
        sounds.freeze();
    }

    String plain(String text) {
        return folding.plain(folding.spelling(text));
    }

    /** The folded words of a phrase. */
    List<String> words(String phrase) {
        return Token.of(phrase).stream().map(token -> plain(token.text())).toList();
    }

    private void readTitles(Path file) {
        Map<List<String>, List<Entry<Use>>> found = new LinkedHashMap<>();
        for (Tsv.Row row : Tsv.read(file, "language", "use", "phrases").rows()) {
            Use use = constant(Use.class, row, 1);
            for (String phrase : row.list(2)) {
                found.computeIfAbsent(words(phrase), p -> new ArrayList<>()).add(new Entry<>(row.get(0), use));
            }
        }
        found.forEach(titles::add);
    }

    private void readGenerations(Path file) {
        Map<List<String>, List<Entry<String>>> found = new LinkedHashMap<>();
        for (Tsv.Row row : Tsv.read(file, "language", "generation", "words").rows()) {
            for (String phrase : row.list(2)) {
                found.computeIfAbsent(words(phrase), p -> new ArrayList<>()).add(new Entry<>(row.get(0), row.get(1)));
            }
        }
        found.forEach(generations::add);
    }

    private void readParticles(Path file) {
        List<String[]> cut = new ArrayList<>();
        for (Tsv.Row row : Tsv.read(file, "language", "role", "words").rows()) {
            if (row.get(1).equals("prefix")) {
                for (String pair : row.list(2)) {
                    String[] sides = pair.split(">", -1);
                    if (sides.length != 2) {
                        throw row.bad("prefix>standard is expected, not \"" + pair + "\"");
                    }
                    cut.add(new String[] {plain(sides[0]), plain(sides[1])});
                }
                continue;
            }
            if (row.get(1).equals("attached")) {
                row.list(2).forEach(article -> attachedArticles.add(folding.spelling(article)));
                continue;
            }
            Particle role = constant(Particle.class, row, 1);
            String first = plain(row.list(2).get(0));
            for (String word : row.list(2)) {
                String folded = String.join(" ", words(word));
                particles.putIfAbsent(folded, role);
                if (role == Particle.JOINED) {
                    joined.put(folded, first);
                }
            }
        }
        cut.sort((a, b) -> b[0].length() - a[0].length());
        cut.forEach(pair -> prefixes.put(pair[0], pair[1]));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Tsv.Row row, int column) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(row.get(column))) {
                return constant;
            }
        }
        throw row.bad("one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)
                + " is expected, not \"" + row.get(column) + "\"");
    }

    private void readEndings(Path file) {
        for (Tsv.Row row :
                Tsv.read(file, "language", "script", "words", "endings").rows()) {
            if (!row.get(2).equals("every") && !row.get(2).equals("last")) {
                throw row.bad("\"every\" or \"last\" is expected");
            }
            List<String> sorted =
                    new ArrayList<>(row.list(3).stream().map(folding::spelling).toList());
            sorted.sort((a, b) -> b.length() - a.length());
            endings.add(new Ending(row.get(1), row.get(2).equals("every"), sorted));
        }
    }

    private void readGroups(Path file) {
        int number = 0;
        Map<String, Set<Integer>> found = new HashMap<>();
        for (Tsv.Row row : Tsv.read(file, "kind", "spellings").rows()) {
            number++;
            int group = number + (row.get(0).equals("family") ? FAMILY_NAMES : 0);
            if (group == number && !row.get(0).equals("given")) {
                throw row.bad("the kind \"given\" or \"family\" is expected, not \"" + row.get(0) + "\"");
            }
            for (String spelling : row.list(1)) {
                String plain = plain(spelling);
                found.computeIfAbsent(plain, s -> new HashSet<>()).add(group);
                String first = plain.substring(0, Character.charCount(plain.codePointAt(0)));
                initials.computeIfAbsent(group, g -> new HashSet<>()).add(first);
                initials.computeIfAbsent(group + GROUPS_OF_PATRONYMICS, g -> new HashSet<>())
                        .add(first);
            }
        }
        found.forEach((name, set) -> groups.put(
                name, set.stream().mapToInt(Integer::intValue).sorted().toArray()));
    }

    private void readNicknames(Path file) {
        for (Tsv.Row row : Tsv.read(file, "language", "nickname", "names").rows()) {
            Set<String> names = nicknames.computeIfAbsent(plain(row.get(1)), n -> new HashSet<>());
            row.list(2).forEach(name -> names.add(String.join(" ", words(name))));
        }
    }

    private void readLegalForms(Path file) {
        for (Tsv.Row row : Tsv.read(file, "form", "weight", "spellings").rows()) {
            if (row.get(1).equals("loose")) {
                looseForms.add(row.get(0));
            } else if (!row.get(1).equals("legal")) {
                throw row.bad("\"legal\" or \"loose\" is expected");
            }
            for (String spelling : row.list(2)) {
                legalForms.add(words(spelling), row.get(0));
            }
        }
    }

    private void readOrganizationWords(Path file) {
        int concept = 0;
        for (Tsv.Row row : Tsv.read(file, "role", "words").rows()) {
            switch (row.get(0)) {
                case "filler" -> row.list(1).forEach(word -> fillers.add(plain(word)));
                case "weak" -> row.list(1).forEach(word -> weak.add(words(word), true));
                case "same" -> {
                    concept++;
                    for (String phrase : row.list(1)) {
                        concepts.add(words(phrase), concept);
                    }
                }
                default -> throw row.bad("one of filler, weak, same is expected, not \"" + row.get(0) + "\"");
            }
        }
    }

    private void readPlaces(Path file) {
        Tsv table = Tsv.read(file, "region", "words");
        for (Tsv.Row row : table.rows()) {
            row.list(1).forEach(word -> places.add(words(word), row.get(0)));
        }
        for (String locale : table.directives().getOrDefault("locales", "en").split(" ", -1)) {
            LocaleDisplayNames names =
                    LocaleDisplayNames.getInstance(ULocale.forLanguageTag(locale), DisplayContext.NO_SUBSTITUTE);
            for (String region : Locale.getISOCountries()) {
                String name = names.regionDisplayName(region);
                if (name != null) {
                    places.add(words(name), region);
                }
            }
        }
    }

    private void readAcronyms(Path file) {
        for (Tsv.Row row : Tsv.read(file, "languages", "acronym", "names").rows()) {
            Set<String> names = new HashSet<>();
            row.list(2).forEach(name -> names.add(String.join(" ", words(name))));
            acronyms.computeIfAbsent(plain(row.get(1)), a -> new ArrayList<>())
                    .add(new Acronym(List.of(row.get(0).split(" ", -1)), names));
        }
    }

    /** The listed names that a word may be a spelling of. */
    int[] groups(String plain) {
        return groups.getOrDefault(plain, new int[0]);
    }

    /** Whether a word is listed as a given name. */
    static boolean given(Part part) {
        return Arrays.stream(part.groups()).anyMatch(group -> group >= 0 && group < FAMILY_NAMES);
    }

    /** The listed fathers' names that a patronymic is made of; apart from the names themselves. */
    int[] patronymicGroups(String plain) {
        for (String ending : patronymics) {
            if (plain.endsWith(ending)) {
                int[] found = groups(plain.substring(0, plain.length() - ending.length()));
                return Arrays.stream(found).map(g -> g + GROUPS_OF_PATRONYMICS).toArray();
            }
        }
        return new int[0];
    }

    boolean patronymic(String plain) {
        for (String ending : patronymics) {
            if (plain.endsWith(ending) && plain.length() > ending.length() + 1) {
                return true;
            }
        }
        return false;
    }

    boolean common(String plain) {
        return common.contains(plain);
    }

    /** Whether one of the two is the initial of any spelling of the other. */
    boolean initial(Part one, Part other) {
        boolean first = one.role() == Part.Role.INITIAL;
        Part initial = first ? one : other;
        Part word = first ? other : one;
        String letters = initial.plain();
        return Arrays.stream(word.groups())
                .anyMatch(group -> initials.getOrDefault(group, Set.of())
                        .contains(letters.substring(0, Character.charCount(letters.codePointAt(0)))));
    }

    /** Whether one word is a short or pet form of the other. */
    boolean nickname(Part one, Part other) {
        return shortFor(one, other) || shortFor(other, one);
    }

    private boolean shortFor(Part small, Part full) {
        for (String name : nicknames.getOrDefault(small.plain(), Set.of())) {
            if (name.equals(full.plain())) {
                return true;
            }
            for (int group : groups(name)) {
                if (Arrays.binarySearch(full.groups(), group) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an acronym stands for a name, by the list. */
    boolean acronym(String acronym, @Nullable String language, String name) {
        for (Acronym listed : acronyms.getOrDefault(acronym, List.of())) {
            boolean speaks = language == null || listed.languages.contains("*") || listed.languages.contains(language);
            if (speaks && listed.names.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Acronyms listed for a name. */
    List<String> acronymsOf(String name) {
        List<String> found = new ArrayList<>();
        acronyms.forEach((acronym, list) -> {
            if (list.stream().anyMatch(listed -> listed.names.contains(name))) {
                found.add(acronym);
            }
        });
        return found;
    }

    List<Ending> endings(String script) {
        return endings.stream().filter(ending -> ending.script.equals(script)).toList();
    }
}
