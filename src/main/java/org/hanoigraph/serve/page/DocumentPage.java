package org.hanoigraph.serve.page;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hanoigraph.vocab.Hg;

/** The page of a description: of a fact, an article or any other thing. */
public final class DocumentPage {
    private DocumentPage() {}

    /**
     * The page.
     *
     * @param address the path of the document, without a suffix
     * @param formats the data of the page
     */
    public static String html(
            Node thing, Collection<Quad> quads, View view, String address, List<Frame.Alternate> formats) {
        return Txn.calculateRead(view.data(), () -> {
            Known known = new Known(quads);
            Values values = view.values();
            Optional<FactView> fact = known.isA(thing, Hg.FACT) ? FactView.of(thing, known) : Optional.empty();
            String canonical = view.canonical(address);
            String title = fact.map(shown -> values.sentence(shown.stated()).value())
                    .orElseGet(() -> values.name(thing).value());
            String jsonLd = SchemaOrg.of(thing, known, values, canonical);
            Frame frame = view.frame(address, title, "", canonical, formats, jsonLd);
            if (fact.isPresent()) {
                return Templates.fill("fact", frame, FactPageMaker.page(thing, fact.get(), known, values));
            }
            return known.isA(thing, Hg.ARTICLE)
                    ? Templates.fill("article", frame, new ArticlePageMaker(thing, known, values).page())
                    : Templates.fill("thing", frame, new ThingPageMaker(thing, known, values).page());
        });
    }
}
