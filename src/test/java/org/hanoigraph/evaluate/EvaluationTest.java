package org.hanoigraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hanoigraph.fact.Certainty;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Mention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records against a small annotation of one article, counted by hand. */
class EvaluationTest {
    private static final EntityNames NAMES = new EntityNames(Map.of(
            "person/ada", Set.of("Ada"),
            "person/bo", Set.of("Bo"),
            "treaty/t", Set.of("Example Treaty")));

    @TempDir
    Path gold;

    @BeforeEach
    void annotate() throws IOException {
        Files.writeString(gold.resolve("a1.json"), """
                {"id": "a1", "lang": "sv",
                 "entities": [
                  {"key": "person:Ada", "label_en": "Ada", "mentions": [{"start": 0, "end": 3}, {"start": 50, "end": 53}]},
                  {"key": "person:Bo", "label_en": "Bo", "mentions": [{"start": 20, "end": 22}]}],
                 "facts": [
                  {"cluster": "c1", "s": "person:Ada", "p": "signed", "o": "treaty:Example Treaty",
                   "certainty": "asserted", "start": 0, "end": 10},
                  {"cluster": "c2", "s": "person:Ada", "p": "metWith", "o": "person:Bo",
                   "certainty": "planned", "start": 10, "end": 30},
                  {"cluster": "c3", "s": "person:Bo", "p": "signed", "o": "treaty:Example Treaty",
                   "certainty": "asserted", "start": 40, "end": 60}],
                 "traps": [{"s": "person:Bo", "p": "proposed", "o": "treaty:Example Treaty"}]}
                """);
    }

    @Test
    void aTitleSaysTheSameHoweverItsInstitutionIsNamed() {
        EntityNames names = new EntityNames(Map.of(
                "organization/example-office",
                Set.of("Example Office", "EO"),
                "country/AA",
                Set.of("Aland"),
                "country/AT",
                Set.of("Austria")));

        assertThat(names.content("Director of the Example Office")).isEqualTo(names.content("EO Director"));
        assertThat(names.content("Director at the Example Office")).isEqualTo(names.content("EO Director"));
        assertThat(names.content("Minister of Fish of Aland")).isNotEqualTo(names.content("Minister of Fish"));
        assertThat(names.content("Director of the Example Office")).isNotEqualTo(names.content("Director of Aland"));
    }

    @Test
    void eachColumnIsWhatOneCountsByHand() throws IOException {
        Evaluation evaluation = evaluate(
                fact("person/ada", "signed", "treaty/t", Certainty.CLAIMED, 0, 12),
                fact("person/bo", "metWith", "person/ada", Certainty.PLANNED, 12, 28),
                fact("person/bo", "signed", "treaty/t", Certainty.ASSERTED, 0, 12),
                fact("person/bo", "proposed", "treaty/t", Certainty.ASSERTED, 0, 12),
                mention("person/ada", 0, 3),
                mention("person/ada", 20, 22),
                mention("person/bo", 30, 32));

        assertThat(evaluation.inPlace()).as("the third signs elsewhere").isEqualTo(new Score(2, 3, 2, 4));
        assertThat(evaluation.all()).isEqualTo(new Score(3, 3, 3, 4));
        assertThat(evaluation.byRelation().get("signed")).isEqualTo(new Score(2, 2, 2, 2));
        assertThat(evaluation.byRelation().get("metWith")).as("holds both ways").isEqualTo(new Score(1, 1, 1, 1));
        assertThat(evaluation.byLanguage()).containsOnlyKeys("sv");
        assertThat(evaluation.certain()).isEqualTo(2);
        assertThat(evaluation.matched()).isEqualTo(3);
        assertThat(evaluation.traps()).isEqualTo(1);
        assertThat(evaluation.trapCount()).isEqualTo(1);
        assertThat(evaluation.mentions()).isEqualTo(new Score(1, 3, 1, 3));
        assertThat(evaluation.spans()).isEqualTo(new Score(2, 3, 2, 3));
        assertThat(evaluation.linked()).isEqualTo(1);
        assertThat(evaluation.missed()).isEmpty();
    }

