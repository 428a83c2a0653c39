package org.hanoigraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hanoigraph.article.ArticleException;
import org.hanoigraph.article.ArticleReader;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.extract.Background;
import org.hanoigraph.extract.Coverage;
import org.hanoigraph.extract.Extractor;
import org.hanoigraph.extract.GrammarException;
import org.hanoigraph.extract.Linter;
import org.hanoigraph.extract.Signatures;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Located;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.map.Terms;
import org.hanoigraph.name.KnownPerson;
import org.hanoigraph.name.Name;
import org.hanoigraph.name.NameIndex;
import org.hanoigraph.name.NameMatcher;
import org.hanoigraph.story.Stories;
import org.hanoigraph.story.Story;
import org.hanoigraph.text.LanguageData;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Iris;
import org.hanoigraph.vocab.Std;
import org.jspecify.annotations.Nullable;

/** Articles to fact records, with the reference data of the checkout to look names up in. */
final class Extraction {
    private static final String ENGLISH = "en";

    private final Home home;
    private final ArticleReader reader;
    private final Graph reference;
    private final Graph ontology;
    private final Map<String, String> labels;
    private final LanguageData dates;
    private final List<KnownPerson> persons;
    private final NameMatcher matcher;
    private final NameIndex index;
    private final Set<String> symmetric;
    private final List<Fact> referenceFacts;
    private final Map<String, Extractor> extractors = new HashMap<>();

    Extraction(Home home) throws IOException, InvalidDataException {
        this.home = home;
        this.reader = new ArticleReader(home.folder().resolve("data"));
        this.dates = LanguageData.read(home.extractionData());
        DatasetGraph graph = KnowledgeGraph.of(home, Iris.DEFAULT, home.referenceFacts());
        this.reference = graph.getGraph(Iris.DEFAULT.referenceGraph());
        this.labels = labels(reference);
        this.ontology = graph.getGraph(Iris.DEFAULT.ontologyGraph());
        this.persons = KnownPerson.read(home.extractionData().resolve("persons.tsv"));
        this.matcher = NameMatcher.of(home.extractionData().resolve("names"));
        this.index = matcher.index(bearers());
        this.symmetric = Terms.of(ontology).symmetricRelations();
        this.referenceFacts = KnowledgeGraph.records(home, home.referenceFacts()).stream()
                .map(Located::record)
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();
    }

    /** The records of one article. */
    List<FactRecord> extract(Path file) throws IOException, InvalidDataException, ArticleException {
        return read(file).records();
    }

    /** One article with its records; the ends of relations that hold both ways are in the order of their ids. */
    Extracted read(Path file) throws IOException, InvalidDataException, ArticleException {
        ArticleText article = reader.read(file);
        List<FactRecord> records = new ArrayList<>();
        for (FactRecord record : extractor(article.language()).extract(article)) {
            records.add(inOrder(record));
        }
        return new Extracted(article.stem(), article.original().text(), records);
    }

    /** An order for the ends of relations that hold both ways, so that equal facts are equal records. */
    FactRecord inOrder(FactRecord record) {
        return record instanceof Fact fact && symmetric.contains(fact.relation()) ? fact.withEndsInOrder() : record;
    }

    /** Whether a record comes from its article alone, not from a story that it tells with others. */
    static boolean isOwn(FactRecord record) {
        return !(record instanceof Fact fact && Stories.RULE.equals(fact.rule()));
    }

    /** The records without mentions of entities that neither the reference data nor a fact introduces. */
    List<FactRecord> withoutStrangers(List<FactRecord> records) {
        Set<String> introduced = new HashSet<>(labels.keySet());
        for (FactRecord record : records) {
            if (record instanceof Fact fact) {
                introduced.add(fact.subject().id());
                Stream.concat(Stream.of(fact.object()), fact.qualifiers().values().stream())
                        .filter(Entity.class::isInstance)
                        .forEach(value -> introduced.add(((Entity) value).id()));
                if (fact.speaker() != null) {
                    introduced.add(fact.speaker().id());
                }
            }
        }
        return records.stream()
                .filter(record -> !(record instanceof Mention mention) || introduced.contains(mention.entity()))
                .toList();
    }

