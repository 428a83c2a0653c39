package org.hanoigraph.serve;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hanoigraph.serve.page.Frame;
import org.hanoigraph.serve.page.OntologyPage;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Iris;

/** {@code /ontology}: the graph of the ontology, where the IRI of every term leads. */
final class OntologyServlet extends DocumentServlet {
    private static final Node ONTOLOGY = NodeFactory.createURI(Hg.NS.substring(0, Hg.NS.length() - 1));

    private final transient Iris iris;

    OntologyServlet(Site site) {
        super(site);
        this.iris = site.iris();
    }

    @Override
    Optional<Document> find(Release release, String path) {
        DatasetGraph data = release.data();
        List<Quad> quads = Txn.calculateRead(
                data, () -> Iter.toList(data.find(iris.ontologyGraph(), Node.ANY, Node.ANY, Node.ANY)));
        return quads.isEmpty() ? Optional.empty() : Optional.of(new Document(ONTOLOGY, quads));
    }

    @Override
    String page(Document document, View view, String address, List<Frame.Alternate> formats) {
        return OntologyPage.html(document.quads(), view, address, formats);
    }
}
