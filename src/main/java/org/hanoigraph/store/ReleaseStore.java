package org.hanoigraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextDocProducerTriples;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.graph.GraphUtils;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.assembler.VocabTDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Opens the database and the text index of a release as {@code fuseki-config/public.ttl} describes them. Loading and
 * serving both come through here, so that what is indexed in one way is searched in the same way.
 */
public final class ReleaseStore {
    /** The folder that stands for "the release in question" in the configuration. */
    private static final String CURRENT = "releases/current/";

    /** The databases that this process has open: TDB2 would share them, and closing one would close the other. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    static {
        JenaSystem.init();
    }

    private ReleaseStore() {}

    /** The configuration with its locations inside {@code release} in the place of {@code releases/current}. */
    public static Model config(Path configFile, Path release) {
        Model config = ModelFactory.createDefaultModel();
        try {
            RDFParser.source(configFile)
                    .base(configFile.toUri().toString())
                    .forceLang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                    .parse(config);
        } catch (RiotException e) {
            throw new StoreException("cannot read the configuration " + configFile + ": " + e.getMessage(), e);
        }
        for (Property location : List.of(VocabTDB2.pLocation, TextVocab.pDirectory)) {
            List<Statement> written =
                    config.listStatements(null, location, (String) null).toList();
            for (Statement statement : written) {
                statement.changeObject(inside(release, statement.getObject().toString(), configFile));
            }
        }
        return config;
    }

    /** The one searchable dataset that a configuration describes. */
    public static Resource description(Model config) {
        List<Resource> found =
                config.listSubjectsWithProperty(RDF.type, TextVocab.textDataset).toList();
        if (found.size() != 1) {
            throw new StoreException(
                    "the configuration must describe one text:TextDataset, but describes " + found.size());
        }
        return found.get(0);
    }

    /** Whether the database that a configuration describes is there. */
    public static boolean exists(Model config) {
        return Files.isDirectory(Path.of(location(database(config))));
    }

    /** Opens the dataset of a release; in an empty folder, an empty one. */
    public static DatasetGraph open(Path configFile, Path release) {
        return open(config(configFile, release));
    }

    /**
     * Opens the dataset that a configuration describes. It is ours alone until its {@code close()}: neither another
     * process nor this one can open it again. Quads added to it within one transaction are also in the text index when
     * the transaction is committed; the bulk loaders of TDB2 go past the index.
     *
     * @throws StoreException if it is open elsewhere, or damaged
     */
    public static DatasetGraph open(Model config) {
        Resource database = database(config);
        Resource index = GraphUtils.getResourceValue(description(config), TextVocab.pIndex);
        Path place = place(location(database));
        if (!OPEN.add(place)) {
            throw new StoreException("the database " + place + " is in use, by this very process");
        }
        try {
            return open(place, database, index);
        } catch (StoreException e) {
            OPEN.remove(place);
            throw e;
        }
    }

    private static DatasetGraph open(Path place, Resource database, Resource index) {
        DatasetGraph quads =
                explaining(place, () -> ((Dataset) Assembler.general().open(database)).asDatasetGraph());
        try {
            return explaining(
                    place,
                    () -> new Opened(
                            place, quads, (TextIndex) Assembler.general().open(index)));
        } catch (StoreException e) {
            TDBInternal.expel(quads);
            throw e;
        }
    }

    /** The folder of a database, made if need be, under one name whatever links lead to it; of one in memory only a name. */
    private static Path place(String location) {
        if (Location.create(location).isMem()) {
            return Path.of(location, UUID.randomUUID().toString());
        }
        try {
            return Files.createDirectories(Path.of(location)).toRealPath();
        } catch (IOException e) {
            throw new StoreException("the database " + location + " cannot be opened: " + e, e);
        }
    }

    private static Resource database(Model config) {
        return GraphUtils.getResourceValue(description(config), TextVocab.pDataset);
    }

    private static String location(Resource database) {
        return GraphUtils.getStringValue(database, VocabTDB2.pLocation);
    }

    private static String inside(Path release, String location, Path configFile) {
        if (!location.startsWith(CURRENT)) {
            throw new StoreException(
                    configFile + ": the location \"" + location + "\" does not begin with \"" + CURRENT + "\"");
        }
        return release.resolve(location.substring(CURRENT.length()))
                .toAbsolutePath()
                .toString();
    }

    private static <T> T explaining(Path place, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof DBOpEnvException || cause instanceof LockObtainFailedException) {
                    throw new StoreException(
                            "the database " + place + " is in use, by another hanoi-graph perhaps: "
                                    + cause.getMessage(),
                            e);
                }
            }
            throw new StoreException("the database " + place + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Jena keeps a TDB2 database open, and locked, for the life of the process; this one lets go of it. */
    private static final class Opened extends DatasetGraphText {
        private final Path place;
        private final DatasetGraph quads;
        private boolean closed;

        Opened(Path place, DatasetGraph quads, TextIndex index) {
            super(quads, index, new TextDocProducerTriples(index), true);
            this.place = place;
            this.quads = quads;
            getContext().set(TextQuery.textIndex, index);
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            super.close();
            TDBInternal.expel(quads);
            OPEN.remove(place);
        }
    }
}
