package org.hanoigraph.serve;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;

/** A description as a page for people, in English: the names of the thing, then the facts, each with its proof. */
final class EntityPage {
    /** What is shown in a section of its own, so not once more as a plain statement. */
    private static final Set<Node> ELSEWHERE = Set.of(
            Std.RDF_TYPE,
            Std.RDF_REIFIES,
            Std.RDFS_LABEL,
            Std.SKOS_ALT_LABEL,
            Std.FOAF_PRIMARY_TOPIC,
            Std.PROV_DERIVED_FROM,
            Std.PROV_PRIMARY_SOURCE,
            Hg.EVIDENCE_OF,
            Hg.ATTESTED_BY,
            Hg.MENTIONS,
            Hg.BETWEEN);

    private final Node thing;
    private final Known known;
    private final Links links;
    private final List<FactView> facts;
    private final Html html = new Html();

    EntityPage(Description description, Links links) {
        this.thing = description.thing();
        this.known = new Known(description.quads());
        this.links = links;
        this.facts = known.ofType(Hg.FACT).stream()
                .flatMap(fact -> FactView.of(fact, known).stream())
                .toList();
    }

    /** @param address the path of the document, without a suffix */
    String html(String address) {
        String title = known.label(thing);
        title(title, address);
        names();
        facts("What it states", fact -> fact.fact().equals(thing), this::both);
        facts("Facts about it", fact -> fact.stated().getSubject().equals(thing), this::object);
        facts("Facts that lead to it", this::leadsHere, this::subject);
        facts("Facts that name it", this::namesIt, this::both);
        conflicts();
        spans();
        otherStatements();
        return html.page(title, alternates(address));
    }

    private void title(String title, String address) {
        html.fill("<h1><bdi>%</bdi></h1>\n<p>", title);
        list(known.objects(thing, Std.RDF_TYPE));
        html.fill(" <code>%</code></p>\n<p>The data of this page:", thing.getURI());
        for (Format format : Format.values()) {
            if (format != Format.HTML) {
                html.fill(" <a href=\"%\">%</a>", address + format.suffix(), format.label());
            }
        }
        html.markup("</p>\n");
        for (Node document : known.subjects(Std.FOAF_PRIMARY_TOPIC, thing)) {
            for (Node comment : known.objects(document, Std.RDFS_COMMENT)) {
                html.markup("<p class=\"notice\">").literal(comment).markup("</p>\n");
            }
        }
    }

    private static String alternates(String address) {
        Html head = new Html();
        for (Format format : Format.values()) {
            if (format != Format.HTML) {
                head.fill(
                        "<link rel=\"alternate\" type=\"%\" href=\"%\">\n",
                        format.mediaType(), address + format.suffix());
            }
        }
        return head.toString();
    }

    private void names() {
        Map<String, List<Node>> byLanguage = Stream.of(Std.RDFS_LABEL, Std.SKOS_ALT_LABEL)
                .flatMap(property -> known.objects(thing, property).stream())
                .distinct()
                .collect(Collectors.groupingBy(Node::getLiteralLanguage, TreeMap::new, Collectors.toList()));
        if (byLanguage.isEmpty()) {
            return;
        }
        html.markup("<h2>Names</h2>\n<table>\n");
        byLanguage.forEach((language, names) -> {
            html.fill("<tr><th>%</th><td>", languageName(language));
            list(names);
            html.markup("</td></tr>\n");
        });
        html.markup("</table>\n");
    }

