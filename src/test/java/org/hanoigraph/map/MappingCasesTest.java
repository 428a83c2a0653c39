package org.hanoigraph.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.hanoigraph.fact.FactReader;
import org.hanoigraph.fact.Located;
import org.hanoigraph.fact.Problem;
import org.hanoigraph.vocab.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden cases, one folder each in {@code src/test/resources/cases}: the folder's name says what it shows, {@code
 * facts.jsonl} goes in, {@code graph.trig} must come out, with {@code problems.txt} where lines are refused.
 */
class MappingCasesTest {
    private static final Path HOME = Path.of(System.getProperty("hanoi.home", ""));
    private static final Path CASES = HOME.resolve("src/test/resources/cases");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void recordsBecomeTheGraphOfTheirCase(String name) throws IOException {
        Path folder = CASES.resolve(name);
        List<Problem> problems = new ArrayList<>();
        DatasetGraph actual = map(folder.resolve("facts.jsonl"), Iris.DEFAULT, problems);

        DatasetGraph expected = DatasetGraphFactory.createGeneral();
        RDFParser.source(folder.resolve("graph.trig"))
                .base(Iris.DEFAULT.things())
                .parse(expected);
        assertThat(IsoMatcher.isomorphic(expected, actual))
                .as(() -> "expected the graph of " + name + ", but got\n" + trig(actual))
                .isTrue();
        Path told = folder.resolve("problems.txt");
        assertThat(problems.stream()
                        .map(problem -> problem.line() + ": " + problem.message())
                        .map(line -> line.replaceAll("the ontology defines .*", "the ontology defines …")))
                .isEqualTo(Files.exists(told) ? Files.readAllLines(told) : List.of());
    }

    @Test
    void theSameRecordsGiveTheSameFactsUnderAnotherBase() throws IOException {
        Path facts = CASES.resolve("claimed-fact-carries-its-speaker/facts.jsonl");
        Iris other = new Iris("http://localhost:8080/graph/");

        Set<String> here = lines(map(facts, Iris.DEFAULT, new ArrayList<>()), Iris.DEFAULT);
        Set<String> there = lines(map(facts, other, new ArrayList<>()), other);

        assertThat(there).isEqualTo(here).isNotEmpty();
    }

    static DatasetGraph map(Path facts, Iris iris, List<Problem> problems) throws IOException {
        Graph ontology = read(HOME.resolve("ontology/hanoi-graph.ttl"), iris);
        Graph reference = read(CASES.resolveSibling("reference.ttl"), iris);
        FactMapper mapper = new FactMapper(iris, Terms.of(ontology), Entities.of(reference));
        Corroboration corroboration = new Corroboration(iris, Terms.of(ontology), Entities.of(reference));
        DatasetGraph data = DatasetGraphFactory.createGeneral();
        StreamRDF out = StreamRDFLib.dataset(data);
        List<Located> records = new ArrayList<>();
        new FactReader(HOME.resolve("ontology/fact-record.schema.json")).read(facts, records::add, problems::add);
        for (Located located : records) {
            mapper.map(located, out, problems::add);
            corroboration.add(located);
        }
        mapper.finish(problems::add);
        corroboration.finish(out);
        return data;
    }

    private static Graph read(Path file, Iris iris) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(file).lang(Lang.TURTLE).base(iris.things()).parse(graph);
        return graph;
    }

    /** The quads with the base left out of their names. */
    private static Set<String> lines(DatasetGraph data, Iris iris) {
        return data.stream()
                .map(quad -> quad.toString().replace(iris.base() + "id/", "id:"))
                .collect(Collectors.toSet());
    }

    private static String trig(DatasetGraph data) {
        StringWriter out = new StringWriter();
        Iris.DEFAULT.prefixes().forEach((prefix, iri) -> data.prefixes().add(prefix, iri));
        RDFDataMgr.write(out, data, RDFFormat.TRIG_PRETTY);
        return out.toString();
    }
}
