package org.hanoigraph.serve.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the ontology, each under the anchor that its IRI ends in.
 *
 * @param namespace of the terms
 * @param kinds the terms by what they are
 */
public record OntologyPage(String namespace, List<Kind> kinds) {
    private static final Set<Node> ELSEWHERE =
            Set.of(Std.RDF_TYPE, Std.RDFS_LABEL, Std.SKOS_DEFINITION, Std.RDFS_COMMENT, Std.RDFS_IS_DEFINED_BY);

    /** Terms of one kind, in the order of their names. */
    public record Kind(Ref name, List<Term> terms) {}

    /** A term with what is said of it. */
    public record Term(String anchor, Text name, @Nullable Text definition, List<Statement.Detail> details) {}

    /** The page. */
    public static String html(Collection<Quad> quads, View view, String address, List<Frame.Alternate> formats) {
        return Txn.calculateRead(view.data(), () -> {
            String title = view.words().say("ontology.title");
            Frame frame = view.frame(address, title, "", view.canonical(address), formats, "");
            return Templates.fill("ontology", frame, of(quads, view.values()));
        });
    }

    private static OntologyPage of(Collection<Quad> quads, Values values) {
        Known known = new Known(quads);
        Map<Node, Map<String, Term>> kinds = new TreeMap<>(Comparator.comparing(Node::toString));
        quads.stream()
                .map(Quad::getSubject)
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(Hg.NS))
                .distinct()
                .forEach(term -> kinds.computeIfAbsent(
                                kind(term, known),
                                missing -> new TreeMap<>(values.words().order()))
                        .put(values.name(term).value() + "\u0000" + term.getURI(), term(term, known, values)));
        return new OntologyPage(
                Hg.NS,
                kinds.entrySet().stream()
                        .map(entry -> new Kind(
                                values.ref(entry.getKey()),
                                List.copyOf(entry.getValue().values())))
                        .toList());
    }

    /** Our own class of terms, if it has one: that says more than what OWL calls it. */
    private static Node kind(Node term, Known known) {
        List<Node> types = known.objects(term, Std.RDF_TYPE);
        Optional<Node> own = types.stream()
                .filter(type -> type.isURI() && type.getURI().startsWith(Hg.NS))
                .findFirst();
        return own.or(() -> types.stream().filter(Node::isURI).findFirst()).orElse(Std.RDFS_RESOURCE);
    }

    private static Term term(Node term, Known known, Values values) {
        Map<Node, List<Node>> byProperty = new LinkedHashMap<>();
        for (Triple triple : known.about(term)) {
            if (!ELSEWHERE.contains(triple.getPredicate())) {
                byProperty.putIfAbsent(triple.getPredicate(), known.objects(term, triple.getPredicate()));
            }
        }
        return new Term(
                Links.localName(term),
                values.name(term),
                List.of(Std.SKOS_DEFINITION, Std.RDFS_COMMENT).stream()
                        .flatMap(property -> known.objects(term, property).stream())
                        .filter(Node::isLiteral)
                        .findFirst()
                        .map(Text::of)
                        .orElse(null),
                byProperty.entrySet().stream()
                        .map(entry -> new Statement.Detail(values.ref(entry.getKey()), values.refs(entry.getValue())))
                        .toList());
    }
}
