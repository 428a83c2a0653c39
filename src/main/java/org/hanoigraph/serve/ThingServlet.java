package org.hanoigraph.serve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanoigraph.serve.page.DocumentPage;
import org.hanoigraph.serve.page.Frame;
import org.hanoigraph.serve.page.Links;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;
import org.hanoigraph.vocab.Iris;

/** {@code /doc/<type>/<slug>}: the description of a thing. */
final class ThingServlet extends DocumentServlet {
    private final transient Iris iris;

    ThingServlet(Site site) {
        super(site);
        this.iris = site.iris();
    }

    /** A name may stand in the graph's IRIs with its letters or with their percent-encoding: both are tried. */
    @Override
    Optional<Document> find(Release release, String path) {
        if (!path.startsWith(Links.DOCUMENTS)) {
            return Optional.empty();
        }
        String id = path.substring(Links.DOCUMENTS.length());
        return Stream.of(id, Address.encode(id))
                .distinct()
                .flatMap(form -> Description.of(release, iris.thing(form), iris.document(form)).stream())
                .map(description -> new Document(description.thing(), description.quads()))
                .findFirst();
    }

    @Override
    String page(Document document, View view, String address, List<Frame.Alternate> formats) {
        return DocumentPage.html(document.about(), document.quads(), view, address, formats);
    }
}
