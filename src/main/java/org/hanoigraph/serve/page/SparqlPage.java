package org.hanoigraph.serve.page;

import java.util.Collection;
import org.hanoigraph.vocab.Hg;

/**
 * The page that queries are written on.
 *
 * @param query to begin with
 * @param questions that serve as examples
 */
public record SparqlPage(String query, Collection<Question> questions) {
    private static final String START = """
            PREFIX hg: <NAMESPACE>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

            SELECT ?fact ?subject ?relation ?object ?sources WHERE {
              ?fact rdf:reifies <<( ?subject ?relation ?object )>> ;
                hg:independentSources ?sources .
            }
            ORDER BY DESC(?sources) ?fact
            LIMIT 25
            """;

    public static String html(View view, Questions questions, String query) {
        String path = query.isEmpty() ? "/sparql" : "/sparql?query=" + Links.encode(query);
        String title = view.words().say("sparql.title");
        return Templates.fill(
                "sparql",
                query.isEmpty() ? view.published(path, title) : view.frame(path, title, ""),
                new SparqlPage(query.isEmpty() ? START.replace("NAMESPACE", Hg.NS) : query, questions.all()));
    }
}
