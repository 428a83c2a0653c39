package org.hanoigraph.serve.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hanoigraph.serve.page.Statement.Detail;
import org.hanoigraph.serve.page.Statement.Mark;
import org.hanoigraph.serve.page.Statement.Passage;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;
import org.jspecify.annotations.Nullable;

/** Makes statements of the facts of a description. */
final class Statements {
    /** Of an attestation, what is shown in a place of its own, or is of no use to a reader. */
    private static final Set<Node> STRUCTURAL = Set.of(
            Std.RDF_TYPE,
            Hg.CERTAINTY,
            Hg.STATED_BY,
            Hg.EVIDENCE_OF,
            Hg.DATE_FROM,
            Hg.DATE_UNTIL,
            Std.PROV_PRIMARY_SOURCE);

    private static final Comparator<Passage> BY_PLACE = Comparator.comparing(Passage::language)
            .thenComparing(passage -> passage.article().text().value())
            .thenComparing(Passage::start);

    private final Known known;
    private final Values values;

    Statements(Known known, Values values) {
        this.known = known;
        this.values = values;
    }

    Optional<Statement> of(Node fact) {
        return FactView.of(fact, known).map(this::of);
    }

    Statement of(FactView fact) {
        return new Statement(
                values.links().to(fact.fact()).orElse(""),
                values.ref(fact.stated().getSubject()),
                values.ref(fact.stated().getPredicate()),
                values.ref(fact.stated().getObject()),
                details(fact.qualifiers()),
                marks(fact.certainties()),
                values.refs(fact.speakers()),
                fact.sources().map(Statements::number).orElse(0),
                fact.words().stream().map(this::passage).sorted(BY_PLACE).toList(),
                values.refs(fact.records()),
                values.refs(fact.conflicts()));
    }

    /** The statements of several facts, by relation, in the order of their names. */
    Map<Node, List<FactView>> byRelation(Collection<FactView> facts) {
        Comparator<String> order = values.words().order();
        List<FactView> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparing(
                        (FactView fact) ->
                                values.name(fact.stated().getPredicate()).value(),
                        order)
                .thenComparing(fact -> values.name(fact.stated().getObject()).value(), order)
                .thenComparing(fact -> values.name(fact.stated().getSubject()).value(), order));
        Map<Node, List<FactView>> groups = new LinkedHashMap<>();
        sorted.forEach(fact -> groups.computeIfAbsent(fact.stated().getPredicate(), missing -> new ArrayList<>())
                .add(fact));
        return groups;
    }

    List<Mark> marks(Collection<Node> nodes) {
        return nodes.stream()
                .filter(Node::isURI)
                .map(node -> new Mark(Links.localName(node), values.name(node)))
                .toList();
    }

    Passage passage(FactView.Word word) {
        Node span = word.span();
        Optional<Node> article = known.object(span, Std.DCTERMS_IS_PART_OF);
        return new Passage(
                values.links().to(span).orElse(""),
                anchor(span),
                values.ref(article.orElse(span)),
                article.map(node -> values.text(node, Std.DCTERMS_LANGUAGE)).orElse(""),
                first(article, Hg.IN_WORK),
                first(article, Std.DCTERMS_PUBLISHER),
                first(article, Std.DCTERMS_ISSUED),
                known.object(span, Std.OA_START).map(Statements::number).orElse(0),
                known.object(span, Std.OA_END).map(Statements::number).orElse(0),
                marks(word.certainties()),
                values.refs(word.speakers()),
                word.said().equals(span) ? List.of() : said(word.said()));
    }

    static String anchor(Node span) {
        String iri = span.getURI();
        return iri.substring(iri.indexOf('#') + 1);
    }

    static int number(Node literal) {
        return literal.isLiteral() && literal.getLiteralValue() instanceof Number number ? number.intValue() : 0;
    }

    /** What an attestation says besides certainty and speaker; nothing of a fact that has no attestation. */
    private List<Detail> said(Node attestation) {
        if (!known.isA(attestation, Hg.ATTESTATION)) {
            return List.of();
        }
        Map<Node, List<Node>> further = new LinkedHashMap<>();
        for (Triple triple : known.about(attestation)) {
            if (!STRUCTURAL.contains(triple.getPredicate())) {
                further.computeIfAbsent(triple.getPredicate(), missing -> new ArrayList<>())
                        .add(triple.getObject());
            }
        }
        return details(further);
    }

    private List<Detail> details(Map<Node, List<Node>> byProperty) {
        return byProperty.entrySet().stream()
                .map(entry -> new Detail(values.ref(entry.getKey()), values.refs(entry.getValue())))
                .toList();
    }

    private @Nullable Ref first(Optional<Node> subject, Node property) {
        return subject.flatMap(node -> values.objects(node, property).stream().findFirst())
                .map(values::ref)
                .orElse(null);
    }
}
