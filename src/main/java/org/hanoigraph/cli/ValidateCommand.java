package org.hanoigraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.validate.Report;
import org.hanoigraph.validate.Validator;
import org.hanoigraph.vocab.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the graph against ontology/shapes and queries/checks.",
            "Without FILE, the whole graph of this checkout. Fact records (*.jsonl) are mapped and checked together with"
                    + " the reference data, RDF files together with the ontology only."
        })
final class ValidateCommand implements Callable<Integer> {
    private static final String RECORDS = ".jsonl";

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "fact records or RDF in any syntax")
    List<Path> files = List.of();

    @Option(
            names = "--limit",
            defaultValue = "20",
            paramLabel = "N",
            description = "violations shown for each rule; default ${DEFAULT-VALUE}")
    int limit;

    @Mixin
    BaseOption base = new BaseOption();

    @Spec
    CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InvalidDataException, UsageException {
        Home home = Home.find();
        Iris iris = base.iris();
        for (Path file : files) {
            Inputs.checkReadable(file);
        }
        check(home, data(home, iris), limit);
        command.commandLine().getOut().println(files.isEmpty() ? "The graph holds." : "The files hold.");
        return ExitCode.DONE;
    }

    /** Refuses a graph that does not hold. */
    static void check(Home home, DatasetGraph data, int limit) throws IOException, InvalidDataException {
        Report report = Validator.of(home.shapes(), home.checks()).validate(data);
        if (!report.conforms()) {
            int count = report.violations().size();
            throw new InvalidDataException(
                    report.describe(limit) + count + (count == 1 ? " violation" : " violations"));
        }
    }

    private DatasetGraph data(Home home, Iris iris) throws IOException, InvalidDataException, UsageException {
        if (files.isEmpty()) {
            return KnowledgeGraph.of(home, iris);
        }
        List<Path> records =
                files.stream().filter(file -> file.toString().endsWith(RECORDS)).toList();
        DatasetGraph data =
                records.isEmpty() ? KnowledgeGraph.ontology(home, iris) : KnowledgeGraph.of(home, iris, records);
        List<Path> graphs = new ArrayList<>(files);
        graphs.removeAll(records);
        for (Path file : graphs) {
            read(file, iris, data);
        }
        return data;
    }

    private static void read(Path file, Iris iris, DatasetGraph data) throws InvalidDataException, UsageException {
        Lang lang = RDFLanguages.pathnameToLang(file.toString());
        if (lang == null) {
            throw new UsageException(file + " has no ending that tells its format; expected .jsonl, .ttl, .trig, .nt,"
                    + " .nq, .jsonld or .rdf");
        }
        Node graph = iris.graph(file.getFileName().toString().replaceFirst("\\.[^.]+$", ""));
        StreamRDF sink = KnowledgeGraph.into(data);
        try {
            RDFParser.source(file)
                    .lang(lang)
                    .base(iris.things())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFWrapper(sink) {
                        @Override
                        public void triple(Triple triple) {
                            sink.quad(Quad.create(graph, triple));
                        }
                    });
        } catch (RiotException e) {
            throw new InvalidDataException(file + ": " + e.getMessage());
        }
    }
}
