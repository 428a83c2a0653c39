package org.hanoigraph.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.vocab.Std;

/**
 * The graph in RDF 1.1, for formats and programs that know no triple terms. A reifier becomes what RDF 1.1 calls a
 * statement, under the same name and with all that is said of it:
 *
 * <pre>
 * ?f rdf:reifies &lt;&lt;( ?s ?p ?o )&gt;&gt;
 * ?f a rdf:Statement ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o
 * </pre>
 *
 * <p>The base direction of a text is dropped; everything else stays as it is.
 */
public final class Rdf11 {
    private Rdf11() {}

    /** The RDF 1.1 form of a triple: one triple, or four. */
    public static List<Triple> lower(Triple triple) {
        Node subject = triple.getSubject();
        Node object = triple.getObject();
        if (!object.isTripleTerm()) {
            return List.of(Triple.create(subject, triple.getPredicate(), withoutDirection(object)));
        }
        Triple stated = object.getTriple();
        if (!triple.getPredicate().equals(Std.RDF_REIFIES) || stated.getObject().isTripleTerm()) {
            throw new IllegalArgumentException("RDF 1.1 has no form for the triple " + triple);
        }
        return List.of(
                Triple.create(subject, Std.RDF_TYPE, Std.RDF_STATEMENT),
                Triple.create(subject, Std.RDF_SUBJECT, stated.getSubject()),
                Triple.create(subject, Std.RDF_PREDICATE, stated.getPredicate()),
                Triple.create(subject, Std.RDF_OBJECT, withoutDirection(stated.getObject())));
    }

    /** Lowers what is sent to it and passes it on. */
    public static StreamRDF lowering(StreamRDF sink) {
        return new StreamRDFWrapper(sink) {
            @Override
            public void triple(Triple triple) {
                lower(triple).forEach(super::triple);
            }

            @Override
            public void quad(Quad quad) {
                lower(quad.asTriple()).forEach(lowered -> super.quad(Quad.create(quad.getGraph(), lowered)));
            }
        };
    }

    private static Node withoutDirection(Node node) {
        if (node.isLiteral() && node.getLiteralBaseDirection() != null) {
            return NodeFactory.createLiteralLang(node.getLiteralLexicalForm(), node.getLiteralLanguage());
        }
        return node;
    }
}
