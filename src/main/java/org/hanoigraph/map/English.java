package org.hanoigraph.map;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hanoigraph.vocab.Std;

/** English labels, the ones that the labels of facts are made of. */
final class English {
    private static final String LANGUAGE = "en";

    private English() {}

    /** Label and alternative labels. */
    static Set<String> names(Graph graph, Node thing) {
        return Stream.of(Std.RDFS_LABEL, Std.SKOS_ALT_LABEL)
                .flatMap(property -> graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream())
                .filter(English::isEnglish)
                .map(Node::getLiteralLexicalForm)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String label(Graph graph, Node thing, String fallback) {
        return graph.find(thing, Std.RDFS_LABEL, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(English::isEnglish)
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional()
                .orElse(fallback);
    }

    private static boolean isEnglish(Node label) {
        return label.isLiteral() && LANGUAGE.equals(label.getLiteralLanguage());
    }
}
