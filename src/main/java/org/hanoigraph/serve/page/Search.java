package org.hanoigraph.serve.page;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;
import org.jspecify.annotations.Nullable;

/** Finds things by any of their names, in any script, the last word perhaps not typed to its end. */
public final class Search {
    private static final int MOST_NAMES = 400;
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 60;

    private final View view;
    private final ToIntFunction<Node> facts;

    /**
     * A search for one reader.
     *
     * @param facts of how many facts a thing is an end
     */
    public Search(View view, ToIntFunction<Node> facts) {
        this.view = view;
        this.facts = facts;
    }

    /** The page of results. */
    public String html(String query) {
        SearchPage page = find(query, 50);
        String path = query.isEmpty() ? "/search" : "/search?q=" + Links.encode(query);
        return Templates.fill("search", view.frame(path, view.words().say("search.title"), query), page);
    }

    /** The best results. */
    public SearchPage find(String query, int most) {
        List<String> words = words(query);
        if (words.isEmpty()) {
            return new SearchPage(query, false, List.of());
        }
        return Txn.calculateRead(view.data(), () -> {
            List<Found> found = ask(words, word -> "(" + word + "^4 OR " + word + "*)");
            boolean similar = found.isEmpty();
            if (similar) {
                found = ask(words, Search::fuzzy);
            }
            Values values = view.values();
            return new SearchPage(
                    query,
                    similar,
                    ranked(found, String.join(" ", words), values).stream()
                            .limit(most)
                            .map(hit -> hit(hit.found, values))
                            .toList());
        });
    }

    /** Nothing but letters and digits: none of the signs that mean something to the index. */
    private static List<String> words(String query) {
        return Arrays.stream(query.replaceAll("[\\u200C\\u200D]", "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .limit(MOST_WORDS)
                .toList();
    }

    /** A word with one or two letters more, less or other. */
    private static String fuzzy(String word) {
        if (word.length() < 4) {
            return word;
        }
        return word + "~" + (word.length() < 7 ? 1 : 2);
    }

    private List<Found> ask(List<String> words, Function<String, String> form) {
        String asked = words.stream().map(form).collect(Collectors.joining(" AND "));
        String query = "SELECT ?thing ?score ?name { (?thing ?score ?name) <" + TextQuery.NS + "query> (\""
                + asked.replace("\\", "\\\\").replace("\"", "\\\"") + "\" " + MOST_NAMES + ") }";
        Map<Node, Found> best = new LinkedHashMap<>();
        try (QueryExec asking = QueryExec.dataset(view.data()).query(query).build()) {
            RowSet rows = asking.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                Node thing = row.get("thing");
                Node name = row.get("name");
                if (thing.isURI() && name != null && name.isLiteral()) {
                    Number score = (Number) row.get("score").getLiteralValue();
                    best.merge(
                            thing,
                            new Found(thing, name, score.doubleValue()),
                            (one, other) -> one.score >= other.score ? one : other);
                }
            }
        }
        return new ArrayList<>(best.values());
    }

    /** What is called exactly so; then what begins so; entities before what is said of them; then what is said most of. */
    private List<Ranked> ranked(List<Found> all, String typed, Values values) {
        Collator letters = Collator.getInstance(ULocale.ROOT);
        letters.setStrength(Collator.PRIMARY);
        return all.stream()
                .map(found -> new Ranked(
                        found,
                        letters.equals(found.text(), typed),
                        isSaid(found.thing, values),
                        begins(letters, found.text(), typed),
                        facts.applyAsInt(found.thing)))
                .sorted(Comparator.comparing((Ranked hit) -> !hit.exact)
                        .thenComparing(hit -> hit.said)
                        .thenComparing(hit -> !hit.begins)
                        .thenComparing(hit -> -hit.facts)
                        .thenComparing(hit -> -hit.found.score)
                        .thenComparing(hit -> hit.found.thing.toString()))
                .toList();
    }

    private static boolean begins(Collator letters, String name, String typed) {
        return name.length() >= typed.length() && letters.equals(name.substring(0, typed.length()), typed);
    }

    private static boolean isSaid(Node thing, Values values) {
        return List.of(Hg.FACT, Hg.CONFLICT, Hg.ATTESTATION, Hg.ARTICLE).stream()
                .anyMatch(type -> values.isA(thing, type));
    }

    private Hit hit(Found found, Values values) {
        Text name = values.name(found.thing);
        return new Hit(
                values.links().to(found.thing).orElse(""),
                name,
                values.objects(found.thing, Std.RDF_TYPE).stream()
                        .filter(type -> type.isURI() && type.getURI().startsWith(Hg.NS))
                        .map(values::name)
                        .toList(),
                other(name, found.name),
                facts.applyAsInt(found.thing));
    }

    private static @Nullable Text other(Text shown, Node found) {
        Text matched = Text.of(found);
        return matched.value().equals(shown.value()) ? null : matched;
    }

    /**
     * A thing that was found.
     *
     * @param name under which it was found
     */
    private record Found(Node thing, Node name, double score) {
        String text() {
            return name.getLiteralLexicalForm();
        }
    }

    /** A thing that was found, with what its place in the list depends on. */
    private record Ranked(Found found, boolean exact, boolean said, boolean begins, int facts) {}
}
