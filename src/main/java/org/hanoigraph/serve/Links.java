package org.hanoigraph.serve;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Iris;

/**
 * Where a link on a page leads. Our own things and terms are found on the host that served the page, whatever their
 * IRIs begin with, so that the pages work on a laptop too.
 */
record Links(Iris iris) {
    static final String ONTOLOGY = "/ontology";

    /** The address of the page about a node; none if a browser had better not follow it. */
    Optional<String> to(Node node) {
        if (!node.isURI()) {
            return Optional.empty();
        }
        String iri = node.getURI();
        if (iri.startsWith(iris.things())) {
            return Optional.of("/id/" + iri.substring(iris.things().length()));
        }
        if (iri.startsWith(Hg.NS)) {
            return Optional.of(ONTOLOGY + "#" + iri.substring(Hg.NS.length()));
        }
        String scheme = iri.substring(0, Math.max(0, iri.indexOf(':'))).toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https") ? Optional.of(iri) : Optional.empty();
    }

    /** What stands after the last slash or hash: a name for a node without a label. */
    static String localName(Node node) {
        String iri = node.getURI();
        String name = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        return name.isEmpty() ? iri : name;
    }
}
