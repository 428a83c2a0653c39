package org.hanoigraph.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hanoigraph.serve.page.ArticlePage.Mention;
import org.hanoigraph.serve.page.ArticlePage.Mentions;
import org.hanoigraph.serve.page.ArticlePage.Place;
import org.hanoigraph.serve.page.ArticlePage.Stated;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;

/** Makes the page of an article out of its description. */
final class ArticlePageMaker {
    /** What the page shows elsewhere. */
    private static final Set<Node> ELSEWHERE =
            Set.of(Std.RDF_TYPE, Std.RDFS_LABEL, Std.DCTERMS_SOURCE, Std.DCTERMS_LANGUAGE, Hg.IS_TRANSLATION);

    private final Node article;
    private final Known known;
    private final Values values;
    private final Statements statements;

    ArticlePageMaker(Node article, Known known, Values values) {
        this.article = article;
        this.known = known;
        this.values = values;
        this.statements = new Statements(known, values);
    }

    ArticlePage page() {
        List<Place> places = places();
        return new ArticlePage(
                values.name(article),
                article.getURI(),
                values.text(article, Std.DCTERMS_LANGUAGE),
                values.text(article, Hg.IS_TRANSLATION).equals("true"),
                values.refs(known.objects(article, Std.DCTERMS_SOURCE)),
                data(),
                (int) places.stream()
                        .flatMap(place -> place.stated().stream())
                        .map(stated -> stated.statement().href())
                        .distinct()
                        .count(),
                places,
                mentions());
    }

    private List<Statement.Detail> data() {
        Map<Node, List<Node>> byProperty = new LinkedHashMap<>();
        for (Triple triple : known.about(article)) {
            if (!ELSEWHERE.contains(triple.getPredicate()) && !saidInOurTerms(triple)) {
                byProperty
                        .computeIfAbsent(triple.getPredicate(), missing -> new ArrayList<>())
                        .add(triple.getObject());
            }
        }
        return byProperty.entrySet().stream()
                .map(entry -> new Statement.Detail(values.ref(entry.getKey()), values.refs(entry.getValue())))
                .toList();
    }

    /** Whether a relation of ours says the same: the build adds its standard properties. */
    private boolean saidInOurTerms(Triple triple) {
        return !isOurs(triple)
                && known.about(article).stream()
                        .anyMatch(other -> other.getObject().equals(triple.getObject()) && isOurs(other));
    }

    private static boolean isOurs(Triple triple) {
        return triple.getPredicate().getURI().startsWith(Hg.NS);
    }

    private List<Place> places() {
        Map<Node, List<Stated>> bySpan = new TreeMap<>(byPlace());
        for (Node node : known.ofType(Hg.FACT)) {
            FactView.of(node, known).ifPresent(fact -> {
                Statement statement = statements.of(fact);
                for (FactView.Word word : fact.words()) {
                    if (known.objects(word.span(), Std.DCTERMS_IS_PART_OF).contains(article)) {
                        bySpan.computeIfAbsent(word.span(), missing -> new ArrayList<>())
                                .add(new Stated(statement, statements.passage(word)));
                    }
                }
            });
        }
        return bySpan.entrySet().stream()
                .map(entry -> new Place(
                        Statements.anchor(entry.getKey()),
                        number(entry.getKey(), Std.OA_START),
                        number(entry.getKey(), Std.OA_END),
                        entry.getValue()))
                .toList();
    }

    private List<Mentions> mentions() {
        Map<Node, List<Mention>> byThing = new LinkedHashMap<>();
        known.ofType(Hg.MENTION).stream()
                .filter(span -> known.objects(span, Std.DCTERMS_IS_PART_OF).contains(article))
                .sorted(byPlace())
                .forEach(span -> known.objects(span, Hg.MENTIONS)
                        .forEach(thing -> byThing.computeIfAbsent(thing, missing -> new ArrayList<>())
                                .add(mention(span))));
        return byThing.entrySet().stream()
                .map(entry -> new Mentions(values.ref(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(
                        mentions -> mentions.thing().text().value(),
                        values.words().order()))
                .toList();
    }

    private Mention mention(Node span) {
        return new Mention(
                Statements.anchor(span),
                number(span, Std.OA_START),
                number(span, Std.OA_END),
                known.objects(span, Hg.SURFACE_FORM).stream().map(Text::of).toList());
    }

    private Comparator<Node> byPlace() {
        return Comparator.<Node>comparingInt(span -> number(span, Std.OA_START))
                .thenComparingInt(span -> number(span, Std.OA_END))
                .thenComparing(span -> span.toString());
    }

    private int number(Node span, Node property) {
        return known.object(span, property).map(Statements::number).orElse(0);
    }
}
