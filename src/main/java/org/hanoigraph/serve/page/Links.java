package org.hanoigraph.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Iris;

/**
 * Where a link on a page leads. Our own things and terms are found on the host that served the page, whatever their
 * IRIs begin with, so that the pages work on a laptop too.
 *
 * @param iris the addresses of our own things
 * @param language that the reader chose and that the links keep; empty if the browser speaks for the reader
 */
public record Links(Iris iris, String language) {
    public static final String DOCUMENTS = "/doc/";
    public static final String ONTOLOGY = "/ontology";

    /** The address of the page about a node; none if a browser had better not follow it. */
    Optional<String> to(Node node) {
        if (!node.isURI()) {
            return Optional.empty();
        }
        String iri = node.getURI();
        if (iri.startsWith(iris.things())) {
            return Optional.of(local(DOCUMENTS + iri.substring(iris.things().length())));
        }
        if (iri.startsWith(Hg.NS)) {
            return Optional.of(local(ONTOLOGY + "#" + iri.substring(Hg.NS.length())));
        }
        String scheme = iri.substring(0, Math.max(0, iri.indexOf(':'))).toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https") ? Optional.of(iri) : Optional.empty();
    }

    /** An address of our own in the language that the reader chose. */
    public String local(String address) {
        if (language.isEmpty()) {
            return address;
        }
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : address.substring(hash);
        String rest = hash < 0 ? address : address.substring(0, hash);
        return rest + (rest.contains("?") ? "&" : "?") + "lang=" + language + fragment;
    }

    /** A value for the query part of an address. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What stands after the last slash or hash: a name for a node without a label. */
    public static String localName(Node node) {
        String iri = node.getURI();
        String name = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        return name.isEmpty() ? iri : name;
    }
}
