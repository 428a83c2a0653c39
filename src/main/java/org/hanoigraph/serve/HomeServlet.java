package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.system.PrefixMap;
import org.hanoigraph.vocab.Iris;

/** {@code /}: what this is, and where to begin. */
final class HomeServlet extends ReadServlet {
    private static final List<String> QUERIES = List.of("search.rq", "most-sources.rq", "who-claims-what.rq");

    private final transient Iris iris;

    HomeServlet(Iris iris) {
        this.iris = iris;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Release release = LeaseFilter.release(request);
        Html html = new Html().markup(text("home.html"));
        counts(html, release);
        examples(html, release);
        queries(html, release);
        dumps(html, release.dumps());
        send(response, Format.HTML.contentType(), html.page("Home", "").getBytes(StandardCharsets.UTF_8));
    }

    private static void counts(Html html, Release release) {
        html.markup("<h2>What is in it</h2>\n<table>\n");
        release.counts()
                .forEach((type, count) -> html.fill(
                        "<tr><th>%</th><td>%</td></tr>\n",
                        Links.localName(type), String.format(Locale.ROOT, "%,d", count)));
        html.markup("</table>\n");
    }

    private void examples(Html html, Release release) {
        html.markup("<h2>Look at</h2>\n<ul>\n");
        for (Release.Example example : release.examples()) {
            html.markup("<li>")
                    .link(new Links(iris).to(example.thing()), example.label())
                    .markup("</li>\n");
        }
        html.markup("</ul>\n");
    }

    private void queries(Html html, Release release) {
        html.markup("<h2>Ask</h2>\n<ul>\n");
        for (String file : QUERIES) {
            String query = text(file);
            String title = query.lines().findFirst().orElse("").substring(1).strip();
            html.fill(
                    "<li><a href=\"/sparql?format=text&amp;query=%\">%</a></li>\n",
                    URLEncoder.encode(prologue(query) + withName(query, release), StandardCharsets.UTF_8), title);
        }
        html.markup("</ul>\n");
    }

    /** Declares the prefixes that a query uses. */
    private String prologue(String query) {
        StringBuilder prologue = new StringBuilder();
        PrefixMap prefixes = iris.prefixes();
        prefixes.add("text", TextQuery.NS);
        prefixes.forEach((prefix, iri) -> {
            if (query.contains(prefix + ":")) {
                prologue.append("PREFIX ")
                        .append(prefix)
                        .append(": <")
                        .append(iri)
                        .append(">\n");
            }
        });
        return prologue.toString();
    }

    /** Searches for the name of a thing that is there, without the signs that mean something to the search. */
    private static String withName(String query, Release release) {
        String name = release.examples().stream()
                .map(example -> example.label()
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                        .strip())
                .findFirst()
                .orElse("name");
        return query.replace("NAME", name);
    }

    private static void dumps(Html html, Path folder) throws IOException {
        html.markup("<h2>Take it with you</h2>\n<ul>\n");
        for (String name : DumpServlet.files(folder)) {
            html.fill("<li><a href=\"/dump/%\">%</a></li>\n", name, name);
        }
        html.markup("</ul>\n");
    }

    private static String text(String file) {
        return new String(StaticServlet.read(file), StandardCharsets.UTF_8);
    }
}