    private static String languageName(String tag) {
        return tag.isEmpty()
                ? "(any language)"
                : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH) + " (" + tag + ")";
    }

    private boolean leadsHere(FactView fact) {
        return fact.stated().getObject().equals(thing)
                && !fact.stated().getSubject().equals(thing);
    }

    private boolean namesIt(FactView fact) {
        return !fact.fact().equals(thing) && !fact.stated().getSubject().equals(thing) && !leadsHere(fact);
    }

    private void object(FactView fact) {
        node(fact.stated().getObject());
    }

    private void subject(FactView fact) {
        node(fact.stated().getSubject());
    }

    private void both(FactView fact) {
        node(fact.stated().getSubject());
        html.markup(" … ");
        node(fact.stated().getObject());
    }

    /** A section of facts, grouped by what they state. */
    private void facts(String heading, Predicate<FactView> chosen, Consumer<FactView> ends) {
        Map<String, List<FactView>> byRelation = facts.stream()
                .filter(chosen)
                .collect(Collectors.groupingBy(
                        fact -> known.label(fact.stated().getPredicate()), TreeMap::new, Collectors.toList()));
        if (byRelation.isEmpty()) {
            return;
        }
        html.fill("<h2>%</h2>\n", heading);
        for (List<FactView> group : byRelation.values()) {
            html.markup("<section>\n<h3>");
            node(group.get(0).stated().getPredicate());
            html.markup("</h3>\n<ul>\n");
            for (FactView fact : group) {
                html.markup("<li>");
                ends.accept(fact);
                details(fact);
                html.markup("</li>\n");
            }
            html.markup("</ul>\n</section>\n");
        }
    }

    private void details(FactView fact) {
        fact.qualifiers().forEach((property, values) -> {
            html.markup("; ");
            node(property);
            html.markup(": ");
            list(values);
        });
        html.markup("\n<div class=\"proof\">");
        list(fact.certainties());
        labelled("said by", fact.speakers());
        fact.sources()
                .ifPresent(count -> html.fill(
                        " · % independent %",
                        known.label(count), known.label(count).equals("1") ? "source" : "sources"));
        labelled("according to", fact.records());
        labelled("sources disagree:", fact.conflicts());
        html.markup(" · ").link(links.to(fact.fact()), "this fact");
        for (FactView.Word word : fact.words()) {
            html.markup("<br>");
            evidence(word.span());
            html.markup(" · ");
            list(word.certainties());
            labelled("said by", word.speakers());
        }
        html.markup("</div>");
    }

    private void labelled(String label, Collection<Node> nodes) {
        if (!nodes.isEmpty()) {
            html.fill(" · % ", label);
            list(nodes);
        }
    }

    /** Where it is said: the article with its language and date, and the place in its text. */
    private void evidence(Node span) {
        Optional<Node> article = known.object(span, Std.DCTERMS_IS_PART_OF);
        html.link(links.to(span), article.map(known::label).orElseGet(() -> Links.localName(span)));
        html.fill(", characters %–%", value(span, Std.OA_START), value(span, Std.OA_END));
        article.ifPresent(source -> {
            known.object(source, Std.DCTERMS_LANGUAGE)
                    .ifPresent(language -> html.fill(", in %", languageName(known.label(language))));
            labelled("published by", known.objects(source, Std.DCTERMS_PUBLISHER));
            labelled("on", known.objects(source, Std.DCTERMS_ISSUED));
        });
    }

    private void conflicts() {
        List<Node> conflicts = known.ofType(Hg.CONFLICT);
        if (conflicts.isEmpty()) {
            return;
        }
        html.markup("<h2>Where sources disagree</h2>\n<ul>\n");
        for (Node conflict : conflicts) {
            html.markup("<li>");
            node(conflict);
            labelled("between", known.objects(conflict, Hg.BETWEEN));
            html.markup("</li>\n");
        }
        html.markup("</ul>\n");
    }

    /** The places in articles: of an article, all of its own; of another thing, where it is mentioned. */
    private void spans() {
        Comparator<Node> byPlace = Comparator.<Node, String>comparing(span -> known.object(span, Std.DCTERMS_IS_PART_OF)
                        .map(Node::toString)
                        .orElse(""))
                .thenComparing(
                        span -> known.object(span, Std.OA_START)
                                .map(start -> start.getLiteralLexicalForm())
                                .orElse(""),
                        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        List<Node> spans = Stream.concat(
                        known.subjects(Std.DCTERMS_IS_PART_OF, thing).stream(),
                        known.subjects(Hg.MENTIONS, thing).stream())
                .distinct()
                .sorted(byPlace)
                .toList();
        if (spans.isEmpty()) {
            return;
        }
        html.markup("<h2>Places in articles</h2>\n<ul>\n");
        for (Node span : spans) {
            String own = thing.getURI() + "#";
            if (span.getURI().startsWith(own)) {
                html.fill("<li id=\"%\">", span.getURI().substring(own.length()));
            } else {
                html.markup("<li>");
            }
            evidence(span);
            labelled("mentions", known.objects(span, Hg.MENTIONS));
            labelled("as", known.objects(span, Hg.SURFACE_FORM));
            labelled(
                    "proves",
                    known.subjects(Hg.EVIDENCE_OF, span).stream()
                            .filter(proved -> known.isA(proved, Hg.FACT))
                            .toList());
            html.markup("</li>\n");
        }
        html.markup("</ul>\n");
    }

    /** What is said of the thing besides facts: identifiers, dates, positions. */
    private void otherStatements() {
        Set<Triple> stated = facts.stream().map(FactView::stated).collect(Collectors.toCollection(HashSet::new));
        // A fact of a symmetric relation names its ends in one order; both of its direct triples are there.
        Predicate<Triple> shown = triple -> ELSEWHERE.contains(triple.getPredicate())
                || stated.contains(triple)
                || stated.contains(Triple.create(triple.getObject(), triple.getPredicate(), triple.getSubject()))
                || isFactOf(triple);
        statements("Further statements", known.about(thing), shown, Triple::getObject);
        statements("Statements that refer to it", known.referringTo(thing), shown, Triple::getSubject);
    }

    /** Whether this is said of a fact, or of somebody's word or a place in an article, all shown with the facts. */
    private boolean isFactOf(Triple triple) {
        return !triple.getSubject().equals(thing)
                && Stream.of(Hg.FACT, Hg.ATTESTATION, Hg.EVIDENCE, Hg.MENTION)
                        .anyMatch(type -> known.isA(triple.getSubject(), type));
    }

    private void statements(
            String heading, List<Triple> triples, Predicate<Triple> shown, Function<Triple, Node> otherEnd) {
        Map<Node, List<Node>> byProperty = triples.stream()
                .filter(shown.negate())
                .collect(Collectors.groupingBy(
                        Triple::getPredicate,
                        () -> new TreeMap<>(Comparator.comparing(Node::toString)),
                        Collectors.mapping(otherEnd, Collectors.toList())));
        if (byProperty.isEmpty()) {
            return;
        }
        html.fill("<h2>%</h2>\n<table>\n", heading);
        byProperty.forEach((property, nodes) -> {
            html.markup("<tr><th>");
            node(property);
            html.markup("</th><td>");
            list(nodes);
            html.markup("</td></tr>\n");
        });
        html.markup("</table>\n");
    }

    private void list(Collection<Node> nodes) {
        String separator = "";
        for (Node node : nodes) {
            html.markup(separator);
            node(node);
            separator = ", ";
        }
    }

    private void node(Node node) {
        if (node.isLiteral()) {
            html.literal(node);
        } else {
            html.link(links.to(node), known.label(node));
        }
    }

    private String value(Node subject, Node property) {
        return known.object(subject, property).map(known::label).orElse("?");
    }
}
