package org.hanoigraph.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.reasoner.ValidityReport;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Iris;
import org.hanoigraph.vocab.Std;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ontology's own examples: each valid one holds, each invalid one is caught by the rule that it names. */
class OntologyExamplesTest {
    private static final Path HOME = Path.of(System.getProperty("hanoi.home", ""));
    private static final Path ONTOLOGY = HOME.resolve("ontology/hanoi-graph.ttl");
    private static final Path EXAMPLES = HOME.resolve("ontology/examples");
    private static final String EXPECTS = "# expects: ";

    private static Validator validator;

    @BeforeAll
    static void readTheRules() throws IOException {
        validator = Validator.of(HOME.resolve("ontology/shapes"), HOME.resolve("queries/checks"));
    }

    static Stream<Path> valid() throws IOException {
        return examples("valid");
    }

    static Stream<Path> invalid() throws IOException {
        return examples("invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidExampleHolds(Path example) {
        assertThat(validator.validate(dataset(example)).violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidExampleBreaksTheRuleThatItNames(Path example) throws IOException {
        String expected = Files.readAllLines(example).stream()
                .filter(line -> line.startsWith(EXPECTS))
                .map(line -> line.substring(EXPECTS.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError(example + " has no line '" + EXPECTS + "…'"));

        Report report = validator.validate(dataset(example));

        assertThat(report.conforms()).isFalse();
        assertThat(report.violations())
                .allSatisfy(violation ->
                        assertThat(violation.rule() + " " + violation.message()).contains(expected));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidExampleIsConsistentWithTheOntologyInOwl(Path example) {
        assertThat(reason(dataset(example)).isValid()).isTrue();
    }

    @Test
    void aPersonThatIsATreatyIsInconsistentInOwl() {
        DatasetGraph data = DatasetGraphFactory.createGeneral();
        RDFParser.source(ONTOLOGY).parse(data);
        RDFParser.fromString("PREFIX hg: <" + Hg.NS + "> <http://example.org/x> a hg:Person, hg:Treaty .", Lang.TURTLE)
                .parse(data);

        assertThat(reason(data).isValid()).isFalse();
    }

    @Test
    void everyRelationHasAShapeOfItsName() {
        DatasetGraph ontology = DatasetGraphFactory.createGeneral();
        RDFParser.source(ONTOLOGY).parse(ontology);
        DatasetGraph shapes = DatasetGraphFactory.createGeneral();
        RDFParser.source(HOME.resolve("ontology/shapes/relations.ttl")).parse(shapes);

        assertThat(ontology.getDefaultGraph()
                        .find(Node.ANY, Std.RDF_TYPE, Hg.RELATION)
                        .mapWith(triple -> triple.getSubject().getLocalName())
                        .toList())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(shapes.getDefaultGraph().stream())
                        .as(name)
                        .anyMatch(triple -> triple.getSubject().isURI()
                                && triple.getSubject().getURI().endsWith("/shapes#" + name)));
    }

    @Test
    void theOntologyHasNoBlankNodes() {
        DatasetGraph ontology = DatasetGraphFactory.createGeneral();
        RDFParser.source(ONTOLOGY).parse(ontology);

        assertThat(ontology.stream())
                .noneMatch(
                        quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
    }

    private static ValidityReport reason(DatasetGraph data) {
        Model model = ModelFactory.createModelForGraph(data.getDefaultGraph());
        InfModel inferred =
                ModelFactory.createInfModel(ReasonerRegistry.getOWLMiniReasoner(), withoutTripleTerms(model));
        return inferred.validate();
    }

    /** Jena's reasoners are of RDF 1.1. */
    private static Model withoutTripleTerms(Model model) {
        Model plain = ModelFactory.createDefaultModel();
        model.getGraph()
                .find()
                .filterDrop(triple -> triple.getObject().isTripleTerm())
                .forEach(plain.getGraph()::add);
        return plain;
    }

    /** The example in one graph and the ontology in another, both in the default graph too. */
    private static DatasetGraph dataset(Path example) {
        DatasetGraph data = DatasetGraphFactory.createGeneral();
        read(ONTOLOGY, Iris.DEFAULT.ontologyGraph(), data);
        read(example, Iris.DEFAULT.graph(example.getFileName().toString().replace(".ttl", "")), data);
        return data;
    }

    private static void read(Path file, Node graph, DatasetGraph data) {
        DatasetGraph read = DatasetGraphFactory.createGeneral();
        RDFParser.source(file).base(Iris.DEFAULT.things()).parse(read);
        read.find().forEachRemaining(quad -> {
            Quad named = Quad.create(quad.isDefaultGraph() ? graph : quad.getGraph(), quad.asTriple());
            data.add(named);
            data.getDefaultGraph().add(named.asTriple());
        });
    }

    private static Stream<Path> examples(String kind) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(kind))) {
            return files.sorted().toList().stream();
        }
    }
}
