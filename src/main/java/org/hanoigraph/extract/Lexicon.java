package org.hanoigraph.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hanoigraph.text.Slug;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The names and descriptions of one language, compiled.
 *
 * @param names phrases that name something
 * @param endings that the last word of any name may have
 * @param patterns names that are built from others
 * @param late those of them that are looked for when names and numbers are known
 * @param newNames where somebody or something is named whom no list has
 * @param titles words before and behind persons' names
 * @param stop words that are part of no name
 * @param particles small words that stand within names
 * @param labels English names of entities that the reference data lack, by id
 * @param ids of known entities by their folded names
 * @param patternIndex to find the patterns that a sentence has words of
 * @param lateIndex likewise
 * @param newNameIndex likewise
 * @param genders words that tell of which gender somebody is, a set for each
 * @param bodyOfHome English name of a body that stands alone and is the home country's: $B for the body, $C for the country
 * @param usualHome ISO code of the country for whose readers most of the press writes, taken where nothing tells; or null
 * @param byGivenName whether the press calls persons by their given names, too
 */
record Lexicon(
        PhraseTrie<Named> names,
        Set<String> endings,
        List<NamePattern> patterns,
        List<NamePattern> late,
        List<NewName> newNames,
        List<String> titles,
        Set<String> stop,
        Set<String> particles,
        Map<String, String> labels,
        Map<String, String> ids,
        PatternIndex patternIndex,
        PatternIndex lateIndex,
        PatternIndex newNameIndex,
        List<PhraseSet> genders,
        @Nullable String bodyOfHome,
        @Nullable String usualHome,
        boolean byGivenName) {

    /** The longest phrase that begins at a token, or null. */
    PhraseTrie.@Nullable Hit<Named> named(List<Token> tokens, int at) {
        PhraseTrie.Opening<Named> opening = tokens.get(at).form().names();
        return opening == null ? null : names.longest(opening, tokens, at);
    }

    /**
     * What a phrase names, and how; a phrase that looks like a name and is none has no referent.
     *
     * @param before how many words of the phrase stand before those that name
     * @param behind how many stand behind them
     */
    record Named(@Nullable Referent referent, String kind, int before, int behind) {
        Named(@Nullable Referent referent, String kind) {
            this(referent, kind, 0, 0);
        }
    }

    /**
     * A name that is built from others.
     *
     * @param type of the entity
     * @param id of the entity, or null if the label tells
     * @param label English name, in which slots stand for the names of what fills them
     */
    record NamePattern(
            Type type,
            Pattern pattern,
            @Nullable String id,
            @Nullable String label,
            String kind) {
        /** Whether it has a number in it, or asks what is not named behind it; that is known when names are known. */
        boolean isLate() {
            return pattern.filled().contains(Types.of(Type.NUMBER)) || pattern.asksForNames();
        }
    }

    /** A pattern around a name that no list has, and the type of what it names. */
    record NewName(Type type, Pattern pattern) {}

    private static final String ACRONYM = "acronym";

    /** Between a pronoun and the words behind which it is one. */
    private static final char BEHIND = '<';

    /** Between a pronoun and the words before which it is one. */
    private static final char BEFORE = '>';

    private static final int LONGEST_ACRONYM = 6;

    /**
     * Reads the lexicon of a language.
     *
     * @param known names of the reference data in this language and in English, by id
     * @param cities names in this language by the English name
     * @param index takes the phrases of all patterns
     */
    static Lexicon read(
            Path file, Map<String, ? extends Iterable<String>> known, Map<String, String> cities, PhraseIndex index)
            throws IOException, GrammarException {
        YamlFile yaml = YamlFile.read(file);
        JsonNode root = yaml.root();
        Map<String, String> labels = new HashMap<>();
        Map<String, List<String>> offices = ComposedNames.read(yaml, "offices");
        PhraseTrie<Named> trie = trie(yaml, offices, known, labels);
        Map<String, String> ids = ids(known, root.path("entities"));
        cities(trie, cities, ids, labels);
        List<String> honorifics = YamlFile.strings(root.path("honorifics"));
        List<String> titles = new ArrayList<>(YamlFile.strings(root.path("titles")));
        offices.values().forEach(titles::addAll);
        PhraseSets sets = yaml.sets(index);
        sets.name("title", yaml.phrases("titles", titles));
        sets.name("honorific", yaml.phrases("honorifics", honorifics));
        titles.addAll(honorifics);
        List<PhraseSet> genders = new ArrayList<>();
        for (Map.Entry<String, JsonNode> gender : root.path("genders").properties()) {
            genders.add(sets.of(yaml.phrases("genders", YamlFile.strings(gender.getValue()))));
        }
        List<NewName> newNames = new ArrayList<>();
        for (String pattern : YamlFile.strings(root.path("persons"))) {
            newNames.add(new NewName(Type.PERSON, yaml.pattern("persons", pattern, sets)));
        }
        for (String pattern : YamlFile.strings(root.path("organizations"))) {
            newNames.add(new NewName(Type.ORGANIZATION, yaml.pattern("organizations", pattern, sets)));
        }
        Map<Boolean, List<NamePattern>> patterns =
                patterns(yaml, sets).stream().collect(Collectors.partitioningBy(NamePattern::isLate));
        List<NamePattern> early = patterns.getOrDefault(false, List.of());
        List<NamePattern> late = patterns.getOrDefault(true, List.of());
        // In one order, so that a word which several endings fit means the same each time.
        Set<String> endings = new TreeSet<>(YamlFile.folded(root.path("suffixes")));
        endings.remove("");
        return new Lexicon(
                trie,
                Collections.unmodifiableSet(new LinkedHashSet<>(endings)),
                early,
                late,
                List.copyOf(newNames),
                List.copyOf(titles),
                YamlFile.folded(root.path("stop")),
                YamlFile.folded(root.path("particles")),
                Map.copyOf(labels),
                ids,
                index(early.stream().map(NamePattern::pattern).toList()),
                index(late.stream().map(NamePattern::pattern).toList()),
                index(newNames.stream().map(NewName::pattern).toList()),
                List.copyOf(genders),
                root.path("body-of-home").asString(null),
                root.path("usual-home").asString(null),
                root.path("given-names").asBoolean(false));
    }

    private static PatternIndex index(List<Pattern> patterns) {
        return new PatternIndex(patterns, patterns.stream().map(Pattern::filled).toList());
    }

    /** The id of a known entity that has this name in the language or in English. */
    @Nullable
    String id(String name) {
        return ids.get(key(name));
    }

    /** The id of the known entity of a type that has this English name, or a new one. */
    String idOf(Type type, String label) {
        String known = id(label);
        return known != null && known.startsWith(type.prefix()) ? known : type.prefix() + Slug.of(label);
    }

    /** A name as the reference data write it, if they have it. */
    String usualName(String name, Labels english) {
        String id = id(name);
        return id == null ? name : english.of(id);
    }

    /** The reference data's names go before; an entity of the lexicon may have English names, too, that patterns build. */
    private static Map<String, String> ids(Map<String, ? extends Iterable<String>> known, JsonNode entities) {
        Map<String, String> ids = new HashMap<>();
        known.forEach((id, names) -> names.forEach(name -> ids.putIfAbsent(key(name), id)));
        entities.properties()
                .forEach(entity -> YamlFile.strings(entity.getValue().path(Found.NAME))
                        .forEach(name -> ids.putIfAbsent(key(name), entity.getKey())));
        return Map.copyOf(ids);
    }

    private static String key(String name) {
        return String.join(" ", Sentence.words(name));
    }

    private static PhraseTrie<Named> trie(
            YamlFile yaml,
            Map<String, List<String>> offices,
            Map<String, ? extends Iterable<String>> known,
            Map<String, String> labels)
            throws GrammarException {
        JsonNode root = yaml.root();
        PhraseTrie<Named> trie = new PhraseTrie<>();
        // Phrases that look like names and are none come first: a phrase keeps its first meaning.
        add(trie, YamlFile.strings(root.path("ignore")), null, "");
        root.path("not").forEach(forms -> add(trie, YamlFile.strings(forms), null, ""));
        for (Map.Entry<String, JsonNode> entity : root.path("entities").properties()) {
            for (Map.Entry<String, JsonNode> kind : entity.getValue().properties()) {
                if (kind.getKey().equals("label")) {
                    labels.put(entity.getKey(), kind.getValue().asString());
                } else {
                    add(trie, YamlFile.strings(kind.getValue()), entity(yaml, entity.getKey()), kind.getKey());
                }
            }
        }
        for (Map.Entry<String, JsonNode> country : root.path("adjectives").properties()) {
            add(
                    trie,
                    YamlFile.strings(country.getValue()),
                    Referent.entity("country/" + country.getKey()),
                    Found.ADJECTIVE);
        }
        offices.forEach((name, forms) -> add(trie, forms, new Referent(Type.OFFICE, name), Found.NOMINAL));
        ComposedNames.read(yaml, "bodies")
                .forEach((name, forms) -> add(trie, forms, new Referent(Type.BODY, name), Found.NOMINAL));
        JsonNode pronouns = root.path("pronouns");
        for (Map.Entry<String, JsonNode> type : pronouns.properties()) {
            Referent referent = Referent.pronoun(yaml.type("pronouns", type.getKey()));
            String place = "pronouns: " + type.getKey();
            for (String form : yaml.texts(place, YamlFile.strings(type.getValue()))) {
                addWithin(trie, yaml, place, form, referent);
            }
        }
        known.forEach((id, names) -> {
            if (Type.ofId(id) == null) {
                // Facts and sources have names, too, but nobody mentions them.
                return;
            }
            labels.putIfAbsent(id, names.iterator().next());
            Referent referent = Referent.entity(id);
            String kind = referent.type() == Type.TOPIC ? Found.NOMINAL : Found.NAME;
            for (String name : names) {
                trie.add(Sentence.words(name), new Named(referent, isAcronym(name) ? ACRONYM : kind));
            }
        });
        return trie;
    }

    private static void cities(
            PhraseTrie<Named> trie, Map<String, String> cities, Map<String, String> ids, Map<String, String> labels) {
        cities.forEach((english, name) -> {
            String known = ids.get(key(english));
            String id = known == null ? Type.PLACE.prefix() + Slug.of(english) : known;
            if (Referent.entity(id).type() == Type.PLACE) {
                labels.putIfAbsent(id, english);
                trie.add(Sentence.words(name), new Named(Referent.entity(id), Found.NAME));
            }
        });
    }

    private static Referent entity(YamlFile yaml, String id) throws GrammarException {
        if (Type.ofId(id) == null) {
            throw yaml.fault("entities: " + id, "expected an id of the form type/name");
        }
        return Referent.entity(id);
    }

    private static void add(PhraseTrie<Named> trie, List<String> forms, @Nullable Referent referent, String kind) {
        for (String form : forms) {
            for (String spelling : Pattern.spellings(form)) {
                trie.add(Sentence.words(spelling), new Named(referent, kind));
            }
        }
    }

    /** Adds a pronoun, which may be one only beside certain words: {@code "said < she"}, {@code "they > agreed"}. */
    private static void addWithin(PhraseTrie<Named> trie, YamlFile yaml, String place, String form, Referent referent)
            throws GrammarException {
        for (String spelling : Pattern.spellings(form)) {
            int open = spelling.indexOf(BEHIND);
            int close = spelling.indexOf(BEFORE);
            int until = close < 0 ? spelling.length() : close;
            if (open >= until
                    || Sentence.words(spelling.substring(open + 1, until)).isEmpty()) {
                throw yaml.fault(place, "'" + form + "' has no pronoun: expected 'before < pronoun > behind'");
            }
            trie.add(
                    Sentence.words(spelling.replace(BEHIND, ' ').replace(BEFORE, ' ')),
                    new Named(
                            referent,
                            Found.PRONOUN,
                            words(spelling.substring(0, Math.max(open, 0))),
                            words(spelling.substring(until))));
        }
    }

    private static int words(String text) {
        return Sentence.words(text.replace(BEFORE, ' ')).size();
    }

    private static List<NamePattern> patterns(YamlFile yaml, PhraseSets sets) throws GrammarException {
        List<NamePattern> patterns = new ArrayList<>();
        for (JsonNode node : yaml.root().path("patterns")) {
            String text = node.path("pattern").asString("");
            String id = node.path("id").asString("");
            String label = node.path("label").asString("");
            Type type = id.isEmpty() ? Type.of(node.path("type").asString("")) : Type.ofId(id);
            if (type == null || id.isEmpty() == label.isEmpty()) {
                throw yaml.fault("patterns: " + text, "expected an id, or a type and an English label");
            }
            patterns.add(new NamePattern(
                    type,
                    yaml.pattern("patterns", text, sets),
                    id.isEmpty() ? null : id,
                    label.isEmpty() ? null : label,
                    node.path("kind").asString(Found.NAME)));
        }
        return List.copyOf(patterns);
    }

    /** Whether a name is an acronym; shorter ones are too often something else. */
    private static boolean isAcronym(String name) {
        return name.length() > 1
                && name.length() <= LONGEST_ACRONYM
                && name.equals(name.toUpperCase(Locale.ROOT))
                && name.codePoints().allMatch(Character::isUpperCase);
    }
}
