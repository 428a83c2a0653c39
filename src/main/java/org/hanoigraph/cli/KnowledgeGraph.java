package org.hanoigraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.fact.FactReader;
import org.hanoigraph.fact.Located;
import org.hanoigraph.fact.Problem;
import org.hanoigraph.fact.SpanProof;
import org.hanoigraph.map.Corroboration;
import org.hanoigraph.map.Entities;
import org.hanoigraph.map.FactMapper;
import org.hanoigraph.map.RegionLabels;
import org.hanoigraph.map.Terms;
import org.hanoigraph.map.TurtleFiles;
import org.hanoigraph.text.RegionNames;
import org.hanoigraph.vocab.Iris;

/** The way from the files of a checkout to the graph: ontology, reference data, facts, and what is computed of them. */
final class KnowledgeGraph {
    private static final int SHOWN_PROBLEMS = 100;

    private final Home home;
    private final Iris iris;
    private final DatasetGraph data = unionDataset();
    private final StreamRDF sink = into(data);
    private final List<Problem> problems = new ArrayList<>();

    private KnowledgeGraph(Home home, Iris iris) {
        this.home = home;
        this.iris = iris;
    }

    /**
     * The whole graph.
     *
     * @return a dataset whose default graph is the union of its named graphs
     * @throws InvalidDataException with each bad line, if there is any
     * @throws IOException if a file cannot be read
     */
    static DatasetGraph of(Home home, Iris iris) throws IOException, InvalidDataException {
        List<Path> facts = new ArrayList<>(home.referenceFacts());
        facts.addAll(home.articleFacts());
        return of(home, iris, facts);
    }

    /** The graph of these facts, with the ontology and the reference data of the checkout. */
    static DatasetGraph of(Home home, Iris iris, List<Path> facts) throws IOException, InvalidDataException {
        KnowledgeGraph graph = new KnowledgeGraph(home, iris);
        Terms terms = graph.ontology();
        Entities entities = graph.reference();
        graph.refuseProblems(); // else each fact about what could not be read would be one more
        graph.facts(facts, terms, entities, graph.sink, true);
        graph.refuseProblems();
        return graph.data;
    }

    /**
     * The records of these files.
     *
     * @throws InvalidDataException with each bad line, if there is any
     */
    static List<Located> records(Home home, List<Path> files) throws IOException, InvalidDataException {
        KnowledgeGraph graph = new KnowledgeGraph(home, Iris.DEFAULT);
        FactReader reader = new FactReader(home.recordSchema());
        List<Located> records = new ArrayList<>();
        for (Path file : files) {
            reader.read(file, records::add, graph.problems::add);
        }
        graph.refuseProblems();
        return records;
    }

    /**
     * Proves records against the articles' texts.
     *
     * @return how many spans were proved
     * @throws InvalidDataException with each record that the texts do not bear out
     */
    static int prove(Home home, List<Path> files, Path articles) throws IOException, InvalidDataException {
        KnowledgeGraph graph = new KnowledgeGraph(home, Iris.DEFAULT);
        SpanProof proof = new SpanProof(articles);
        for (Located located : records(home, files)) {
            Problem problem = proof.check(located);
            if (problem != null) {
                graph.problems.add(problem);
            }
        }
        graph.refuseProblems();
        return proof.proved();
    }

    /**
     * Maps files of facts, with the ontology and the reference data of the checkout to look things up in.
     *
     * @param out takes the quads of the facts only
     * @throws InvalidDataException with each bad line, if there is any; the good lines are mapped all the same
     */
    static void map(Home home, Iris iris, List<Path> files, StreamRDF out) throws IOException, InvalidDataException {
        KnowledgeGraph graph = new KnowledgeGraph(home, iris);
        Terms terms = graph.ontology();
        Entities entities = graph.reference();
        graph.refuseProblems(); // else each fact about what could not be read would be one more
        graph.facts(files, terms, entities, out, false);
        graph.refuseProblems();
    }

    /** The ontology alone. */
    static DatasetGraph ontology(Home home, Iris iris) throws IOException, InvalidDataException {
        KnowledgeGraph graph = new KnowledgeGraph(home, iris);
        graph.ontology();
        graph.refuseProblems();
        return graph.data;
    }

    /** The graph of a release, from its dump in N-Quads. */
    static DatasetGraph ofDump(Path quads) {
        DatasetGraph data = unionDataset();
        RDFParser.source(quads).lang(Lang.NQUADS).parse(into(data));
        return data;
    }

    /** An empty dataset in memory. */
    static DatasetGraph unionDataset() {
        return DatasetGraphFactory.createGeneral();
    }

    /** Takes quads into a dataset whose default graph is kept as the union of the named ones. */
    static StreamRDF into(DatasetGraph data) {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                data.add(quad);
                data.getDefaultGraph().add(quad.asTriple());
            }
        };
    }

    private Terms ontology() throws IOException {
        turtle(home.ontology(), iris.ontologyGraph());
        return Terms.of(data.getGraph(iris.ontologyGraph()));
    }

    private Entities reference() throws IOException {
        for (Path file : home.referenceGraphs()) {
            turtle(file, iris.referenceGraph());
        }
        Graph reference = data.getGraph(iris.referenceGraph());
        RegionLabels.write(reference, iris.referenceGraph(), new RegionNames()::of, sink);
        return Entities.of(reference);
    }

    private void turtle(Path file, Node graph) throws IOException {
        TurtleFiles.read(file, iris.things(), graph, sink, problems::add);
    }

    private void facts(List<Path> files, Terms terms, Entities entities, StreamRDF out, boolean corroborate)
            throws IOException {
        FactReader reader = new FactReader(home.recordSchema());
        FactMapper mapper = new FactMapper(iris, terms, entities);
        Corroboration corroboration = new Corroboration(iris, terms, entities);
        Consumer<Located> records = located -> {
            mapper.map(located, out, problems::add);
            corroboration.add(located);
        };
        for (Path file : files) {
            reader.read(file, records, problems::add);
        }
        mapper.finish(problems::add);
        if (corroborate) {
            corroboration.finish(out);
        }
    }

    /** Refuses what has problems, each told with its file and line. */
    static void refuse(Home home, List<Problem> problems) throws InvalidDataException {
        KnowledgeGraph graph = new KnowledgeGraph(home, Iris.DEFAULT);
        graph.problems.addAll(problems);
        graph.refuseProblems();
    }

    private void refuseProblems() throws InvalidDataException {
        if (problems.isEmpty()) {
            return;
        }
        StringBuilder report = new StringBuilder();
        problems.stream()
                .limit(SHOWN_PROBLEMS)
                .forEach(problem -> report.append(shown(problem)).append('\n'));
        if (problems.size() > SHOWN_PROBLEMS) {
            report.append("and ").append(problems.size() - SHOWN_PROBLEMS).append(" more\n");
        }
        throw new InvalidDataException(report.append(problems.size())
                .append(problems.size() == 1 ? " problem" : " problems")
                .toString());
    }

    private Problem shown(Problem problem) {
        return new Problem(home.shown(Path.of(problem.file())).toString(), problem.line(), problem.message());
    }
}
