package org.hanoigraph.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.DateRange;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Located;
import org.hanoigraph.fact.Reference;
import org.hanoigraph.fact.Value;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Iris;
import org.hanoigraph.vocab.Std;

/**
 * What only many articles together show: which of them tell one story, how many independent sources a fact has, and
 * where sources disagree.
 *
 * <p>Articles whose records name one work, or else share the address where the story first appeared, tell one story,
 * however many translations there are; a work counts once. Works of one publisher are independent works but not independent publishers, so both are counted.
 * Works of reference are no articles and are counted apart. Sources that only plan or deny what others affirm are not
 * counted.
 */
public final class Corroboration {
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final Iris iris;
    private final Terms terms;
    private final Entities entities;
    private final Map<String, Article> articles = new TreeMap<>();
    private final Map<Node, Tally> tallies = new TreeMap<>(BY_IRI);

    public Corroboration(Iris iris, Terms terms, Entities entities) {
        this.iris = iris;
        this.terms = terms;
        this.entities = entities;
    }

    /** Takes note of a record; the ones that the mapper refuses are refused there, with their line. */
    public void add(Located located) {
        if (located.record() instanceof Article article) {
            articles.put(article.stem(), article);
        } else if (located.record() instanceof Fact fact) {
            try {
                FactIdentity identity = FactIdentity.of(fact, terms, iris);
                tallies.computeIfAbsent(
                                identity.fact(),
                                node -> new Tally(
                                        identity, fact.object(), FactLabel.of(fact, identity, terms, entities, iris)))
                        .statements
                        .add(fact);
            } catch (UnmappableException e) {
                return; // FactMapper tells of it
            }
        }
    }

    /** Writes the computed graph, in a fixed order. */
    public void finish(StreamRDF out) {
        Map<Node, List<Article>> tellers = new TreeMap<>(BY_IRI);
        for (Article article : articles.values()) {
            Node work = iris.thing(work(article));
            emit(out, iris.article(article.stem()), Hg.IN_WORK, work);
            if (article.source() != null) {
                emit(out, work, Std.DCTERMS_SOURCE, NodeFactory.createURI(article.source()));
            }
            tellers.computeIfAbsent(work, node -> new ArrayList<>()).add(article);
        }
        tellers.forEach((work, told) -> {
            emit(out, work, Std.RDF_TYPE, Hg.WORK);
            emit(out, work, Std.RDFS_LABEL, NodeFactory.createLiteralLang(title(told), "en"));
        });
        for (Tally tally : tallies.values()) {
            count(tally, out);
            dateConflict(tally, out);
            modalityConflict(tally, out);
        }
        valueConflicts(out);
    }

    /** The story of an article: as its record says, else by its address; without one it tells a story of its own. */
    private static String work(Article article) {
        if (article.work() != null) {
            return article.work();
        }
        return Iris.workId(article.source() != null ? article.source() : "article/" + article.stem());
    }

    /** A story is named by the first of its addresses, or else by the first article that tells it. */
    private static String title(List<Article> tellers) {
        return tellers.stream()
                .map(Article::source)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(source -> "Story at " + source)
                .orElseGet(() -> "Story of article " + tellers.get(0).stem());
    }

    private void count(Tally tally, StreamRDF out) {
        TreeSet<String> stems = new TreeSet<>();
        TreeSet<String> works = new TreeSet<>();
        TreeSet<String> publishers = new TreeSet<>();
        TreeSet<String> references = new TreeSet<>();
        List<Fact> affirmed = tally.affirmed();
        for (Fact statement : affirmed.isEmpty() ? tally.statements : affirmed) {
            if (statement.origin() instanceof Reference reference) {
                references.add(reference.source());
            } else if (statement.origin() instanceof Evidence evidence) {
                Article article = articles.get(evidence.article());
                if (article != null) {
                    stems.add(article.stem());
                    works.add(work(article));
                    if (article.publisher() != null) {
                        publishers.add(article.publisher());
                    }
                }
            }
        }
        Node fact = tally.identity.fact();
        emit(out, fact, Hg.ARTICLE_COUNT, integer(stems.size()));
        emit(out, fact, Hg.INDEPENDENT_SOURCES, integer(works.size()));
        emit(out, fact, Hg.INDEPENDENT_PUBLISHERS, integer(publishers(publishers, stems)));
        emit(out, fact, Hg.REFERENCE_SOURCES, integer(references.size()));
    }

