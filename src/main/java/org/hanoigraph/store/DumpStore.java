package org.hanoigraph.store;

import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.assembler.VocabTDB2;

/**
 * A dump in memory, laid out and searched as the release it comes from. For short questions: it leaves the release's
 * own database to the server that may be running on it.
 */
public final class DumpStore {
    private static final Map<Property, String> IN_MEMORY =
            Map.of(VocabTDB2.pLocation, "--mem--", TextVocab.pDirectory, "mem");

    private DumpStore() {}

    /** Loads a dump in N-Quads. */
    public static DatasetGraph load(Path configFile, Path quads) {
        Model config = ReleaseStore.config(configFile, Path.of(""));
        IN_MEMORY.forEach((location, memory) -> config.listStatements(null, location, (String) null)
                .toList()
                .forEach((Statement statement) -> statement.changeObject(memory)));
        DatasetGraph data = ReleaseStore.open(config);
        Txn.executeWrite(data, () -> RDFParser.source(quads).lang(Lang.NQUADS).parse(StreamRDFLib.dataset(data)));
        return data;
    }
}
