package org.hanoigraph.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Certainty;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.fact.Value;
import org.jspecify.annotations.Nullable;

/**
 * Tells which articles tell one story. Words cannot be compared across languages, but who said what of whom can: articles
 * are one story if they give one address as their source, or if they share most of their facts, speakers included, and
 * name the same entities in the same order. Two reports of one event share facts and names, but neither speakers nor
 * order, and stay apart.
 *
 * <p>The result does not depend on the order of the records.
 */
public final class Stories {
    /** Two articles this alike are one story. Measured: versions of one story from 0.7 up, reports of one event to 0.55. */
    private static final double SAME = 0.62;

    /** An article joins a story only if it is at least this like each of its tellers, so that no chain draws it in. */
    private static final double NOT_FOREIGN = 0.5;

    private static final double MOST_CONFIDENT = 0.9;

    /** The rule of the facts that follow from a story; they are made anew with every comparison. */
    public static final String RULE = "story/shared-facts";

    private final List<Portrait> portraits = new ArrayList<>();
    private final Map<String, Portrait> byStem = new HashMap<>();
    private final Rarity rarity = new Rarity();

    /** Those pairs that somebody asked about. */
    private final Map<List<String>, Likeness> asked = new HashMap<>();

    private Stories() {}

    /**
     * Compares all articles of these records.
     *
     * @param records of any number of articles
     * @param reference facts that works of reference state: what is common knowledge gives no story away
     * @param symmetric names of the relations that hold both ways
     * @return every story by its first teller; each article tells one
     */
    public static List<Story> of(List<FactRecord> records, List<Fact> reference, Set<String> symmetric) {
        Stories stories = new Stories();
        stories.read(records, reference, symmetric);
        return stories.tell();
    }

    private void read(List<FactRecord> records, List<Fact> reference, Set<String> symmetric) {
        Map<String, Article> articles = new TreeMap<>();
        Map<String, List<Mention>> mentions = new HashMap<>();
        Map<String, List<Fact>> facts = new HashMap<>();
        for (FactRecord record : records) {
            if (record instanceof Article article) {
                articles.put(article.stem(), article);
            } else if (record instanceof Mention mention) {
                mentions.computeIfAbsent(mention.article(), stem -> new ArrayList<>())
                        .add(mention);
            } else if (record instanceof Fact fact && fact.origin() instanceof Evidence evidence) {
                facts.computeIfAbsent(evidence.article(), stem -> new ArrayList<>())
                        .add(fact);
            }
        }
        Set<Statement> known = new HashSet<>();
        for (Fact fact : reference) {
            Statement statement = Statement.of(fact, symmetric);
            known.add(statement);
            rarity.add(statement.names());
        }
        for (Article article : articles.values()) {
            Portrait portrait = Portrait.of(
                    article,
                    mentions.getOrDefault(article.stem(), List.of()),
                    facts.getOrDefault(article.stem(), List.of()),
                    symmetric,
                    known);
            rarity.add(portrait.names());
            portraits.add(portrait);
            byStem.put(article.stem(), portrait);
        }
    }

    /**
     * The pairs that may be one story. Of many articles about one event most pairs share little; to find those that share
     * enough statements to be looked at costs less than to look at all.
     */
    private List<Likeness> alike() {
        List<Likeness> alike = new ArrayList<>();
        Map<Statement, List<Integer>> stating = new HashMap<>();
        Map<String, List<Integer>> citing = new HashMap<>();
        for (int i = 0; i < portraits.size(); i++) {
            Portrait portrait = portraits.get(i);
            int[] shared = new int[i];
            for (Statement statement : portrait.statements()) {
                List<Integer> others = stating.computeIfAbsent(statement, key -> new ArrayList<>());
                others.forEach(other -> shared[other]++);
                others.add(i);
            }
            String source = portrait.article().source();
            if (source != null) {
                List<Integer> others = citing.computeIfAbsent(source, key -> new ArrayList<>());
                others.forEach(other -> shared[other] = Likeness.FEWEST_SHARED);
                others.add(i);
            }
            for (int other = 0; other < i; other++) {
                if (shared[other] >= Likeness.FEWEST_SHARED) {
                    Likeness likeness = Likeness.of(portraits.get(other), portrait, rarity);
                    if (likeness.sameAddress() || likeness.score() >= SAME) {
                        alike.add(likeness);
                    }
                }
            }
        }
        return alike;
    }

