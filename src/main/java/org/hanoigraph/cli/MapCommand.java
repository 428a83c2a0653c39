package org.hanoigraph.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.vocab.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "map", mixinStandardHelpOptions = true, description = "Turns fact records into RDF on standard output.")
final class MapCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "facts, one record a line (JSON Lines)")
    List<Path> files = List.of();

    @Option(
            names = "--format",
            defaultValue = "nq",
            description = "one of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. ttl leaves the graphs out")
    Format format = Format.nq;

    @Mixin
    BaseOption base = new BaseOption();

    enum Format {
        nq,
        trig,
        ttl;

        RDFFormat rdf() {
            return switch (this) {
                case nq -> RDFFormat.NQUADS;
                case trig -> RDFFormat.TRIG_BLOCKS;
                case ttl -> RDFFormat.TURTLE_BLOCKS;
            };
        }
    }

    @Override
    public Integer call() throws IOException, InvalidDataException, UsageException {
        Home home = Home.find();
        Iris iris = base.iris();
        for (Path file : files) {
            Inputs.checkReadable(file);
        }
        // Not System.out, which would swallow a full disk or a closed pipe.
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, format.rdf());
            writer.start();
            if (format != Format.nq) {
                iris.prefixes().forEach(writer::prefix);
            }
            try {
                KnowledgeGraph.map(home, iris, files, format == Format.ttl ? triples(writer) : writer);
            } finally {
                writer.finish();
            }
        }
        return ExitCode.DONE;
    }

    private static StreamRDF triples(StreamRDF writer) {
        return new StreamRDFWrapper(writer) {
            @Override
            public void quad(Quad quad) {
                writer.triple(quad.asTriple());
            }
        };
    }
}
