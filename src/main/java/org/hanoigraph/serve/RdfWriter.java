package org.hanoigraph.serve;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.hanoigraph.store.Rdf11;
import org.hanoigraph.vocab.Std;

/**
 * Writes quads in the RDF formats, in the same order whatever order they come in: one thing first, the others by IRI, and
 * the types of each before what else is said of it. Only TriG keeps the graphs; JSON-LD and RDF/XML get the RDF 1.1
 * form.
 */
final class RdfWriter {
    private final Comparator<Triple> order;
    private final SortedMap<String, String> prefixes;

    /** @param first the subject to begin with */
    RdfWriter(Node first, PrefixMap prefixes) {
        this.order = Comparator.<Triple, Boolean>comparing(
                        triple -> !triple.getSubject().equals(first))
                .thenComparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                .thenComparing(triple -> !triple.getPredicate().equals(Std.RDF_TYPE))
                .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);
        this.prefixes = new TreeMap<>(prefixes.getMapping());
    }

    byte[] write(Format format, Collection<Quad> quads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (format) {
            case TURTLE -> stream(out, RDFFormat.TURTLE_BLOCKS, triples(quads));
            case NTRIPLES -> stream(out, RDFFormat.NTRIPLES_UTF8, triples(quads));
            case TRIG -> streamQuads(out, quads);
            case JSONLD -> lowered(out, RDFFormat.JSONLD11_PRETTY, quads);
            case RDFXML -> lowered(out, RDFFormat.RDFXML_PLAIN, quads);
            case HTML -> throw new IllegalArgumentException("HTML is no RDF format");
        }
        return out.toByteArray();
    }

    private List<Triple> triples(Collection<Quad> quads) {
        return quads.stream().map(Quad::asTriple).distinct().sorted(order).toList();
    }

    private void stream(OutputStream out, RDFFormat format, List<Triple> triples) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
        writer.start();
        prefixes.forEach(writer::prefix);
        triples.forEach(writer::triple);
        writer.finish();
    }

    private void streamQuads(OutputStream out, Collection<Quad> quads) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
        writer.start();
        prefixes.forEach(writer::prefix);
        quads.stream()
                .sorted(Comparator.comparing(Quad::getGraph, NodeCmp::compareRDFTerms)
                        .thenComparing(Quad::asTriple, order))
                .forEach(writer::quad);
        writer.finish();
    }

    private void lowered(OutputStream out, RDFFormat format, Collection<Quad> quads) {
        Graph graph = new OrderedGraph(
                triples(quads).stream().map(Rdf11::lower).flatMap(List::stream).toList());
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        RDFWriter.source(graph).format(format).output(out);
    }
}