    /** The most alike first; each joins its clusters if none of their members is foreign to another. */
    private List<Story> tell() {
        Map<String, SortedSet<String>> clusters = new TreeMap<>();
        Map<String, List<String>> reasons = new HashMap<>();
        portraits.forEach(portrait -> clusters.put(
                portrait.article().stem(),
                new TreeSet<>(Set.of(portrait.article().stem()))));
        List<Likeness> pairs = alike().stream()
                .sorted(Comparator.comparing(Likeness::sameAddress)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingDouble(Likeness::score).reversed())
                        .thenComparing(pair -> pair.one().stem())
                        .thenComparing(pair -> pair.other().stem()))
                .toList();
        for (Likeness pair : pairs) {
            SortedSet<String> one = cluster(clusters, pair.one());
            SortedSet<String> other = cluster(clusters, pair.other());
            if (!one.equals(other) && (pair.sameAddress() || noneForeign(one, other))) {
                String first = one.first();
                String second = other.first();
                one.addAll(other);
                other.forEach(stem -> clusters.put(stem, one));
                List<String> why = new ArrayList<>(reasons.getOrDefault(first, List.of()));
                why.addAll(reasons.getOrDefault(second, List.of()));
                why.add(pair.reason());
                reasons.put(one.first(), why);
            }
        }
        List<Story> stories = new ArrayList<>();
        clusters.forEach((stem, cluster) -> {
            if (stem.equals(cluster.first())) {
                stories.add(story(cluster, reasons.getOrDefault(stem, List.of())));
            }
        });
        return stories;
    }

    private static SortedSet<String> cluster(Map<String, SortedSet<String>> clusters, Article article) {
        return clusters.getOrDefault(article.stem(), new TreeSet<>());
    }

    private boolean noneForeign(Set<String> one, Set<String> other) {
        return one.stream()
                .allMatch(left -> other.stream().allMatch(right -> {
                    Likeness likeness = likeness(left, right);
                    return likeness.sameAddress() || likeness.score() >= NOT_FOREIGN;
                }));
    }

    private Likeness likeness(String left, String right) {
        boolean ordered = left.compareTo(right) < 0;
        return asked.computeIfAbsent(
                ordered ? List.of(left, right) : List.of(right, left),
                pair -> Likeness.of(portrait(pair.get(0)), portrait(pair.get(1)), rarity));
    }

    private Portrait portrait(String stem) {
        return Objects.requireNonNull(byStem.get(stem), stem);
    }

    private Story story(Set<String> cluster, List<String> reasons) {
        List<Portrait> tellers = portraits.stream()
                .filter(portrait -> cluster.contains(portrait.article().stem()))
                .toList();
        return new Story(tellers.stream().map(Portrait::article).toList(), List.copyOf(reasons), origins(tellers));
    }

    /**
     * Where a teller that is a translation states the address of its original, those that give no address are versions of
     * the same; they get the same fact, proved by their whole text.
     */
    private List<Fact> origins(List<Portrait> tellers) {
        List<Fact> origins = new ArrayList<>();
        Portrait informed = tellers.stream()
                .filter(teller -> teller.article().translation() && original(teller) != null)
                .findFirst()
                .orElse(null);
        if (informed == null) {
            return origins;
        }
        Fact original = original(informed);
        for (Portrait teller : tellers) {
            Article article = teller.article();
            Integer length = article.length();
            if (original != null && article.source() == null && length != null) {
                Likeness likeness = likeness(article.stem(), informed.article().stem());
                origins.add(new Fact(
                        new Evidence(article.stem(), 0, length, article.sha256()),
                        original.relation(),
                        new Entity("article/" + article.stem(), "Article " + article.stem(), null, false),
                        original.object(),
                        null,
                        Collections.unmodifiableSortedMap(new TreeMap<String, Value>(Map.of(
                                "note", new Literal("Not stated; " + likeness.reason() + ".", "xsd:string", null)))),
                        null,
                        Certainty.ASSERTED,
                        Math.floor(Math.min(MOST_CONFIDENT, likeness.score()) * 100) / 100,
                        RULE));
            }
        }
        return origins;
    }

    /** The fact by which an article names the address of its original. */
    private static @Nullable Fact original(Portrait teller) {
        return teller.itself().stream()
                .filter(fact -> fact.object() instanceof Literal literal
                        && literal.value().equals(teller.article().source()))
                .findFirst()
                .orElse(null);
    }
}
