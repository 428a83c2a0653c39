package org.hanoigraph.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.DateRange;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Located;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.fact.Problem;
import org.hanoigraph.fact.Reference;
import org.hanoigraph.fact.Review;
import org.hanoigraph.fact.Value;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Iris;
import org.hanoigraph.vocab.Std;
import org.jspecify.annotations.Nullable;

/**
 * Fact records to RDF quads, one record at a time. The same records give the same quads, and what it keeps between
 * records is no more than the names of articles and of provisional entities, and mentions of entities yet to come.
 *
 * <p>Each article has a named graph that depends on its own records alone, so that dropping the graph takes back all
 * that the article stated. ARCHITECTURE.md shows the shape of a fact.
 */
public final class FactMapper {
    /** Kinds of mention whose words are a name, good to be found by; the others are pronouns and descriptions. */
    private static final Set<String> NAMING = Set.of("name", "alias", "acronym");

    private static final String ENGLISH = "en";

    private final Iris iris;
    private final Terms terms;
    private final Entities entities;
    private final Map<String, Article> articles = new HashMap<>();
    private final Set<Node> provisional = new HashSet<>();

    /** Mentions stand before facts, and it is facts that introduce new entities. */
    private final Map<String, List<Located>> waiting = new TreeMap<>();

    public FactMapper(Iris iris, Terms terms, Entities entities) {
        this.iris = iris;
        this.terms = terms;
        this.entities = entities;
    }

    /**
     * Maps one record. One that names an unknown relation, qualifier or entity is left out whole and told as a problem.
     */
    public void map(Located located, StreamRDF out, Consumer<Problem> problems) {
        try {
            List<Quad> quads = new ArrayList<>();
            if (located.record() instanceof Article article) {
                article(article, quads);
            } else if (located.record() instanceof Mention mention) {
                if (!isKnown(iris.thing(mention.entity()))) {
                    waiting.computeIfAbsent(mention.entity(), id -> new ArrayList<>())
                            .add(located);
                    return;
                }
                mention(mention, quads);
            } else if (located.record() instanceof Fact fact) {
                fact(fact, quads);
            }
            quads.forEach(out::quad);
            if (located.record() instanceof Fact && !waiting.isEmpty()) {
                introduced().forEach(mention -> map(mention, out, problems));
            }
        } catch (UnmappableException e) {
            problems.accept(located.problem(e.reason()));
        }
    }

    /** Tells of each mention of an entity that nothing has introduced. Call it when all records are mapped. */
    public void finish(Consumer<Problem> problems) {
        waiting.forEach((id, mentions) -> mentions.forEach(mention -> problems.accept(mention.problem(unknown(id)))));
        waiting.clear();
    }

    /** The mentions that were read before the fact that introduced their entity. */
    private List<Located> introduced() {
        List<Located> introduced = new ArrayList<>();
        waiting.entrySet().removeIf(entry -> {
            boolean known = isKnown(iris.thing(entry.getKey()));
            if (known) {
                introduced.addAll(entry.getValue());
            }
            return known;
        });
        return introduced;
    }

    private void article(Article article, List<Quad> quads) throws UnmappableException {
        Sink sink = new Sink(iris.graph(article.stem()), quads);
        Node node = iris.article(article.stem());
        sink.add(node, Std.RDF_TYPE, Hg.ARTICLE);
        sink.add(node, Std.RDFS_LABEL, text("Article " + article.stem() + " (" + article.language() + ")", ENGLISH));
        sink.add(node, Std.DCTERMS_LANGUAGE, NodeFactory.createLiteralString(article.language()));
        if (article.source() != null) {
            sink.add(node, Std.DCTERMS_SOURCE, Values.address(article.source()));
        }
        sink.add(node, Hg.IS_TRANSLATION, typed(article.translation(), XSDDatatype.XSDboolean));
        sink.add(node, Hg.SHA256, NodeFactory.createLiteralString(article.sha256()));
        if (article.publisher() != null) {
            if (article.publisherLabel() != null) {
                mint(new Entity(article.publisher(), article.publisherLabel(), null, true), sink);
            }
            sink.add(node, Std.DCTERMS_PUBLISHER, known(article.publisher()));
        }
        if (article.published() != null) {
            sink.add(node, Std.DCTERMS_ISSUED, typed(article.published(), XSDDatatype.XSDdate));
        }
        if (article.length() != null) {
            sink.add(node, Hg.LENGTH, typed(article.length(), XSDDatatype.XSDinteger));
        }
        articles.put(article.stem(), article);
    }