    @Test
    void aPropositionIsFoundWhereverTheArticleStatesItUnlessItsPlaceTellsItApart() throws IOException {
        assertThat(score("person/bo", "signed", "treaty/t", 0, 12)).isEqualTo(new Score(1, 3, 1, 1));

        annotate("""
                {"cluster": "praise", "s": "person:Bo", "p": "assessed", "o": "treaty:Example Treaty", "start": 0, "end": 9},
                {"cluster": "blame", "s": "person:Bo", "p": "assessed", "o": "treaty:Example Treaty", "start": 20, "end": 29}
                """);
        Evaluation praise = evaluate(fact("person/bo", "assessed", "treaty/t", Certainty.ASSERTED, 5, 12));
        assertThat(praise.all()).isEqualTo(new Score(1, 2, 1, 1));
        assertThat(praise.missed()).singleElement().asString().contains("blame");
    }

    @Test
    void ofEachRuleItIsCountedHowManyOfItsFactsAreRight() throws IOException {
        Fact right = fact("person/ada", "signed", "treaty/t", Certainty.ASSERTED, 0, 10);
        Fact again = fact("person/ada", "signed", "treaty/t", Certainty.ASSERTED, 40, 50);
        Fact wrong = fact("person/ada", "visited", "treaty/t", Certainty.ASSERTED, 0, 10);

        assertThat(evaluate(right, again, wrong, byRule(right, "en/sign"), byRule(wrong, "en/visit"))
                        .byRule())
                .contains(new RuleScore("en/sign", "signed", 1, 1), new RuleScore("en/visit", "visited", 1, 0));
    }

    private static Fact byRule(Fact fact, String rule) {
        return new Fact(
                fact.origin(),
                fact.relation(),
                fact.subject(),
                fact.object(),
                fact.date(),
                fact.qualifiers(),
                fact.speaker(),
                fact.certainty(),
                fact.confidence(),
                rule);
    }

    @Test
    void topicsAreComparedLooselyAtTheirPlace() throws IOException {
        annotate("""
                {"cluster": "c", "s": "person:Bo", "p": "emphasised", "o": "topic:safety of small boats", "start": 0, "end": 9}
                """);

        assertThat(score("person/bo", "emphasised", "topic/safety-at-sea", 5, 12))
                .isEqualTo(new Score(1, 1, 1, 1));
        assertThat(score("person/bo", "emphasised", "topic/safety-at-sea", 15, 22))
                .as("elsewhere")
                .isEqualTo(new Score(0, 1, 0, 1));
        assertThat(score("person/bo", "emphasised", "topic/large-ships", 5, 12)).isEqualTo(new Score(0, 1, 0, 1));
    }

    @Test
    void whatOurRecordsAloneNameIsFoundByThatName() throws IOException {
        annotate("""
                {"cluster": "c", "s": "person:Bo", "p": "memberOf", "o": "organization:Guild of Divers", "start": 0, "end": 9}
                """);

        assertThat(score("person/bo", "memberOf", "organization/guild-of-divers", 0, 9))
                .isEqualTo(new Score(1, 1, 1, 1));
    }

    private void annotate(String facts) throws IOException {
        Files.writeString(gold.resolve("a1.json"), """
                {"id": "a1", "lang": "sv", "entities": [], "traps": [], "facts": [%s]}
                """.formatted(facts));
    }

    @Test
    void precisionRecallAndF1AreSharesOfThoseCounts() {
        Score score = new Score(2, 4, 3, 4);

        assertThat(score.precision()).isEqualTo(0.75);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.f1()).isEqualTo(0.6);
        assertThat(Score.ZERO.precision()).isNaN();
    }

    /** What one asserted fact scores. */
    private Score score(String subject, String relation, String object, int start, int end) throws IOException {
        return evaluate(fact(subject, relation, object, Certainty.ASSERTED, start, end))
                .all();
    }

    private Evaluation evaluate(FactRecord... records) throws IOException {
        return Evaluation.of(gold, List.of(records), NAMES, Set.of("metWith"));
    }

    private static Fact fact(String subject, String relation, String object, Certainty certainty, int start, int end) {
        return new Fact(
                new Evidence("a1", start, end, "0".repeat(64)),
                relation,
                new Entity(subject, subject, null, false),
                new Entity(object, object.replaceFirst("^.*/", "").replace('-', ' '), null, false),
                null,
                new TreeMap<>(),
                null,
                certainty,
                0.9,
                "test");
    }

    private static Mention mention(String entity, int start, int end) {
        return new Mention("a1", entity, "x", "name", start, end, null);
    }
}
