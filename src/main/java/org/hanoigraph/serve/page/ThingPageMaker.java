package org.hanoigraph.serve.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hanoigraph.serve.page.ThingPage.Appearance;
import org.hanoigraph.serve.page.ThingPage.Ends;
import org.hanoigraph.serve.page.ThingPage.Group;
import org.hanoigraph.serve.page.ThingPage.Names;
import org.hanoigraph.serve.page.ThingPage.Section;
import org.hanoigraph.serve.page.ThingPage.Shared;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;

/** Makes the page of a thing out of its description. */
final class ThingPageMaker {
    /** More facts of one relation are left to the data formats and the query page. */
    private static final int MOST = 150;

    private static final int SHORT_LIST = 12;
    private static final int SHORT_NAME = 60;

    /** What is shown in a section of its own, so not once more as a plain statement. */
    private static final Set<Node> ELSEWHERE = Set.of(
            Std.RDF_TYPE,
            Std.RDF_REIFIES,
            Std.RDFS_LABEL,
            Std.RDFS_COMMENT,
            Std.SKOS_ALT_LABEL,
            Std.SKOS_DEFINITION,
            Std.FOAF_PRIMARY_TOPIC,
            Std.PROV_DERIVED_FROM,
            Std.PROV_PRIMARY_SOURCE,
            Std.OWL_SAME_AS,
            Hg.WRITTEN_AS,
            Hg.EVIDENCE_OF,
            Hg.ATTESTED_BY,
            Hg.MENTIONS,
            Hg.BETWEEN);

    private final Node thing;
    private final Known known;
    private final Values values;
    private final Words words;
    private final Statements statements;
    private final List<FactView> facts;

    ThingPageMaker(Node thing, Known known, Values values) {
        this.thing = thing;
        this.known = known;
        this.values = values;
        this.words = values.words();
        this.statements = new Statements(known, values);
        this.facts = known.ofType(Hg.FACT).stream()
                .flatMap(fact -> FactView.of(fact, known).stream())
                .toList();
    }

