package org.hanoigraph.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.fact.Value;

/**
 * How fact records compare with an annotation of the same articles. A proposition is counted once for each article,
 * however often the article repeats it and wherever it was found; only where the annotation tells several propositions of
 * the same words apart, each counts at its own place. Topics, whose names are free choices, are compared loosely.
 *
 * @param byRelation scores of propositions by relation
 * @param byLanguage scores of propositions by language of the article
 * @param byRule what each rule gave, in the order of their ids; a proposition counts for each rule that gave it
 * @param all score of all propositions
 * @param inPlace the same, where a proposition counts only at a place where the annotation has it
 * @param distinct of the propositions that differ across all articles, how many were found, and how many there are
 * @param mentions score of mentions with the right entity and the exact span
 * @param spans score of the places where something is mentioned, whatever it is linked to
 * @param linked of the mentions at places of the annotation, how many have its entity
 * @param certain of the propositions that match, how many have the certainty of the annotation
 * @param matched how many propositions match
 * @param traps wrong triples of the annotation that the records have
 * @param trapCount wrong triples of the annotation
 * @param missed propositions of the annotation that were not found, in words
 * @param wrong propositions of ours that the annotation does not have, in words
 */
public record Evaluation(
        SortedMap<String, Score> byRelation,
        SortedMap<String, Score> byLanguage,
        List<RuleScore> byRule,
        Score all,
        Score inPlace,
        Score distinct,
        Score mentions,
        Score spans,
        int linked,
        int certain,
        int matched,
        int traps,
        int trapCount,
        List<String> missed,
        List<String> wrong) {

    /**
     * Compares records with an annotation.
     *
     * @param gold folder with one JSON file for each article, named by its stem
     * @param records of the articles
     * @param names English names of our entities
     * @param symmetric names of the relations that hold both ways
     * @throws IOException if the annotation cannot be read
     */
    public static Evaluation of(Path gold, List<FactRecord> records, EntityNames names, Set<String> symmetric)
            throws IOException {
        Counter counter = new Counter(symmetric);
        EntityNames all = names.and(records);
        for (Path file : articleFiles(gold)) {
            counter.add(file, all, records);
        }
        return counter.result();
    }

    private static List<Path> articleFiles(Path gold) throws IOException {
        try (Stream<Path> files = Files.list(gold)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** Sums over articles. */
    private static final class Counter {
        final Set<String> symmetric;
        final SortedMap<String, Score> byRelation = new TreeMap<>();
        final SortedMap<String, Score> byLanguage = new TreeMap<>();
        final SortedMap<String, RuleScore> byRule = new TreeMap<>();
        final Map<String, Boolean> clusters = new HashMap<>();
        final List<String> missed = new ArrayList<>();
        final List<String> wrong = new ArrayList<>();
        Score all = Score.ZERO;
        Score inPlace = Score.ZERO;
        Score mentions = Score.ZERO;
        Score spans = Score.ZERO;
        int linked;
        int certain;
        int matched;
        int traps;
        int trapCount;

        Counter(Set<String> symmetric) {
            this.symmetric = symmetric;
        }

        void add(Path file, EntityNames names, List<FactRecord> records) throws IOException {
            String stem = file.getFileName().toString().replace(".json", "");
            List<Proposition> ours = new ArrayList<>();
            Set<GoldArticle.Span> ourMentions = new LinkedHashSet<>();
            for (FactRecord record : records) {
                if (record instanceof Mention mention && mention.article().equals(stem)) {
                    ourMentions.add(new GoldArticle.Span(mention.entity(), mention.start(), mention.end()));
                } else if (record instanceof Fact fact
                        && fact.origin() instanceof Evidence evidence
                        && evidence.article().equals(stem)) {
                    ours.add(proposition(fact, evidence, names));
                }
            }
            GoldArticle gold = GoldArticle.read(file, names, ourMentions);
            propositions(gold, ours);
            inPlace = inPlace.plus(inPlace(gold, ours));
            mentions(gold, ourMentions);
            for (Proposition trap : gold.traps()) {
                trapCount++;
                if (ours.stream().anyMatch(our -> our.sameTriple(trap, symmetric))) {
                    traps++;
                }
            }
        }

        private void propositions(GoldArticle gold, List<Proposition> ours) {
            Map<String, Proposition> expected = new TreeMap<>();
            Set<String> found = new HashSet<>();
            for (Proposition proposition : gold.propositions()) {
                String key = proposition.relation() + " " + proposition.cluster();
                expected.putIfAbsent(key, proposition);
                List<Proposition> same = ours.stream()
                        .filter(our -> gold.isMatch(our, proposition, symmetric))
                        .toList();
                if (!same.isEmpty() && found.add(key)) {
                    matched++;
                    if (same.stream()
                            .anyMatch(our -> String.valueOf(our.certainty()).equals(proposition.certainty()))) {
                        certain++;
                    }
                }
            }
            expected.forEach((key, proposition) -> {
                boolean hit = found.contains(key);
                clusters.merge(key, hit, Boolean::logicalOr);
                count(gold, proposition.relation(), new Score(hit ? 1 : 0, 1, 0, 0));
                if (!hit) {
                    missed.add(gold.stem() + " " + key + ": " + proposition.subject() + " " + proposition.relation()
                            + " " + proposition.object() + " " + proposition.qualifiers());
                }
            });
            Map<Proposition, Boolean> right = new LinkedHashMap<>();
            Map<String, Map<Proposition, Boolean>> ofRules = new HashMap<>();
            for (Proposition our : ours) {
                boolean agrees = gold.propositions().stream().anyMatch(expect -> gold.isMatch(our, expect, symmetric));
                right.merge(our.withoutPlace(symmetric), agrees, Boolean::logicalOr);
                if (our.rule() != null) {
                    ofRules.computeIfAbsent(our.rule(), rule -> new HashMap<>())
                            .merge(our.withoutPlace(symmetric), agrees, Boolean::logicalOr);
                }
            }
            ofRules.forEach((rule, facts) -> facts.forEach((our, agrees) ->
                    byRule.merge(rule, new RuleScore(rule, our.relation(), 1, agrees ? 1 : 0), RuleScore::plus)));
            right.forEach((our, agrees) -> {
                count(gold, our.relation(), new Score(0, 0, agrees ? 1 : 0, 1));
                if (!agrees) {
                    wrong.add(gold.stem() + " " + our.subject() + " " + our.relation() + " " + our.object() + " "
                            + our.qualifiers());
                }
            });
        }

        private Score inPlace(GoldArticle gold, List<Proposition> ours) {
            Map<String, Boolean> expected = new HashMap<>();
            Map<Proposition, Boolean> right = new HashMap<>();
            ours.forEach(our -> right.put(our.withoutPlace(symmetric), false));
            for (Proposition proposition : gold.propositions()) {
                String key = proposition.relation() + " " + proposition.cluster();
                expected.putIfAbsent(key, false);
                for (Proposition our : ours) {
                    if (our.overlaps(proposition) && our.saysTheSame(proposition, symmetric)) {
                        expected.put(key, true);
                        right.put(our.withoutPlace(symmetric), true);
                    }
                }
            }
            return new Score(hits(expected), expected.size(), hits(right), right.size());
        }

        private static int hits(Map<?, Boolean> counted) {
            return (int) counted.values().stream().filter(hit -> hit).count();
        }

        private void count(GoldArticle gold, String relation, Score score) {
            all = all.plus(score);
            byRelation.merge(relation, score, Score::plus);
            byLanguage.merge(gold.language(), score, Score::plus);
        }

        private void mentions(GoldArticle gold, Set<GoldArticle.Span> ours) {
            Set<GoldArticle.Span> expected = new HashSet<>(gold.mentions());
            int found = (int) expected.stream().filter(ours::contains).count();
            mentions = mentions.plus(new Score(found, expected.size(), found, ours.size()));
            Set<List<Integer>> places = places(expected);
            Set<List<Integer>> ourPlaces = places(ours);
            Set<List<Integer>> common = new HashSet<>(places);
            common.retainAll(ourPlaces);
            spans = spans.plus(new Score(common.size(), places.size(), common.size(), ourPlaces.size()));
            // A place may be annotated twice, as a name and as what the name stands for; one of both will do.
            linked += places(expected.stream().filter(ours::contains).toList()).size();
        }

        private static Set<List<Integer>> places(Collection<GoldArticle.Span> spans) {
            return spans.stream().map(span -> List.of(span.start(), span.end())).collect(Collectors.toSet());
        }

        Evaluation result() {
            return new Evaluation(
                    byRelation,
                    byLanguage,
                    List.copyOf(byRule.values()),
                    all,
                    inPlace,
                    new Score(hits(clusters), clusters.size(), 0, 0),
                    mentions,
                    spans,
                    linked,
                    certain,
                    matched,
                    traps,
                    trapCount,
                    List.copyOf(missed),
                    List.copyOf(wrong));
        }
    }

    private static Proposition proposition(Fact fact, Evidence evidence, EntityNames names) {
        TreeMap<String, String> qualifiers = new TreeMap<>();
        fact.qualifiers().forEach((field, value) -> {
            if (Proposition.QUALIFIERS.contains(field)) {
                qualifiers.put(field, text(value));
            }
        });
        String object = text(fact.object());
        return new Proposition(
                "",
                fact.subject().id(),
                fact.relation(),
                object,
                Proposition.content(object, names),
                qualifiers,
                fact.certainty().key(),
                fact.rule(),
                evidence.start(),
                evidence.end());
    }

    private static String text(Value value) {
        return value instanceof Entity entity ? entity.id() : ((Literal) value).value();
    }
}
