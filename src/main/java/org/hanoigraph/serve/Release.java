package org.hanoigraph.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.build.DatasetDescriptionMap;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.FusekiVocabG;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.G;
import org.apache.jena.system.Txn;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.store.ReleaseStore;
import org.hanoigraph.store.StoreException;
import org.hanoigraph.vocab.Hg;

/**
 * One release, opened for serving. A release does not change, so what is the same for every request is worked out once.
 *
 * @param folder where it lies, with no link on the way
 * @param data its quads, searchable
 * @param services what the configuration offers on them
 * @param facts the facts of each thing
 * @param counts how many there are of each class of things
 * @param version another one for another content
 * @param kept the documents that were asked for lately
 * @param unchanged what was asked by clients that had the answer
 */
record Release(
        Path folder,
        DatasetGraph data,
        List<DataAccessPoint> services,
        FactIndex facts,
        Map<Node, Long> counts,
        String version,
        Representations kept,
        Unchanged unchanged) {
    private static final String MANIFEST = "manifest.json";

    private static final List<Node> COUNTED =
            List.of(Hg.FACT, Hg.ARTICLE, Hg.WORK, Hg.ATTESTATION, Hg.EVIDENCE, Hg.MENTION, Hg.CONFLICT);

    /** @throws StoreException if there is no release in the folder, or it cannot be opened */
    static Release open(Path configFile, Path folder) {
        Path place = withoutLinks(folder);
        Model config = ReleaseStore.config(configFile, place);
        if (!ReleaseStore.exists(config)) {
            throw new StoreException("there is no release in " + folder);
        }
        DatasetGraph data = ReleaseStore.open(config);
        try {
            List<DataAccessPoint> services = services(config, data);
            return Txn.calculateRead(data, () -> {
                FactIndex facts = FactIndex.of(data);
                return new Release(
                        place,
                        data,
                        services,
                        facts,
                        count(data),
                        version(place),
                        new Representations(),
                        new Unchanged());
            });
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** What people call it. */
    String name() {
        return String.valueOf(folder.getFileName());
    }

    /** An entity tag for what these parts name in this release. */
    String tag(Site site, String... parts) {
        return Answer.tag(version, site.edition(), String.join("\u0000", parts));
    }

    /** The folder of the dumps. */
    Path dumps() {
        return folder.resolve("dump");
    }

    /** To be called when no request uses it any more. */
    void close() {
        services.forEach(service -> service.getDataService().goOffline());
        data.close();
    }

    static Path withoutLinks(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new StoreException("there is no release in " + folder, e);
        }
    }

    private static List<DataAccessPoint> services(Model config, DatasetGraph data) {
        DatasetDescriptionMap opened = new DatasetDescriptionMap();
        opened.register(ReleaseStore.description(config).asNode(), data);
        return G.nodesOfTypeAsList(config.getGraph(), FusekiVocabG.fusekiService).stream()
                .map(service -> service(config, service, opened))
                .toList();
    }

    /** Fuseki logs what is wrong with a service and gives none. */
    @SuppressWarnings("NullAway") // Fuseki does not declare its nulls.
    private static DataAccessPoint service(Model config, Node service, DatasetDescriptionMap opened) {
        DataAccessPoint access = FusekiConfig.buildDataAccessPoint(config.getGraph(), service, opened);
        if (access == null) {
            throw new StoreException("the configuration of the service " + service + " is wrong, see the log");
        }
        return access;
    }

    /** By queries, because TDB2 answers these without reading the names of what it counts. */
    private static Map<Node, Long> count(DatasetGraph data) {
        Map<Node, Long> counts = new LinkedHashMap<>();
        for (Node type : COUNTED) {
            String query = "SELECT (COUNT(*) AS ?n) { ?thing a <" + type.getURI() + "> }";
            try (QueryExec counting = QueryExec.dataset(data).query(query).build()) {
                Number count = (Number) counting.select().next().get("n").getLiteralValue();
                counts.put(type, count.longValue());
            }
        }
        return counts;
    }

    /** The manifest tells all that the release was made from. */
    private static String version(Path folder) {
        Path manifest = folder.resolve(MANIFEST);
        try {
            return Files.isRegularFile(manifest)
                    ? Answer.digest(Files.readAllBytes(manifest))
                    : Answer.tag(folder.toString(), Instant.now().toString());
        } catch (IOException e) {
            throw new StoreException("cannot read " + manifest, e);
        }
    }
}
