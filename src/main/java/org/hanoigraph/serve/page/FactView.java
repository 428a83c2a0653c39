package org.hanoigraph.serve.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;

/**
 * A fact as a page shows it.
 *
 * @param fact its IRI
 * @param stated what it states
 * @param certainties how certain its sources are of it
 * @param speakers who says so, where the newsroom does not say it itself
 * @param qualifiers when, where, through whom: the values of each further property
 * @param sources how many independent sources say so, where that was counted
 * @param words who says so where
 * @param records what a fact rests on that is in no article
 * @param conflicts the disagreements it is part of
 */
record FactView(
        Node fact,
        Triple stated,
        List<Node> certainties,
        List<Node> speakers,
        Map<Node, List<Node>> qualifiers,
        Optional<Node> sources,
        List<Word> words,
        List<Node> records,
        List<Node> conflicts) {
    /** The properties with a place of their own on the page, or none. */
    private static final Set<Node> STRUCTURAL = Set.of(
            Std.RDF_TYPE,
            Std.RDF_REIFIES,
            Std.RDFS_LABEL,
            Std.PROV_DERIVED_FROM,
            Hg.CERTAINTY,
            Hg.STATED_BY,
            Hg.EVIDENCE_OF,
            Hg.ATTESTED_BY,
            Hg.DATE_FROM,
            Hg.DATE_UNTIL,
            Hg.INDEPENDENT_SOURCES,
            Hg.INDEPENDENT_PUBLISHERS,
            Hg.ARTICLE_COUNT,
            Hg.REFERENCE_SOURCES);

    /** Empty if what is known of the node is not a fact. */
    static Optional<FactView> of(Node fact, Known known) {
        return known.object(fact, Std.RDF_REIFIES)
                .filter(Node::isTripleTerm)
                .map(term -> new FactView(
                        fact,
                        term.getTriple(),
                        known.objects(fact, Hg.CERTAINTY),
                        known.objects(fact, Hg.STATED_BY),
                        qualifiers(fact, known),
                        known.object(fact, Hg.INDEPENDENT_SOURCES),
                        words(fact, known),
                        known.objects(fact, Hg.ATTESTED_BY).stream()
                                .flatMap(word -> known.objects(word, Std.PROV_PRIMARY_SOURCE).stream())
                                .filter(source -> !known.isA(source, Hg.ARTICLE))
                                .distinct()
                                .toList(),
                        known.subjects(Hg.BETWEEN, fact)));
    }

    private static Map<Node, List<Node>> qualifiers(Node fact, Known known) {
        Map<Node, List<Node>> qualifiers = new LinkedHashMap<>();
        for (Triple triple : known.about(fact)) {
            if (!STRUCTURAL.contains(triple.getPredicate())) {
                qualifiers.put(triple.getPredicate(), known.objects(fact, triple.getPredicate()));
            }
        }
        return qualifiers;
    }

    /** The evidence of each attestation; of a fact without attestations, its own. */
    private static List<Word> words(Node fact, Known known) {
        List<Node> attestations = known.objects(fact, Hg.ATTESTED_BY);
        return (attestations.isEmpty() ? List.of(fact) : attestations)
                .stream()
                        .flatMap(said -> known.objects(said, Hg.EVIDENCE_OF).stream()
                                .map(span -> new Word(
                                        said,
                                        span,
                                        known.objects(said, Hg.CERTAINTY),
                                        known.objects(said, Hg.STATED_BY))))
                        .toList();
    }

    /**
     * What one place in an article says of a fact.
     *
     * @param said the attestation; of a fact without attestations, the fact
     * @param span the place
     * @param certainties how certain it is
     * @param speakers whom it quotes
     */
    record Word(Node said, Node span, List<Node> certainties, List<Node> speakers) {}
}
