package org.hanoigraph.serve.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;

/**
 * Values of the graph as a page in one language shows them: things by their name in the best language there is, dates
 * and numbers as the language writes them. To be used in one transaction.
 */
final class Values {
    private static final Set<String> DATES = Set.of("date", "gYearMonth", "gYear");
    /** Of a length that can be shown; others are written as they are. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private static final Set<String> NUMBERS = Set.of("integer", "int", "long", "nonNegativeInteger");

    private final DatasetGraph data;
    private final Words words;
    private final Links links;
    private final Dates dates;
    private final Map<Node, Text> names = new HashMap<>();

    private final Set<String> tags;

    /** @param tags of the languages that readers of the site have */
    Values(DatasetGraph data, Words words, Links links, Set<String> tags) {
        this.data = data;
        this.words = words;
        this.tags = tags;
        this.links = links;
        this.dates = new Dates(words);
    }

    Words words() {
        return words;
    }

    /** The languages that readers of the site have. */
    Set<String> tags() {
        return tags;
    }

    Links links() {
        return links;
    }

    Ref ref(Node node) {
        return node.isURI() ? Ref.to(links.to(node).orElse(null), name(node)) : literal(node);
    }

    List<Ref> refs(Collection<Node> nodes) {
        return nodes.stream().map(this::ref).toList();
    }

    /** The same, ordered as the language orders names. */
    List<Ref> sorted(Collection<Node> nodes) {
        return nodes.stream()
                .map(this::ref)
                .sorted(Comparator.comparing(ref -> ref.text().value(), words.order()))
                .toList();
    }

    /** What a thing is called: in the language of the page, or the next best; without a name, the end of its IRI. */
    Text name(Node node) {
        Text known = names.get(node);
        if (known == null) {
            known = findName(node); // which may ask for other names, so no computeIfAbsent
            names.put(node, known);
        }
        return known;
    }

    /** What a triple states, as far as a list of three names can say it. */
    Text sentence(Triple stated) {
        return Text.in(
                words.tag(),
                isolated(ref(stated.getSubject()).text().value()) + " · "
                        + isolated(name(stated.getPredicate()).value()) + " · "
                        + isolated(ref(stated.getObject()).text().value()));
    }

    /** All distinct values of a property, in every graph. */
    Set<Node> objects(Node subject, Node property) {
        Set<Node> objects = new LinkedHashSet<>();
        Iterator<Quad> found = data.find(Node.ANY, subject, property, Node.ANY);
        while (found.hasNext()) {
            objects.add(found.next().getObject());
        }
        return objects;
    }

    /** The literal that is the value of a property, empty if there is none. */
    String text(Node subject, Node property) {
        return objects(subject, property).stream()
                .filter(Node::isLiteral)
                .findFirst()
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    boolean isA(Node node, Node type) {
        return data.contains(Node.ANY, node, Std.RDF_TYPE, type);
    }

    private Text findName(Node node) {
        if (!node.isURI()) {
            return literal(node).text();
        }
        if (isA(node, Hg.ARTICLE)) {
            return Text.in(words.tag(), article(node));
        }
        List<Node> labels = new ArrayList<>(objects(node, Std.RDFS_LABEL));
        labels.removeIf(label -> !label.isLiteral());
        labels.sort(Comparator.comparing(Node::getLiteralLanguage).thenComparing(Node::getLiteralLexicalForm));
        for (String tag : words.fallback()) {
            for (Node label : labels) {
                if (label.getLiteralLanguage().equalsIgnoreCase(tag)) {
                    return Text.of(label);
                }
            }
        }
        return labels.isEmpty() ? Text.plain(Links.localName(node)) : Text.of(labels.get(0));
    }

    /** An article has no title here, since that is a sentence of it: its language, publisher and day name it. */
    private String article(Node article) {
        String language = text(article, Std.DCTERMS_LANGUAGE);
        String publisher = objects(article, Std.DCTERMS_PUBLISHER).stream()
                .findFirst()
                .map(node -> name(node).value())
                .orElse("");
        String issued = dates.date(text(article, Std.DCTERMS_ISSUED));
        return words.say(
                "article.name",
                words.languageName(language),
                isolated(publisher.isEmpty() ? Links.localName(article) : publisher),
                issued.isEmpty() ? "no" : "yes",
                isolated(issued));
    }

    /** A text that keeps its reading order to itself within another (Unicode: first strong isolate). */
    private static String isolated(String text) {
        return "\u2068" + text + "\u2069";
    }

    private Ref literal(Node literal) {
        if (!literal.isLiteral()) {
            return Ref.to(null, Text.plain(literal.toString()));
        }
        String lexical = literal.getLiteralLexicalForm();
        String type = literal.getLiteralDatatypeURI();
        String shown = lexical;
        if (type.equals(Std.EDTF.getURI())) {
            shown = dates.date(lexical);
        } else if (type.startsWith(Std.XSD_NS)) {
            shown = builtIn(type.substring(Std.XSD_NS.length()), lexical);
        }
        return shown.equals(lexical)
                ? Ref.to(null, Text.of(literal))
                : new Ref(null, Text.in(words.tag(), shown), Text.plain(lexical).value());
    }

    private String builtIn(String type, String lexical) {
        if (DATES.contains(type)) {
            return dates.date(lexical);
        }
        if (type.equals("duration")) {
            return dates.duration(lexical);
        }
        if (NUMBERS.contains(type)) {
            try {
                return words.number(Long.parseLong(lexical));
            } catch (NumberFormatException e) {
                return lexical;
            }
        }
        if (type.equals("decimal") && DECIMAL.matcher(lexical).matches()) {
            return words.number(new BigDecimal(lexical));
        }
        if (type.equals("boolean")) {
            return lexical.equals("true") || lexical.equals("1") ? words.say("yes") : words.say("no");
        }
        return lexical;
    }
}
