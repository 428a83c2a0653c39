package org.hanoigraph.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.hanoigraph.load.Release;
import org.hanoigraph.load.Releases;
import org.hanoigraph.store.DumpStore;
import org.hanoigraph.vocab.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Asks the current release a query of queries/, or one in a file.")
final class QueryCommand implements Callable<Integer> {
    /** Namespace of the property functions that ask the text index. */
    private static final String TEXT_SEARCH = "http://jena.apache.org/text#";

    @Parameters(
            paramLabel = "NAME|FILE",
            description = "name or beginning of the name of a file in queries/, or a file")
    String name = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "one of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
    Format format = Format.table;

    @Spec
    CommandSpec command = CommandSpec.create();

    enum Format {
        table,
        csv,
        tsv,
        json,
        xml
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Home home = Home.find();
        NamedQuery named = NamedQuery.find(home, name);
        Release release = new Releases(home.releases())
                .current()
                .orElseThrow(() -> new UsageException("there is no release yet; make one with 'hanoi-graph build'"));
        PrintWriter out = command.commandLine().getOut();
        out.print(answer(home, release, named.query()));
        out.flush();
        return ExitCode.DONE;
    }

    /**
     * The dump is asked, not the database, which belongs to the server that may be running on it. Only a query that
     * searches text needs the text index, which takes longer to fill than all the rest.
     */
    private String answer(Home home, Release release, Query query) throws IOException {
        Dataset dataset = DatasetFactory.wrap(
                query.toString().contains(TEXT_SEARCH)
                        ? DumpStore.load(home.serverConfig(), release.quads())
                        : KnowledgeGraph.ofDump(release.quads()));
        return dataset.calculateRead(() -> {
            try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
                return text(execution, query, new Iris(release.manifest().base()));
            }
        });
    }

    private Lang language() {
        return switch (format) {
            case table -> ResultSetLang.RS_Text;
            case csv -> ResultSetLang.RS_CSV;
            case tsv -> ResultSetLang.RS_TSV;
            case json -> ResultSetLang.RS_JSON;
            case xml -> ResultSetLang.RS_XML;
        };
    }

    private String text(QueryExecution execution, Query query, Iris iris) {
        if (query.isAskType()) {
            return execution.execAsk() + "\n";
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (query.isSelectType()) {
            if (format == Format.table) {
                return Table.of(RowSet.adapt(execution.execSelect()), iris.prefixes());
            }
            ResultSetMgr.write(out, execution.execSelect(), language());
        } else {
            RDFDataMgr.write(
                    out,
                    query.isConstructType() ? execution.execConstruct() : execution.execDescribe(),
                    RDFFormat.TURTLE_PRETTY);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
