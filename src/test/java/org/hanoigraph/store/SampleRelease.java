package org.hanoigraph.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** Builds small releases for tests, out of {@code src/test/resources/serve}. */
public final class SampleRelease {
    public static final Path CONFIG = Path.of(System.getProperty("hanoi.home", "."), "fuseki-config", "public.ttl");

    private SampleRelease() {}

    /** A release of {@code sample.trig} in a folder that does not exist yet. */
    public static Path in(Path folder) throws Exception {
        return of(RDFDataMgr.loadDatasetGraph("serve/sample.trig"), folder);
    }

    /** A release of {@code sample.trig} with some more quads, written in TriG without prefixes. */
    public static Path with(String quads, Path folder) throws Exception {
        Dataset dataset = DatasetFactory.wrap(RDFDataMgr.loadDatasetGraph("serve/sample.trig"));
        org.apache.jena.riot.RDFParser.fromString(quads, org.apache.jena.riot.Lang.TRIG)
                .parse(dataset);
        return of(dataset.asDatasetGraph(), folder);
    }

    /** A release of these quads, with one dump. */
    public static Path of(DatasetGraph quads, Path folder) throws Exception {
        Files.createDirectories(folder.resolve("dump"));
        Files.writeString(folder.resolve("dump").resolve("sample.nq"), "<urn:s> <urn:p> <urn:o> <urn:g> .\n");
        DatasetGraph store = ReleaseStore.open(CONFIG, folder);
        try {
            Txn.executeWrite(store, () -> quads.stream().forEach(store::add));
        } finally {
            store.close();
        }
        return folder;
    }
}
