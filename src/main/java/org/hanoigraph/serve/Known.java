package org.hanoigraph.serve;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.hanoigraph.vocab.Std;

/** What a page can say: the statements of its document, looked up from both ends, always in the same order. */
final class Known {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final Graph graph = GraphFactory.createDefaultGraph();

    Known(Collection<Quad> quads) {
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

    /** The English label of a thing, or some other, or what its IRI ends in; of a literal, its text. */
    String label(Node node) {
        if (!node.isURI()) {
            return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        }
        List<Node> labels = objects(node, Std.RDFS_LABEL);
        Stream<Node> english =
                labels.stream().filter(label -> label.getLiteralLanguage().equals("en"));
        return Stream.concat(english, labels.stream())
                .findFirst()
                .map(Node::getLiteralLexicalForm)
                .orElseGet(() -> Links.localName(node));
    }

    private List<Triple> find(Node subject, Node predicate, Node object) {
        return graph.find(subject, predicate, object).toList().stream()
                .sorted(ORDER)
                .toList();
    }
}
