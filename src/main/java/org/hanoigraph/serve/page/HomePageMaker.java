package org.hanoigraph.serve.page;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.Txn;
import org.hanoigraph.serve.page.HomePage.Articles;
import org.hanoigraph.serve.page.HomePage.Count;
import org.hanoigraph.serve.page.HomePage.CountryMap;
import org.hanoigraph.serve.page.HomePage.Matrix;
import org.hanoigraph.serve.page.HomePage.Timeline;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;
import org.jspecify.annotations.Nullable;

/** Makes the home page of a release. */
public final class HomePageMaker {
    private static final String MAP = "overview-map";
    private static final String MONTHS = "overview-timeline";
    private static final String EVENTS = "overview-events";
    private static final String BETWEEN = "facts-between";
    private static final String PEOPLE = "overview-people";
    private static final String ABOUT = "who-about-topic";
    private static final String ARTICLES = "overview-articles";
    private static final String MOST_TOLD = "overview-most-told";
    private static final int EXAMPLES = 8;
    private static final int MOST_SPEAKERS = 10;
    private static final int MOST_TOPICS = 8;
    private static final int MOST_MONTHS = 36;
    private static final int MOST_EVENTS = 40;
    private static final int MOST_ARTICLES = 10;

    private final View view;
    private final Questions questions;
    private final WorldMap world;
    private final Values values;

    private HomePageMaker(View view, Questions questions, WorldMap world) {
        this.view = view;
        this.questions = questions;
        this.world = world;
        this.values = view.values();
    }

    /**
     * The page.
     *
     * @param counts how many there are of each class
     * @param dumps the names of the files that hold all of it
     */
    public static String html(
            View view, Questions questions, WorldMap world, Map<Node, Long> counts, List<String> dumps) {
        return Txn.calculateRead(
                view.data(),
                () -> Templates.fill(
                        "home",
                        view.frame(
                                "/",
                                view.words().say("home.title"),
                                "",
                                view.canonical("/"),
                                List.of(),
                                SchemaOrg.dataset(view, dumps)),
                        new HomePageMaker(view, questions, world).page(counts, dumps)));
    }

    private HomePage page(Map<Node, Long> counts, List<String> dumps) {
        return new HomePage(
                List.of(
                        count("thing.summary", Hg.FACT, counts, counts.getOrDefault(Hg.ARTICLE, 0L)),
                        count("fact.sources", Hg.WORK, counts, 0L),
                        count("thing.disputes", Hg.CONFLICT, counts, 0L)),
                values.refs(rows(MOST_TOLD).stream()
                        .map(row -> row.get("thing"))
                        .limit(EXAMPLES)
                        .toList()),
                map(),
                timeline(),
                matrix(),
                disputes(),
                articles(),
                dumps);
    }

    private Count count(String message, Node kind, Map<Node, Long> counts, long second) {
        return new Count(
                view.words().say(message, counts.getOrDefault(kind, 0L), second),
                "/sparql?query="
                        + Links.encode("SELECT DISTINCT ?thing { ?thing a <" + kind.getURI() + "> } LIMIT 1000"));
    }

    private List<Binding> rows(String query) {
        return questions
                .named(query)
                .map(question -> Question.ask(question.text(), view.data()).rows())
                .orElse(List.of());
    }

    private @Nullable CountryMap map() {
        Map<Node, Map<Node, Integer>> stated = new LinkedHashMap<>();
        List<Node> layers = new ArrayList<>();
        for (Binding row : rows(MAP)) {
            Node layer = row.get("relation");
            if (!layers.contains(layer)) {
                layers.add(layer);
            }
            stated.computeIfAbsent(row.get("country"), missing -> new LinkedHashMap<>())
                    .put(layer, Statements.number(row.get("facts")));
        }
        if (stated.isEmpty() || world.areas().isEmpty()) {
            return null;
        }
        List<CountryMap.Area> areas = new ArrayList<>();
        for (WorldMap.Area area : world.areas()) {
            Node country = country(area.region());
            areas.add(
                    country == null || !stated.containsKey(country)
                            ? new CountryMap.Area(null, 0, "", area.outline())
                            : area(country, stated.getOrDefault(country, Map.of()), layers, area.outline()));
        }
        List<CountryMap.Layer> named = new ArrayList<>();
        layers.forEach(layer -> named.add(new CountryMap.Layer(named.size() + 1, values.name(layer))));
        return new CountryMap(
                MAP,
                WorldMap.BOX,
                areas,
                named,
                stated.entrySet().stream()
                        .map(entry -> new CountryMap.Told(
                                values.ref(entry.getKey()),
                                layers.stream()
                                        .map(layer -> count(entry.getValue().getOrDefault(layer, 0)))
                                        .toList()))
                        .sorted(Comparator.comparing(
                                row -> row.country().text().value(),
                                view.words().order()))
                        .toList());
    }

    private CountryMap.Area area(Node country, Map<Node, Integer> counts, List<Node> layers, String outline) {
        Ref ref = values.ref(country);
        String title = ref.text().value() + ": "
                + counts.entrySet().stream()
                        .map(entry -> values.name(entry.getKey()).value() + " " + count(entry.getValue()))
                        .collect(Collectors.joining(", "));
        int layer = counts.keySet().stream().mapToInt(layers::indexOf).max().orElse(0) + 1;
        return new CountryMap.Area(ref, layer, title, outline);
    }

