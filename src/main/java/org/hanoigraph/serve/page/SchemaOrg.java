package org.hanoigraph.serve.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;

/** A thing in the terms of schema.org, for search engines; the ontology says what its classes are there. */
final class SchemaOrg {
    private static final String CONTEXT = "https://schema.org";
    private static final int MOST_NAMES = 40;

    private SchemaOrg() {}

    /**
     * JSON-LD that can stand inside a script element.
     *
     * @param page the address under which the page is published
     */
    static String of(Node thing, Known known, Values values, String page) {
        JsonObject json = new JsonObject();
        json.put("@context", CONTEXT);
        json.put("@id", thing.getURI());
        json.put("@type", type(thing, known, values));
        json.put("name", values.name(thing).value());
        JsonArray names = new JsonArray();
        known.objects(thing, Std.RDFS_LABEL).stream()
                .filter(Node::isLiteral)
                .limit(MOST_NAMES)
                .forEach(label -> {
                    JsonObject name = new JsonObject();
                    name.put("@value", Text.of(label).value());
                    name.put("@language", label.getLiteralLanguage());
                    names.add(name);
                });
        if (!names.isEmpty()) {
            json.put("alternateName", names);
        }
        if (known.isA(thing, Hg.ARTICLE)) {
            article(thing, known, json);
        }
        JsonArray same = new JsonArray();
        known.objects(thing, Std.OWL_SAME_AS).stream().filter(Node::isURI).forEach(other -> same.add(other.getURI()));
        if (!same.isEmpty()) {
            json.put("sameAs", same);
        }
        json.put("mainEntityOfPage", page);
        return escaped(json.toString());
    }

    /** The whole graph as a data set. */
    static String dataset(View view, List<String> dumps) {
        JsonObject json = new JsonObject();
        json.put("@context", CONTEXT);
        json.put("@type", "Dataset");
        json.put("name", view.words().say("site.name"));
        json.put("description", view.words().say("home.about"));
        json.put("url", view.site().iris().base());
        json.put("version", view.release());
        json.put("license", "https://creativecommons.org/licenses/by/4.0/");
        json.put("isAccessibleForFree", true);
        JsonArray distribution = new JsonArray();
        for (String dump : dumps) {
            JsonObject download = new JsonObject();
            download.put("@type", "DataDownload");
            download.put("contentUrl", view.canonical("/dump/" + dump));
            distribution.add(download);
        }
        json.put("distribution", distribution);
        return escaped(json.toString());
    }

    private static void article(Node article, Known known, JsonObject json) {
        known.object(article, Std.DCTERMS_LANGUAGE)
                .ifPresent(language -> json.put("inLanguage", language.getLiteralLexicalForm()));
        known.object(article, Std.DCTERMS_ISSUED)
                .ifPresent(issued -> json.put("datePublished", issued.getLiteralLexicalForm()));
        known.objects(article, Std.DCTERMS_SOURCE).stream()
                .filter(Node::isURI)
                .findFirst()
                .ifPresent(source -> json.put("url", source.getURI()));
    }

    private static String type(Node thing, Known known, Values values) {
        Deque<Node> classes = new ArrayDeque<>(known.objects(thing, Std.RDF_TYPE));
        Set<Node> seen = new HashSet<>(classes);
        TreeSet<String> found = new TreeSet<>();
        while (!classes.isEmpty()) {
            Node type = classes.remove();
            if (type.isURI() && type.getURI().startsWith(Std.SCHEMA_NS)) {
                found.add(type.getURI().substring(Std.SCHEMA_NS.length()));
                continue;
            }
            for (Node property : List.of(Std.RDFS_SUB_CLASS_OF, Std.SKOS_CLOSE_MATCH)) {
                values.objects(type, property).stream().filter(seen::add).forEach(classes::add);
            }
        }
        return found.isEmpty() ? "Thing" : found.first();
    }

    /** JSON in which nothing looks like the end of the script element, to any parser. */
    static String escaped(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