    /**
     * Looks at the records of all articles together: new entities get one name, and each article the story that it tells,
     * with the facts that follow from it and the occasions that are known by it.
     */
    List<FactRecord> together(List<FactRecord> records, Consumer<String> reasons) {
        List<FactRecord> own = NewNames.unified(
                matcher,
                Occasions.untold(records.stream().filter(Extraction::isOwn).toList()));
        Map<String, Article> articles = new HashMap<>();
        List<FactRecord> origins = new ArrayList<>();
        for (Story story : Stories.of(own, referenceFacts, symmetric)) {
            String work = Iris.workId(story.key());
            story.tellers().forEach(article -> articles.put(article.stem(), article.withWork(work)));
            story.reasons().forEach(reasons);
            origins.addAll(story.origins());
        }
        Map<String, List<FactRecord>> told = own.stream()
                .filter(record -> articles.containsKey(stem(record)))
                .collect(Collectors.groupingBy(record -> work(articles, record)));
        Map<String, Renaming> occasions = new HashMap<>();
        told.forEach((work, all) -> occasions.put(work, Occasions.told(all, work)));
        List<FactRecord> result = new ArrayList<>();
        for (FactRecord record : own) {
            FactRecord known =
                    record instanceof Article article ? articles.getOrDefault(article.stem(), article) : record;
            Renaming renaming = occasions.get(work(articles, record));
            result.add(renaming == null ? known : renaming.of(known));
        }
        result.addAll(origins);
        return result;
    }

    /** The story that the article of a record tells; nothing, where no article stands among the records. */
    private static String work(Map<String, Article> articles, FactRecord record) {
        Article article = articles.get(stem(record));
        return article == null ? "" : String.valueOf(article.work());
    }

    /** The stem of the article from which a record comes. */
    static String stem(FactRecord record) {
        if (record instanceof Article article) {
            return article.stem();
        }
        if (record instanceof Mention mention) {
            return mention.article();
        }
        if (record instanceof Fact fact && fact.origin() instanceof Evidence evidence) {
            return evidence.article();
        }
        throw new IllegalArgumentException("no record of an article: " + record);
    }

    /** Whether the reference data have an entity. */
    boolean isKnown(String id) {
        return labels.containsKey(id);
    }