    private void mention(Mention mention, List<Quad> quads) throws UnmappableException {
        Sink sink = new Sink(iris.graph(mention.article()), quads);
        Node entity = known(mention.entity());
        Node span = span(sink, mention.article(), mention.start(), mention.end());
        sink.add(span, Std.RDF_TYPE, Hg.MENTION);
        sink.add(span, Hg.MENTIONS, entity);
        if (mention.type() != null) {
            sink.add(span, Hg.MENTION_TYPE, NodeFactory.createLiteralString(mention.type()));
        }
        if (mention.sha256() != null) {
            sink.add(span, Hg.SHA256, NodeFactory.createLiteralString(mention.sha256()));
        }
        if (mention.form() != null) {
            Node form = text(mention.form(), language(mention.article()));
            sink.add(span, Hg.SURFACE_FORM, form);
            if (mention.type() != null && NAMING.contains(mention.type())) {
                sink.add(entity, Hg.WRITTEN_AS, form);
            }
        }
    }

    private void fact(Fact fact, List<Quad> quads) throws UnmappableException {
        FactIdentity identity = FactIdentity.of(fact, terms, iris);
        Sink sink = new Sink(graph(fact), quads);
        mint(fact.subject(), sink);
        if (fact.object() instanceof Entity object) {
            mint(object, sink);
        }
        if (fact.certainty().affirms()) {
            direct(identity, sink);
        }
        Node node = identity.fact();
        sink.add(node, Std.RDF_REIFIES, NodeFactory.createTripleTerm(identity.triple()));
        sink.add(node, Std.RDF_TYPE, Hg.FACT);
        sink.add(node, Std.RDFS_LABEL, text(FactLabel.of(fact, identity, terms, entities, iris), ENGLISH));

        Node attestation = attestation(fact, identity);
        sink.add(node, Hg.ATTESTED_BY, attestation);
        sink.add(attestation, Std.RDF_TYPE, Hg.ATTESTATION);
        sink.add(attestation, Hg.CONFIDENCE, typed(BigDecimal.valueOf(fact.confidence()), XSDDatatype.XSDdecimal));
        if (fact.rule() != null) {
            sink.add(attestation, Hg.RULE, NodeFactory.createLiteralString(fact.rule()));
        }
        if (fact.review() != null) {
            review(fact.review(), attestation, sink);
        }
        for (Node both : List.of(node, attestation)) {
            sink.add(both, Hg.CERTAINTY, Hg.term(fact.certainty().key()));
            if (fact.speaker() != null) {
                mint(fact.speaker(), sink);
                sink.add(both, Hg.STATED_BY, iris.thing(fact.speaker().id()));
            }
            if (fact.date() != null) {
                date(both, fact.date(), sink);
            }
        }
        for (Map.Entry<String, Value> entry : fact.qualifiers().entrySet()) {
            qualifier(entry.getKey(), entry.getValue(), node, attestation, sink);
        }
        origin(fact, node, attestation, sink);
    }

    private static void review(Review review, Node attestation, Sink sink) {
        sink.add(attestation, Hg.REVIEW_STATUS, Hg.term(review.status().key()));
        sink.add(attestation, Hg.REVIEWED_BY, NodeFactory.createLiteralString(review.by()));
        sink.add(attestation, Hg.REVIEWED_ON, typed(review.on(), XSDDatatype.XSDdate));
        if (review.reason() != null) {
            sink.add(attestation, Hg.REVIEW_REASON, text(review.reason(), ENGLISH));
        }
    }

    private Node graph(Fact fact) {
        return fact.origin() instanceof Evidence evidence ? iris.graph(evidence.article()) : iris.referenceGraph();
    }

    /** The plain triple, that of each super-property, and the way back where the relation holds both ways. */
    private static void direct(FactIdentity identity, Sink sink) {
        Triple triple = identity.triple();
        List<Node> properties = new ArrayList<>();
        properties.add(identity.relation().property());
        properties.addAll(identity.relation().superProperties());
        for (Node property : properties) {
            sink.add(triple.getSubject(), property, triple.getObject());
            if (identity.relation().symmetric()) {
                sink.add(triple.getObject(), property, triple.getSubject());
            }
        }
    }

    private Node attestation(Fact fact, FactIdentity identity) {
        List<String> key = new ArrayList<>();
        key.add(identity.fact().getURI().substring(iris.base().length()));
        if (fact.origin() instanceof Evidence evidence) {
            key.add(evidence.article());
            key.add(evidence.start() + "," + evidence.end());
        } else if (fact.origin() instanceof Reference reference) {
            key.add(reference.source());
        }
        key.add(fact.certainty().key());
        key.add(fact.speaker() == null ? "" : fact.speaker().id());
        key.add(fact.date() == null ? "" : fact.date().text());
        return iris.attestation(key);
    }

    private void origin(Fact fact, Node node, Node attestation, Sink sink) throws UnmappableException {
        if (fact.origin() instanceof Evidence evidence) {
            Node article = iris.article(evidence.article());
            Node span = span(sink, evidence.article(), evidence.start(), evidence.end());
            sink.add(span, Std.RDF_TYPE, Hg.EVIDENCE);
            sink.add(span, Hg.SHA256, NodeFactory.createLiteralString(evidence.sha256()));
            sink.add(node, Hg.EVIDENCE_OF, span);
            sink.add(attestation, Hg.EVIDENCE_OF, span);
            sink.add(node, Std.PROV_DERIVED_FROM, article);
            sink.add(attestation, Std.PROV_PRIMARY_SOURCE, article);
        } else if (fact.origin() instanceof Reference reference) {
            Node source = known(reference.source());
            sink.add(node, Std.PROV_DERIVED_FROM, source);
            sink.add(attestation, Std.PROV_PRIMARY_SOURCE, source);
        }
    }