    ThingPage page() {
        Map<String, Set<Text>> names = names();
        Text title = values.name(thing);
        Set<String> read = new HashSet<>(values.tags());
        return new ThingPage(
                title,
                values.refs(known.objects(thing, Std.RDF_TYPE).stream()
                        .filter(type -> type.isURI() && type.getURI().startsWith(Hg.NS))
                        .toList()),
                thing.getURI(),
                about(),
                names.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> !read.contains(entry.getKey())))
                        .flatMap(entry -> entry.getValue().stream())
                        .filter(name -> !name.value().equals(title.value()))
                        .filter(name -> name.value().length() <= SHORT_NAME)
                        .filter(distinctValues())
                        .limit(SHORT_LIST)
                        .toList(),
                names.entrySet().stream()
                        .filter(entry -> read.contains(entry.getKey()))
                        .map(entry -> new Names(entry.getKey(), List.copyOf(entry.getValue())))
                        .toList(),
                shared(names, read),
                notices(),
                facts.size(),
                known.ofType(Hg.ARTICLE).size(),
                sections(),
                Disputes.of(known, values),
                appearances(),
                further(),
                values.refs(known.objects(thing, Std.OWL_SAME_AS)));
    }

    private List<Text> about() {
        List<Node> texts = Stream.of(Std.SKOS_DEFINITION, Std.RDFS_COMMENT)
                .flatMap(property -> known.objects(thing, property).stream())
                .filter(Node::isLiteral)
                .toList();
        return words.fallback().stream()
                .flatMap(tag ->
                        texts.stream().filter(text -> text.getLiteralLanguage().equals(tag)))
                .limit(1)
                .map(Text::of)
                .toList();
    }

    /** By language: that of the page first, the others in the order of their names. */
    private Map<String, Set<Text>> names() {
        Map<String, Set<Text>> byLanguage = new TreeMap<>();
        Stream.of(Std.RDFS_LABEL, Std.SKOS_ALT_LABEL, Hg.WRITTEN_AS)
                .flatMap(property -> known.objects(thing, property).stream())
                .filter(Node::isLiteral)
                .forEach(name -> byLanguage
                        .computeIfAbsent(name.getLiteralLanguage(), missing -> new LinkedHashSet<>())
                        .add(Text.of(name)));
        Map<String, Set<Text>> ordered = new LinkedHashMap<>();
        words.ordered(byLanguage.keySet()).forEach(tag -> ordered.put(tag, byLanguage.getOrDefault(tag, Set.of())));
        return ordered;
    }

    /** Many languages write a name alike: it stands there once, with all of them. */
    private List<Shared> shared(Map<String, Set<Text>> names, Set<String> read) {
        Map<String, List<Text>> byName = new LinkedHashMap<>();
        names.forEach((tag, texts) -> {
            if (!read.contains(tag)) {
                texts.forEach(text -> byName.computeIfAbsent(text.value(), missing -> new ArrayList<>())
                        .add(text));
            }
        });
        return byName.values().stream()
                .map(alike -> new Shared(
                        alike.get(0),
                        alike.stream()
                                .map(text -> words.languageName(text.language()))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static Predicate<Text> distinctValues() {
        Set<String> seen = new HashSet<>();
        return text -> seen.add(text.value());
    }

    private List<Text> notices() {
        return known.subjects(Std.FOAF_PRIMARY_TOPIC, thing).stream()
                .flatMap(document -> known.objects(document, Std.RDFS_COMMENT).stream())
                .map(Text::of)
                .toList();
    }

    private List<Section> sections() {
        return Stream.of(
                        section(
                                "states",
                                Ends.OBJECT,
                                fact -> fact.stated().getSubject().equals(thing)),
                        section("led-to", Ends.SUBJECT, this::leadsHere),
                        section("says", Ends.BOTH, fact -> elsewhere(fact) && saidByIt(fact)),
                        section("named-in", Ends.BOTH, fact -> elsewhere(fact) && !saidByIt(fact)))
                .filter(section -> !section.groups().isEmpty())
                .toList();
    }

    private boolean leadsHere(FactView fact) {
        return fact.stated().getObject().equals(thing)
                && !fact.stated().getSubject().equals(thing);
    }

    /** Whether the thing is neither end of the fact. */
    private boolean elsewhere(FactView fact) {
        return !fact.stated().getSubject().equals(thing) && !leadsHere(fact);
    }

    private boolean saidByIt(FactView fact) {
        return fact.speakers().contains(thing);
    }

    private Section section(String id, Ends ends, Predicate<FactView> chosen) {
        List<Group> groups = new ArrayList<>();
        statements
                .byRelation(facts.stream().filter(chosen).toList())
                .forEach((relation, group) -> groups.add(new Group(
                        values.ref(relation),
                        group.stream().limit(MOST).map(statements::of).toList(),
                        Math.max(0, group.size() - MOST))));
        return new Section(id, words.say("section." + id), ends, groups);
    }

    private List<Appearance> appearances() {
        Map<Node, List<Node>> byArticle = known.subjects(Hg.MENTIONS, thing).stream()
                .filter(span -> known.object(span, Std.DCTERMS_IS_PART_OF).isPresent())
                .sorted(Comparator.comparing(span ->
                        known.object(span, Std.OA_START).map(Statements::number).orElse(0)))
                .collect(Collectors.groupingBy(
                        span -> known.object(span, Std.DCTERMS_IS_PART_OF).orElseThrow(),
                        () -> new TreeMap<>(Comparator.comparing(Node::toString)),
                        Collectors.toList()));
        return byArticle.entrySet().stream()
                .map(entry -> new Appearance(
                        values.ref(entry.getKey()),
                        values.text(entry.getKey(), Std.DCTERMS_LANGUAGE),
                        entry.getValue().stream().map(this::mention).toList()))
                .toList();
    }

    /** A mention under the form that the article writes, where that is published. */
    private Ref mention(Node span) {
        String place = known.object(span, Std.OA_START)
                .map(values::ref)
                .map(start -> start.text().value())
                .orElse("?");
        return Ref.to(
                values.links().to(span).orElse(null),
                known.object(span, Hg.SURFACE_FORM).map(Text::of).orElseGet(() -> Text.plain(place)));
    }

    /** What is said of the thing besides facts: identifiers, dates, positions. */
    private List<Statement.Detail> further() {
        Set<Triple> stated = facts.stream().map(FactView::stated).collect(Collectors.toSet());
        Map<Node, List<Node>> byProperty = new TreeMap<>(Comparator.comparing(Node::toString));
        for (Triple triple : known.about(thing)) {
            // A fact of a symmetric relation names its ends in one order; both of its direct triples are there.
            Triple mirrored = triple.getObject().isLiteral()
                    ? triple
                    : Triple.create(triple.getObject(), triple.getPredicate(), triple.getSubject());
            if (!ELSEWHERE.contains(triple.getPredicate())
                    && !stated.contains(triple)
                    && !stated.contains(mirrored)
                    && !impliedBy(stated, triple)) {
                byProperty
                        .computeIfAbsent(triple.getPredicate(), missing -> new ArrayList<>())
                        .add(triple.getObject());
            }
        }
        return details(byProperty);
    }

    /** Whether a fact between the same ends is shown already: the build adds its standard properties. */
    private static boolean impliedBy(Collection<Triple> stated, Triple triple) {
        return stated.stream()
                .anyMatch(fact -> fact.getSubject().equals(triple.getSubject())
                        && fact.getObject().equals(triple.getObject()));
    }

    private List<Statement.Detail> details(Map<Node, List<Node>> byProperty) {
        return byProperty.entrySet().stream()
                .map(entry -> new Statement.Detail(values.ref(entry.getKey()), values.refs(entry.getValue())))
                .toList();
    }
}
