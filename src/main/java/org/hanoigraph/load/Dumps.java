package org.hanoigraph.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The dumps of a release. The graph has no blank nodes, so one line for each statement in the order of its code points
 * is its canonical form: two releases can be compared by {@code diff}.
 */
final class Dumps {
    static final String FOLDER = "dump";
    static final String QUADS = FOLDER + "/hanoi-graph.nq";
    static final String TURTLE = FOLDER + "/hanoi-graph.ttl";
    static final String CHECKSUMS = FOLDER + "/SHA256SUMS";

    private final NodeFormatter formatter = new NodeFormatterNT();

    /** Writes all dumps and their checksums. */
    SortedMap<String, Manifest.Dump> write(DatasetGraph data, PrefixMap prefixes, Path release) throws IOException {
        Files.createDirectories(release.resolve(FOLDER));
        SortedMap<String, Manifest.Dump> files = new TreeMap<>();

        SortedMap<byte[], Quad> quads = new TreeMap<>(Arrays::compareUnsigned);
        SortedMap<byte[], Triple> triples = new TreeMap<>(Arrays::compareUnsigned);
        Iterator<Quad> found = data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        while (found.hasNext()) {
            Quad quad = found.next();
            if (!quad.isDefaultGraph()) {
                String triple = triple(quad);
                quads.put(bytes(triple + node(quad.getGraph()) + " .\n"), quad);
                triples.put(bytes(triple), quad.asTriple());
            }
        }
        Durable.write(release.resolve(QUADS), out -> {
            for (byte[] line : quads.keySet()) {
                out.write(line);
            }
        });
        files.put(QUADS, dump(release.resolve(QUADS), quads.size()));
        Durable.write(release.resolve(TURTLE), out -> turtle(triples.values(), prefixes, out));
        files.put(TURTLE, dump(release.resolve(TURTLE), triples.size()));

        StringBuilder sums = new StringBuilder();
        files.forEach((path, dump) -> sums.append(dump.sha256())
                .append("  ")
                .append(path.substring(FOLDER.length() + 1))
                .append('\n'));
        Durable.write(release.resolve(CHECKSUMS), sums.toString());
        return files;
    }

    /** Quads by graph. */
    static SortedMap<String, Long> count(DatasetGraph data) {
        SortedMap<String, Long> counts = new TreeMap<>();
        data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (!quad.isDefaultGraph()) {
                counts.merge(quad.getGraph().getURI(), 1L, Long::sum);
            }
        });
        return counts;
    }

    private String triple(Quad quad) {
        return node(quad.getSubject()) + " " + node(quad.getPredicate()) + " " + node(quad.getObject()) + " ";
    }

    private String node(Node node) {
        IndentedLineBuffer out = new IndentedLineBuffer();
        formatter.format(out, node);
        return out.asString();
    }

    /** Bytes of UTF-8 sort as code points do; Java's own strings sort by UTF-16 units. */
    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static void turtle(Iterable<Triple> triples, PrefixMap prefixes, OutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        writer.start();
        prefixes.forEach(writer::prefix);
        triples.forEach(writer::triple);
        writer.finish();
    }

    static Manifest.Dump dump(Path file, long statements) throws IOException {
        return new Manifest.Dump(Files.size(file), statements, sha256(file));
    }

    static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