    /** Faults of the language data, with file and line. */
    Set<String> lint() throws IOException, InvalidDataException {
        Set<String> relations = Terms.of(ontology).names();
        // What the languages share is read with each of them.
        Set<String> problems = new LinkedHashSet<>();
        countries().forEach((person, country) -> {
            if (!labels.containsKey(country)) {
                problems.add("persons.tsv: " + person + ": the reference data have no " + country);
            }
        });
        List<String> languages = new ArrayList<>();
        for (Path grammar : Home.files(home.extractionData().resolve("grammar"), ".yaml")) {
            String language = String.valueOf(grammar.getFileName()).replace(".yaml", "");
            try {
                problems.addAll(Linter.lint(home.extractionData(), language, relations, labels.keySet()));
                languages.add(language);
            } catch (GrammarException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        try {
            problems.addAll(Linter.twins(home.extractionData(), languages, labels));
        } catch (GrammarException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return problems;
    }

    /** What the rules of each language did with articles. */
    SortedMap<String, Coverage> coverage(List<Path> files) throws IOException, InvalidDataException, ArticleException {
        SortedMap<String, List<ArticleText>> articles = new TreeMap<>();
        for (Path file : files) {
            ArticleText article = reader.read(file);
            articles.computeIfAbsent(article.language(), language -> new ArrayList<>())
                    .add(article);
        }
        SortedMap<String, Coverage> coverage = new TreeMap<>();
        for (Map.Entry<String, List<ArticleText>> language : articles.entrySet()) {
            coverage.put(language.getKey(), extractor(language.getKey()).coverage(language.getValue()));
        }
        return coverage;
    }

    private Extractor extractor(String language) throws IOException, InvalidDataException {
        Extractor extractor = extractors.get(language);
        if (extractor == null) {
            if (!Files.exists(home.extractionData().resolve("grammar/" + language + ".yaml"))) {
                throw new InvalidDataException("there is no grammar for the language '" + language + "' in "
                        + home.shown(home.extractionData().resolve("grammar")));
            }
            try {
                extractor = Extractor.of(
                        home.extractionData(),
                        dates,
                        language,
                        new Background(
                                names(language), labels, countries(), symmetric, signatures(), index, mainDay()));
            } catch (GrammarException e) {
                throw new InvalidDataException(String.valueOf(e.getMessage()));
            }
            extractors.put(language, extractor);
        }
        return extractor;
    }

    /** The names of known persons and organizations in all languages; not of groups, whose members have names of their own. */
    private Map<String, List<Name>> bearers() {
        Map<String, List<Name>> bearers = new TreeMap<>();
        for (Node property : List.of(Std.RDFS_LABEL, Std.SKOS_ALT_LABEL)) {
            reference.find(Node.ANY, property, Node.ANY).forEach(triple -> {
                String id = id(triple.getSubject());
                boolean person = id.startsWith("person/");
                if ((person || id.startsWith("organization/"))
                        && !reference.contains(triple.getSubject(), Std.RDF_TYPE, Hg.GROUP)) {
                    String form = triple.getObject().getLiteralLexicalForm();
                    String language = triple.getObject().getLiteralLanguage();
                    bearers.computeIfAbsent(id, key -> new ArrayList<>())
                            .add(person ? Name.person(form, language) : Name.organization(form, language));
                }
            });
        }
        for (KnownPerson person : persons) {
            bearers.computeIfAbsent(person.id(), id -> new ArrayList<>()).addAll(person.names());
        }
        return bearers;
    }

    private Signatures signatures() {
        Terms terms = Terms.of(ontology);
        return new Signatures(terms.subjectTypes(), terms.objectTypes(), terms.valueTypes());
    }

    /** For which country a person acts, by their ids. */
    private Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (KnownPerson person : persons) {
            if (person.country() != null) {
                countries.put(person.id(), "country/" + person.country());
            }
        }
        return countries;
    }

    /** Names in a language and in English by id, those of the language first. */
    private Map<String, List<String>> names(String language) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String wanted : language.equals(ENGLISH) ? List.of(ENGLISH) : List.of(language, ENGLISH)) {
            for (Node property : List.of(Std.RDFS_LABEL, Std.SKOS_ALT_LABEL)) {
                reference.find(Node.ANY, property, Node.ANY).forEach(triple -> {
                    if (triple.getObject().getLiteralLanguage().equals(wanted)) {
                        names.computeIfAbsent(id(triple.getSubject()), id -> new ArrayList<>())
                                .add(triple.getObject().getLiteralLexicalForm());
                    }
                });
            }
        }
        names.keySet().removeIf(id -> id.startsWith("source/"));
        for (KnownPerson person : persons) {
            person.names()
                    .forEach(name -> names.computeIfAbsent(person.id(), id -> new ArrayList<>())
                            .add(name.text()));
        }
        return names;
    }

    private static Map<String, String> labels(Graph reference) {
        Map<String, String> labels = new HashMap<>();
        reference.find(Node.ANY, Std.RDFS_LABEL, Node.ANY).forEach(triple -> {
            if (triple.getObject().getLiteralLanguage().equals(ENGLISH)) {
                labels.put(id(triple.getSubject()), triple.getObject().getLiteralLexicalForm());
            }
        });
        return labels;
    }

    /** The day of which the reference data tell most: undated articles are taken to be of its time. */
    private @Nullable LocalDate mainDay() {
        return reference
                .find(Node.ANY, Hg.DATE_UNTIL, Node.ANY)
                .filterKeep(triple -> reference.contains(triple.getSubject(), Std.RDF_TYPE, Hg.FACT))
                .mapWith(triple -> LocalDate.parse(triple.getObject().getLiteralLexicalForm()))
                .toList()
                .stream()
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static String id(Node node) {
        return node.getURI().substring(Iris.DEFAULT.things().length());
    }
}
