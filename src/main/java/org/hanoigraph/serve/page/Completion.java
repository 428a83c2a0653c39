package org.hanoigraph.serve.page;

import java.util.Comparator;
import java.util.Iterator;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;

/** What the query editor completes words with: prefixes, terms and queries. */
public final class Completion {
    private Completion() {}

    public static String json(View view, Questions questions) {
        JsonObject prefixes = new JsonObject();
        view.site().iris().prefixes().forEach((prefix, iri) -> prefixes.put(prefix, iri));
        JsonArray terms = Txn.calculateRead(view.data(), () -> terms(view));
        JsonObject queries = new JsonObject();
        questions.all().forEach(question -> queries.put(question.name(), question.text()));
        JsonObject all = new JsonObject();
        all.put("things", view.site().iris().things());
        all.put("prefixes", prefixes);
        all.put("terms", terms);
        all.put("queries", queries);
        return all.toString();
    }

    private static JsonArray terms(View view) {
        Values values = view.values();
        TreeSet<Node> found = new TreeSet<>(Comparator.comparing(Node::getURI));
        Iterator<Quad> labels =
                view.data().find(view.site().iris().ontologyGraph(), Node.ANY, Std.RDFS_LABEL, Node.ANY);
        while (labels.hasNext()) {
            Node term = labels.next().getSubject();
            if (term.isURI() && term.getURI().startsWith(Hg.NS)) {
                found.add(term);
            }
        }
        JsonArray terms = new JsonArray();
        found.forEach(term -> {
            JsonObject json = new JsonObject();
            json.put("name", "hg:" + Links.localName(term));
            json.put("label", values.name(term).value());
            terms.add(json);
        });
        return terms;
    }
}
