package org.hanoigraph.serve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;

/**
 * All that the graph knows of one thing: the statements with it as subject or object; each fact that has it as an end,
 * or names it in any other place (speaker, topic, place, source), with its attestations, evidence, articles and conflicts;
 * its mentions; and English labels for what stands around it. SPARQL's DESCRIBE would leave out the facts.
 *
 * <p>A description is bounded. Where it is cut, the document says so of itself, as an {@code rdfs:comment}.
 *
 * @param thing what is described
 * @param quads the statements, each with the graph it stands in
 */
record Description(Node thing, List<Quad> quads) {
    /** The facts beyond these are left out, by the order of their IRIs. */
    static final int MOST_FACTS = 2_000;

    /** The statements with the thing as object beyond these are left out, by their order in the database. */
    static final int MOST_REFERENCES = 10_000;

    /** What leads from a fact to all who say so, and where. */
    private static final Set<Node> PROOF =
            Set.of(Hg.ATTESTED_BY, Hg.EVIDENCE_OF, Std.PROV_DERIVED_FROM, Std.PROV_PRIMARY_SOURCE);

    /** What is told in full where it refers to the thing; of other things, only the statement that refers to it. */
    private static final Set<Node> BELONGINGS = Set.of(Hg.ARTICLE, Hg.EVIDENCE, Hg.MENTION, Hg.CONFLICT);

    /** Empty if the graph knows nothing of the thing. */
    static Optional<Description> of(Release release, Node thing, Node document) {
        List<Quad> quads = Txn.calculateRead(release.data(), () -> new Gathering(release).about(thing, document));
        return quads.isEmpty() ? Optional.empty() : Optional.of(new Description(thing, quads));
    }

    /** Collects the quads of a description, each once, in the order in which they are found. */
    private static final class Gathering {
        private final DatasetGraph data;
        private final FactIndex index;
        private final Set<Quad> quads = new LinkedHashSet<>();
        private final Set<Node> told = new HashSet<>();

        Gathering(Release release) {
            this.data = release.data();
            this.index = release.facts();
        }

        List<Quad> about(Node thing, Node document) {
            follow(thing);
            SortedSet<Node> facts = new TreeSet<>(Comparator.comparing(Node::toString));
            facts.addAll(index.factsOf(thing));
            if (types(thing).contains(Hg.FACT)) {
                facts.add(thing);
            }
            find(thing, Hg.BETWEEN, Node.ANY).forEach(conflicting -> facts.add(conflicting.getObject()));
            boolean allReferences = references(thing, facts);
            facts.stream().limit(MOST_FACTS).forEach(this::fact);
            if (!quads.isEmpty()) {
                labels();
                if (facts.size() > MOST_FACTS) {
                    cut(document, thing, "the first " + MOST_FACTS + " of " + facts.size() + " facts");
                }
                if (!allReferences) {
                    cut(document, thing, "the first " + MOST_REFERENCES + " statements that refer to it");
                }
            }
            return List.copyOf(quads);
        }

        /** Adds what refers to the thing, and to the facts those that do; false if there was too much. */
        private boolean references(Node thing, Set<Node> facts) {
            List<Quad> found = new ArrayList<>();
            Iterator<Quad> references = data.find(Node.ANY, Node.ANY, Node.ANY, thing);
            while (references.hasNext() && found.size() < MOST_REFERENCES) {
                found.add(references.next());
            }
            for (Quad quad : found) {
                Node source = quad.getSubject();
                quads.add(quad);
                Set<Node> types = types(source);
                if (types.contains(Hg.FACT)) {
                    facts.add(source);
                } else if (types.contains(Hg.ATTESTATION)) {
                    data.find(Node.ANY, Node.ANY, Hg.ATTESTED_BY, source)
                            .forEachRemaining(attested -> facts.add(attested.getSubject()));
                } else if (!Collections.disjoint(BELONGINGS, types)) {
                    follow(source);
                }
            }
            return !references.hasNext();
        }

        private void fact(Node fact) {
            follow(fact);
            List<Quad> conflicts = find(Node.ANY, Hg.BETWEEN, fact);
            quads.addAll(conflicts);
            conflicts.forEach(conflict -> follow(conflict.getSubject()));
        }

        /** All with this node as subject, and of those it rests on. */
        private void follow(Node node) {
            if (told.add(node)) {
                List<Quad> about = find(node, Node.ANY, Node.ANY);
                quads.addAll(about);
                about.stream()
                        .filter(quad -> PROOF.contains(quad.getPredicate()))
                        .forEach(quad -> follow(quad.getObject()));
            }
        }

        private void labels() {
            Set<Node> around = new LinkedHashSet<>();
            for (Quad quad : quads) {
                add(around, quad.asTriple());
            }
            around.removeAll(told);
            for (Node node : around) {
                find(node, Std.RDFS_LABEL, Node.ANY).stream()
                        .filter(quad -> quad.getObject().getLiteralLanguage().equals("en"))
                        .forEach(quads::add);
            }
        }

        private static void add(Set<Node> around, Triple triple) {
            for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                if (node.isTripleTerm()) {
                    add(around, node.getTriple());
                } else if (node.isURI()) {
                    around.add(node);
                }
            }
        }

        private void cut(Node document, Node thing, String kept) {
            String text = "This description is cut: of " + thing.getURI() + " it holds " + kept + ".";
            quads.add(new Quad(Quad.defaultGraphIRI, document, Std.FOAF_PRIMARY_TOPIC, thing));
            quads.add(new Quad(
                    Quad.defaultGraphIRI, document, Std.RDFS_COMMENT, NodeFactory.createLiteralLang(text, "en")));
        }

        private Set<Node> types(Node node) {
            return find(node, Std.RDF_TYPE, Node.ANY).stream()
                    .map(Quad::getObject)
                    .collect(Collectors.toSet());
        }

        private List<Quad> find(Node subject, Node predicate, Node object) {
            List<Quad> found = new ArrayList<>();
            data.find(Node.ANY, subject, predicate, object).forEachRemaining(found::add);
            return found;
        }
    }
}