    /** Nobody knows whether articles of unknown publishers have different ones, or the same as others. */
    private static int publishers(Set<String> known, Set<String> articles) {
        return Math.max(known.size(), Math.min(articles.size(), 1));
    }

    /** Two sources affirm the fact, but no day lies in both their dates. */
    private void dateConflict(Tally tally, StreamRDF out) {
        TreeMap<String, DateRange> dates = new TreeMap<>();
        for (Fact statement : tally.affirmed()) {
            if (statement.date() != null) {
                dates.put(statement.date().text(), statement.date());
            }
        }
        if (anyApart(dates.values())) {
            conflict(Hg.DATE_CONFLICT, List.of(tally), String.join(" or ", dates.keySet()), out);
        }
    }

    /** One source affirms the fact and another denies it. */
    private void modalityConflict(Tally tally, StreamRDF out) {
        TreeSet<String> keys = new TreeSet<>();
        tally.statements.forEach(statement -> keys.add(statement.certainty().key()));
        boolean denied = tally.statements.stream()
                .anyMatch(statement -> statement.certainty() == org.hanoigraph.fact.Certainty.NEGATED);
        if (denied && !tally.affirmed().isEmpty()) {
            conflict(Hg.MODALITY_CONFLICT, List.of(tally), String.join(" or ", keys), out);
        }
    }

    /** Of a relation that can have one object only, different ones are affirmed. */
    private void valueConflicts(StreamRDF out) {
        Map<List<String>, List<Tally>> slots = new HashMap<>();
        for (Tally tally : tallies.values()) {
            if (tally.identity.relation().singleValued() && !tally.affirmed().isEmpty()) {
                slots.computeIfAbsent(tally.identity.slot(), slot -> new ArrayList<>())
                        .add(tally);
            }
        }
        slots.values().stream()
                .filter(rivals -> rivals.size() > 1 && !agree(rivals))
                .sorted(Comparator.comparing(rivals -> rivals.get(0).identity.fact(), BY_IRI))
                .forEach(rivals -> conflict(Hg.VALUE_CONFLICT, rivals, rivals.size() + " values", out));
    }

    /** Dates of different precision are no disagreement while a day lies in all of them. */
    private static boolean agree(List<Tally> rivals) {
        List<DateRange> dates = new ArrayList<>();
        for (Tally rival : rivals) {
            if (rival.object instanceof Literal literal && literal.datatype().equals("edtf")) {
                dates.add(DateRange.parse(literal.value()));
            } else {
                return false;
            }
        }
        return !anyApart(dates);
    }

    private static boolean anyApart(Collection<DateRange> dates) {
        return dates.stream().anyMatch(one -> dates.stream().anyMatch(other -> !one.overlaps(other)));
    }

    private void conflict(Node kind, List<Tally> sides, String difference, StreamRDF out) {
        List<String> key = new ArrayList<>();
        key.add(kind.getLocalName());
        List<String> labels = new ArrayList<>();
        for (Tally side : sides) {
            key.add(side.identity.fact().getURI().substring(iris.base().length()));
            labels.add(side.label);
        }
        Node conflict = iris.conflict(key);
        emit(out, conflict, Std.RDF_TYPE, Hg.CONFLICT);
        emit(out, conflict, Hg.CONFLICT_KIND, kind);
        emit(
                out,
                conflict,
                Std.RDFS_LABEL,
                NodeFactory.createLiteralLang(String.join(" / ", labels) + ": " + difference, "en"));
        for (Tally side : sides) {
            emit(out, conflict, Hg.BETWEEN, side.identity.fact());
        }
    }

    private void emit(StreamRDF out, Node subject, Node property, Node object) {
        out.quad(Quad.create(iris.computedGraph(), subject, property, object));
    }

    private static Node integer(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    /** All that is said for or against one fact. */
    private static final class Tally {
        final FactIdentity identity;
        final Value object;
        final String label;
        final List<Fact> statements = new ArrayList<>();

        Tally(FactIdentity identity, Value object, String label) {
            this.identity = identity;
            this.object = object;
            this.label = label;
        }

        List<Fact> affirmed() {
            return statements.stream()
                    .filter(statement -> statement.certainty().affirms())
                    .toList();
        }
    }
}
