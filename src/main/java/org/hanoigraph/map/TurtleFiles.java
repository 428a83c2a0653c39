package org.hanoigraph.map;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.fact.Problem;

/** Turtle files of the ontology and the reference data as quads of one graph. */
public final class TurtleFiles {
    private TurtleFiles() {}

    /**
     * Reads one file; relative IRIs in it are relative to {@code base}. A syntax error is a problem with its line, and
     * ends the reading of that file.
     *
     * @throws IOException if the file cannot be read
     */
    public static void read(Path file, String base, Node graph, StreamRDF out, Consumer<Problem> problems)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            RDFParser.source(in)
                    .lang(Lang.TURTLE)
                    .base(base)
                    .errorHandler(new Reporter(file.toString(), problems))
                    .parse(new StreamRDFWrapper(out) {
                        @Override
                        public void triple(Triple triple) {
                            out.quad(Quad.create(graph, triple));
                        }

                        // The prefixes of one file are not those of the whole.
                        @Override
                        public void prefix(String prefix, String iri) {}

                        @Override
                        public void base(String base) {}

                        @Override
                        public void start() {}

                        @Override
                        public void finish() {}
                    });
        } catch (RiotException e) {
            return; // told by the reporter
        }
    }

    private record Reporter(String file, Consumer<Problem> problems) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            problems.accept(new Problem(file, (int) line, message));
        }

        @Override
        public void error(String message, long line, long column) {
            problems.accept(new Problem(file, (int) line, message));
        }

        @Override
        public void fatal(String message, long line, long column) {
            problems.accept(new Problem(file, (int) line, message));
            throw new RiotException(message);
        }
    }
}
