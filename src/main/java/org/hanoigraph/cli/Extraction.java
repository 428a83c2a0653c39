package org.hanoigraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.map.Terms;
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
    private final Map<String, Extractor> extractors = new HashMap<>();

    Extraction(Home home) throws IOException, InvalidDataException {
        this.home = home;
        this.reader = new ArticleReader(home.folder().resolve("data"));
        this.dates = LanguageData.read(home.extractionData());
        DatasetGraph graph = KnowledgeGraph.of(home, Iris.DEFAULT, home.referenceFacts());
        this.reference = graph.getGraph(Iris.DEFAULT.referenceGraph());
        this.labels = labels(reference);
        this.ontology = graph.getGraph(Iris.DEFAULT.ontologyGraph());
    }

    /** The records of one article. */
    List<FactRecord> extract(Path file) throws IOException, InvalidDataException, ArticleException {
        ArticleText article = reader.read(file);
        return extractor(article.language()).extract(article);
    }

    /** Whether the reference data have an entity. */
    boolean isKnown(String id) {
        return labels.containsKey(id);
    }

    /** Faults of the language data, with file and line. */
    List<String> lint() throws IOException, InvalidDataException {
        Set<String> relations = Terms.of(ontology).names();
        List<String> problems = new ArrayList<>();
        for (Path grammar : Home.files(home.extractionData().resolve("grammar"), ".yaml")) {
            String language = String.valueOf(grammar.getFileName()).replace(".yaml", "");
            try {
                problems.addAll(Linter.lint(home.extractionData(), language, relations, labels.keySet()));
            } catch (GrammarException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
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
                                names(language), labels, Terms.of(ontology).symmetricRelations(), lastEvent()));
            } catch (GrammarException e) {
                throw new InvalidDataException(String.valueOf(e.getMessage()));
            }
            extractors.put(language, extractor);
        }
        return extractor;
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

    /** The last day on which something of the reference data happened. */
    private @Nullable LocalDate lastEvent() {
        return reference
                .find(Node.ANY, Hg.DATE_UNTIL, Node.ANY)
                .filterKeep(triple -> reference.contains(triple.getSubject(), Std.RDF_TYPE, Hg.FACT))
                .mapWith(triple -> LocalDate.parse(triple.getObject().getLiteralLexicalForm()))
                .toList()
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String id(Node node) {
        return node.getURI().substring(Iris.DEFAULT.things().length());
    }
}
