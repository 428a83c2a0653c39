package org.hanoigraph.map;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hanoigraph.vocab.Std;

/** English labels, the ones that the labels of facts are made of. */
final class English {
    private static final String LANGUAGE = "en";

    private English() {}

    static String label(Graph graph, Node thing, String fallback) {
        return graph.find(thing, Std.RDFS_LABEL, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(label -> label.isLiteral() && LANGUAGE.equals(label.getLiteralLanguage()))
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional()
                .orElse(fallback);
    }
}
