package org.hanoigraph.serve;

import java.util.Optional;
import java.util.stream.Stream;
import org.hanoigraph.vocab.Iris;

/** {@code /doc/<type>/<slug>}: the description of a thing. */
final class ThingServlet extends DocumentServlet {
    static final String ADDRESS = "/doc/";

    private final transient Iris iris;

    ThingServlet(Iris iris) {
        super(iris);
        this.iris = iris;
    }

    /** A name may stand in the graph's IRIs with its letters or with their percent-encoding: both are tried. */
    @Override
    Optional<Document> find(Release release, String path) {
        if (!path.startsWith(ADDRESS)) {
            return Optional.empty();
        }
        String id = path.substring(ADDRESS.length());
        return Stream.of(id, Address.encode(id))
                .distinct()
                .flatMap(form -> describe(release, form).stream())
                .findFirst();
    }

    private Optional<Document> describe(Release release, String id) {
        return Description.of(release, iris.thing(id), iris.document(id))
                .map(description -> new Document(
                        description.thing(),
                        description.quads(),
                        address -> new EntityPage(description, new Links(iris)).html(address)));
    }
}
