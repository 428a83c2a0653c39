package org.hanoigraph.serve;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;

/** The terms of the ontology, each under the anchor that its IRI ends in. */
final class OntologyPage {
    private final Known known;
    private final List<Node> terms;
    private final Links links;

    OntologyPage(Collection<Quad> quads, Links links) {
        this.known = new Known(quads);
        this.links = links;
        this.terms = quads.stream()
                .map(Quad::getSubject)
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(Hg.NS))
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    /** @param address the path of the document, without a suffix */
    String html(String address) {
        Html html = new Html().fill("<h1>The terms of the graph</h1>\n<p><code>%</code>, also as", Hg.NS);
        for (Format format : Format.values()) {
            html.fill(" <a href=\"%\">%</a>", address + format.suffix(), format.label());
        }
        html.markup("</p>\n");
        terms.forEach(term -> term(html, term));
        return html.page("The terms of the graph", "");
    }

    private void term(Html html, Node term) {
        html.fill("<section id=\"%\">\n<h2><bdi>%</bdi></h2>\n<dl>\n", Links.localName(term), known.label(term));
        String heading = "";
        for (Triple triple : known.about(term)) {
            if (!triple.getPredicate().equals(Std.RDFS_LABEL)) {
                String property = known.label(triple.getPredicate());
                if (!property.equals(heading)) {
                    html.markup("<dt>")
                            .link(links.to(triple.getPredicate()), property)
                            .markup("</dt>\n");
                    heading = property;
                }
                html.markup("<dd>");
                if (triple.getObject().isLiteral()) {
                    html.literal(triple.getObject());
                } else {
                    html.link(links.to(triple.getObject()), known.label(triple.getObject()));
                }
                html.markup("</dd>\n");
            }
        }
        html.markup("</dl>\n</section>\n");
    }
}