    private @Nullable Node country(String region) {
        if (region.isEmpty()) {
            return null;
        }
        Node code = NodeFactory.createLiteralString(region);
        Iterator<Quad> found = view.data().find(Node.ANY, Node.ANY, Hg.CLDR_REGION, code);
        return found.hasNext() ? found.next().getSubject() : null;
    }

    private @Nullable Timeline timeline() {
        List<Binding> rows = rows(MONTHS);
        if (rows.isEmpty()) {
            return null;
        }
        int most = rows.stream()
                .mapToInt(row -> Statements.number(row.get("facts")))
                .max()
                .orElse(1);
        List<Timeline.Month> months = rows.stream()
                .skip(Math.max(0, rows.size() - MOST_MONTHS))
                .map(row -> month(row, most))
                .toList();
        List<Binding> happened = rows(EVENTS);
        List<Timeline.Event> events = happened.stream()
                .skip(Math.max(0, happened.size() - MOST_EVENTS))
                .map(row ->
                        new Timeline.Event(values.ref(row.get("date")).text().value(), values.ref(row.get("event"))))
                .toList();
        return new Timeline(MONTHS, months, events);
    }

    private Timeline.Month month(Binding row, int most) {
        String month = row.get("month").getLiteralLexicalForm();
        int facts = Statements.number(row.get("facts"));
        return new Timeline.Month(
                values.ref(row.get("month")).text().value(),
                Math.max(1, 100 * facts / most),
                view.words().number(facts),
                "/api/" + BETWEEN + ".html?from=" + month + "-01&until=" + lastDay(month));
    }

    private static String lastDay(String month) {
        try {
            return YearMonth.parse(month).atEndOfMonth().toString();
        } catch (DateTimeException e) {
            return month + "-28";
        }
    }

    private @Nullable Matrix matrix() {
        Map<Node, Map<Node, Integer>> bySpeaker = new LinkedHashMap<>();
        Map<Node, Integer> byTopic = new LinkedHashMap<>();
        for (Binding row : rows(PEOPLE)) {
            int facts = Statements.number(row.get("facts"));
            bySpeaker
                    .computeIfAbsent(row.get("speaker"), missing -> new LinkedHashMap<>())
                    .put(row.get("topic"), facts);
            byTopic.merge(row.get("topic"), facts, Integer::sum);
        }
        if (bySpeaker.isEmpty()) {
            return null;
        }
        List<Node> topics = most(byTopic, MOST_TOPICS);
        Map<Node, Integer> talk = new TreeMap<>(Comparator.comparing(Node::toString));
        bySpeaker.forEach((speaker, said) -> {
            int sum = topics.stream()
                    .mapToInt(topic -> said.getOrDefault(topic, 0))
                    .sum();
            if (sum > 0) {
                talk.put(speaker, sum);
            }
        });
        return new Matrix(
                PEOPLE,
                values.refs(topics),
                most(talk, MOST_SPEAKERS).stream()
                        .map(speaker -> new Matrix.Row(
                                values.ref(speaker),
                                topics.stream()
                                        .map(topic -> cell(
                                                speaker,
                                                topic,
                                                bySpeaker
                                                        .getOrDefault(speaker, Map.of())
                                                        .getOrDefault(topic, 0)))
                                        .toList()))
                        .toList());
    }

    private Matrix.Cell cell(Node speaker, Node topic, int facts) {
        int level = facts >= 10 ? 3 : facts >= 4 ? 2 : facts > 0 ? 1 : 0;
        return new Matrix.Cell(
                count(facts), level, "/api/" + ABOUT + ".html?speaker=" + id(speaker) + "&topic=" + id(topic));
    }

    private String id(Node thing) {
        String things = view.site().iris().things();
        String iri = thing.toString();
        return Links.encode(iri.startsWith(things) ? iri.substring(things.length()) : iri);
    }

    private static List<Node> most(Map<Node, Integer> counts, int number) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .limit(number)
                .toList();
    }

    private List<Ref> disputes() {
        List<Ref> disputes = new ArrayList<>();
        view.data().find(Node.ANY, Node.ANY, Std.RDF_TYPE, Hg.CONFLICT).forEachRemaining(quad -> {
            Node conflict = quad.getSubject();
            disputes.add(Ref.to(view.links().to(conflict).orElse(null), inWords(conflict)));
        });
        return disputes;
    }

    /** What a disagreement is about, in the reader's language: its own label is in English. */
    private Text inWords(Node conflict) {
        return values.objects(conflict, Hg.BETWEEN).stream()
                .flatMap(fact -> values.objects(fact, Std.RDF_REIFIES).stream())
                .filter(Node::isTripleTerm)
                .findFirst()
                .map(Node::getTriple)
                .map(stated -> values.sentence(stated))
                .orElseGet(() -> values.name(conflict));
    }

    private @Nullable Articles articles() {
        List<Articles.Counted> articles = rows(ARTICLES).stream()
                .limit(MOST_ARTICLES)
                .map(row -> new Articles.Counted(values.ref(row.get("article")), Statements.number(row.get("facts"))))
                .toList();
        return articles.isEmpty() ? null : new Articles(ARTICLES, articles);
    }

    private String count(int number) {
        return number == 0 ? "" : view.words().number(number);
    }
}