    private void qualifier(String field, Value value, Node fact, Node attestation, Sink sink)
            throws UnmappableException {
        Qualifier qualifier = terms.qualifier(field);
        if (qualifier == null) {
            throw new UnmappableException(
                    "unknown qualifier '" + field + "'; the ontology defines " + terms.qualifierFields());
        }
        Node object = qualifier.concepts().isEmpty() ? plain(value, sink) : concept(qualifier, value);
        sink.add(attestation, qualifier.property(), object);
        if (qualifier.onFact()) {
            sink.add(fact, qualifier.property(), object);
        }
    }

    /** Bare strings of records are English text. */
    private Node plain(Value value, Sink sink) throws UnmappableException {
        if (value instanceof Entity entity) {
            mint(entity, sink);
            return iris.thing(entity.id());
        }
        if (value instanceof org.hanoigraph.fact.Literal literal
                && literal.datatype().equals("xsd:string")) {
            return text(literal.value(), ENGLISH);
        }
        return FactIdentity.node(value, iris);
    }

    private static Node concept(Qualifier qualifier, Value value) throws UnmappableException {
        String notation = value instanceof org.hanoigraph.fact.Literal literal ? literal.value() : "";
        Node concept = qualifier.concepts().get(notation);
        if (concept == null) {
            throw new UnmappableException(qualifier.field() + ": '" + notation + "' is none of "
                    + String.join(
                            ", ",
                            qualifier.concepts().keySet().stream().sorted().toList()));
        }
        return concept;
    }

    private static void date(Node node, DateRange date, Sink sink) {
        sink.add(node, Std.DCTERMS_DATE, Values.of(date));
        sink.add(node, Hg.DATE_FROM, typed(date.from(), XSDDatatype.XSDdate));
        if (date.until() != null) {
            sink.add(node, Hg.DATE_UNTIL, typed(date.until(), XSDDatatype.XSDdate));
        }
    }

    private Node span(Sink sink, String article, int start, int end) {
        Node span = iris.span(article, start, end);
        sink.add(span, Std.RDF_TYPE, Std.OA_TEXT_POSITION_SELECTOR);
        sink.add(span, Std.OA_START, typed(start, XSDDatatype.XSDinteger));
        sink.add(span, Std.OA_END, typed(end, XSDDatatype.XSDinteger));
        sink.add(span, Std.DCTERMS_IS_PART_OF, iris.article(article));
        return span;
    }

    /** Makes sure that an entity exists: known before, or described here if the record says that it is provisional. */
    private void mint(Entity entity, Sink sink) throws UnmappableException {
        Node node = iris.thing(entity.id());
        if (entity.provisional() && !entities.contains(node)) {
            provisional.add(node);
            sink.add(node, Std.RDF_TYPE, classOf(entity.id()));
            sink.add(node, Std.RDFS_LABEL, text(entity.label(), ENGLISH));
            sink.add(node, Hg.PROVISIONAL, typed(true, XSDDatatype.XSDboolean));
        } else {
            known(entity.id());
        }
    }

    /** The ontology names the class of {@code person/…} {@code Person}, and so on. */
    private static Node classOf(String id) {
        String type = id.substring(0, id.indexOf('/'));
        return Hg.term(type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1));
    }

    private Node known(String id) throws UnmappableException {
        Node node = iris.thing(id);
        boolean article = id.startsWith("article/") && articles.containsKey(id.substring("article/".length()));
        if (!article && !isKnown(node)) {
            throw new UnmappableException(unknown(id));
        }
        return node;
    }

    private boolean isKnown(Node entity) {
        return entities.contains(entity) || provisional.contains(entity);
    }

    private static String unknown(String id) {
        return "unknown entity '" + id + "'; add it to data/reference, or mark it \"provisional\": true if it is new";
    }

    private @Nullable String language(String stem) {
        Article article = articles.get(stem);
        return article == null ? null : article.language();
    }

    private static Node text(String text, @Nullable String language) {
        return language == null ? NodeFactory.createLiteralString(text) : NodeFactory.createLiteralLang(text, language);
    }

    private static Node typed(Object value, XSDDatatype datatype) {
        return NodeFactory.createLiteralDT(value.toString(), datatype);
    }

    /** Collects the quads of one record, so that a record that turns out bad leaves nothing behind. */
    private record Sink(Node graph, List<Quad> quads) {
        void add(Node subject, Node property, Node object) {
            quads.add(Quad.create(graph, subject, property, object));
        }
    }
}
