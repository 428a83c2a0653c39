package org.hanoigraph.serve.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.hanoigraph.vocab.Std;

/** What a page can say: the statements of its document, looked up from both ends, always in the same order. */
public final class Known {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final Graph graph = GraphFactory.createDefaultGraph();

    public Known(Collection<Quad> quads) {
        quads.forEach(quad -> graph.add(quad.asTriple()));
    }

    List<Triple> about(Node subject) {
        return find(subject, Node.ANY, Node.ANY);
    }

    List<Triple> referringTo(Node object) {
        return find(Node.ANY, Node.ANY, object);
    }

    List<Node> objects(Node subject, Node property) {
        return find(subject, property, Node.ANY).stream().map(Triple::getObject).toList();
    }

    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    List<Node> subjects(Node property, Node object) {
        return find(Node.ANY, property, object).stream().map(Triple::getSubject).toList();
    }

    List<Node> ofType(Node type) {
        return subjects(Std.RDF_TYPE, type);
    }

    boolean isA(Node node, Node type) {
        return graph.contains(node, Std.RDF_TYPE, type);
    }

    private List<Triple> find(Node subject, Node predicate, Node object) {
        return graph.find(subject, predicate, object).toList().stream()
                .sorted(ORDER)
                .toList();
    }
}
