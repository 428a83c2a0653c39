package org.hanoigraph.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Certainty;
import org.hanoigraph.fact.DateRange;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactReader;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.FactWriter;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.fact.Problem;
import org.hanoigraph.fact.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Extracted records and the table of decisions about them. */
class ReviewedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
    private static final Article ARTICLE =
            new Article("a1", "sv", null, null, null, false, "0123456789abcdef".repeat(4), 1000);

    private final List<Problem> problems = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void anAcceptedFactKnowsWhoLetItStand() throws IOException {
        Fact fact = fact(10, 20, "ada");

        Reviewed reviewed = apply(List.of(ARTICLE, fact), decision(Verdict.ACCEPT, fact, ""));

        assertThat(reviewed.records())
                .containsExactly(
                        ARTICLE,
                        fact.withReview(new Review(Review.Status.ACCEPTED, "editor", DAY, "seen in the text")));
        assertThat(reviewed.stale()).isEmpty();
    }

    @Test
    void aRejectedFactIsLeftOut() throws IOException {
        Fact fact = fact(10, 20, "ada");

        assertThat(apply(List.of(ARTICLE, fact), decision(Verdict.REJECT, fact, ""))
                        .records())
                .containsExactly(ARTICLE);
    }

    @Test
    void aCorrectionChangesOnlyWhatItNames() throws IOException {
        Fact fact = fact(10, 20, "ada");

        Reviewed reviewed = apply(
                List.of(ARTICLE, fact),
                decision(Verdict.CORRECT, fact, "{\"certainty\":\"planned\",\"date\":\"2025-10\"}"));

        Fact corrected = (Fact) reviewed.records().get(1);
        assertThat(corrected.certainty()).isEqualTo(Certainty.PLANNED);
        assertThat(corrected.date()).isEqualTo(DateRange.parse("2025-10"));
        assertThat(corrected.subject()).isEqualTo(fact.subject());
        assertThat(corrected.rule()).isEqualTo(fact.rule());
        assertThat(corrected.review()).isNotNull();
        assertThat(problems).isEmpty();
    }

    @Test
    void anAddedFactStandsInTheOrderOfTheText() throws IOException {
        Fact extracted = fact(30, 40, "ada");
        Fact missed = fact(10, 20, "bo");

        Reviewed reviewed = apply(List.of(ARTICLE, extracted), decision(Verdict.ADD, missed, FactWriter.line(missed)));

        assertThat(reviewed.records()).hasSize(3);
        assertThat(((Fact) reviewed.records().get(1)).subject()).isEqualTo(missed.subject());
        assertThat(((Fact) reviewed.records().get(2)).review()).isNull();
    }

    @Test
    void whatWasAddedAndIsFoundByNowStandsOnce() throws IOException {
        Fact fact = fact(10, 20, "ada");

        Reviewed reviewed = apply(List.of(ARTICLE, fact), decision(Verdict.ADD, fact, FactWriter.line(fact)));

        assertThat(reviewed.records()).hasSize(2);
        assertThat(reviewed.foundNow()).hasSize(1);
    }

    @Test
    void aDecisionOutlivesAnotherRuleConfidenceAndCutOfTheSentence() throws IOException {
        Fact before = fact(10, 20, "ada");
        Fact now = new Fact(
                evidence(8, 25),
                before.relation(),
                before.subject(),
                before.object(),
                null,
                new TreeMap<>(),
                null,
                Certainty.ASSERTED,
                0.5,
                "sv/another-rule");

        assertThat(apply(List.of(ARTICLE, now), decision(Verdict.REJECT, before, ""))
                        .records())
                .containsExactly(ARTICLE);
    }

    @Test
    void aDecisionIsNotTakenForOneAboutTheSameElsewhere() throws IOException {
        Fact here = fact(10, 20, "ada");
        Fact there = fact(50, 60, "ada");

        Reviewed reviewed = apply(List.of(ARTICLE, here, there), decision(Verdict.REJECT, here, ""));

        assertThat(reviewed.records()).containsExactly(ARTICLE, there);
    }

    @Test
    void aDecisionAboutWhatVanishedIsStaleAndNotLost() throws IOException {
        Decision decision = decision(Verdict.ACCEPT, fact(10, 20, "ada"), "");

        Reviewed reviewed = apply(List.of(ARTICLE, fact(50, 60, "bo")), decision);

        assertThat(reviewed.stale()).containsExactly(decision);
        assertThat(reviewed.records()).hasSize(2);
    }

    @Test
    void aDecisionAboutAnotherCertaintyIsStale() throws IOException {
        Fact planned = new Fact(
                evidence(10, 20),
                "signed",
                entity("person/ada"),
                entity("treaty/t"),
                null,
                new TreeMap<>(),
                null,
                Certainty.PLANNED,
                0.9,
                "r");

        assertThat(apply(List.of(ARTICLE, planned), decision(Verdict.REJECT, fact(10, 20, "ada"), ""))
                        .stale())
                .hasSize(1);
    }

    @Test
    void aDecisionFollowsItsSpanWhenTheTextIsMoved() throws IOException {
        Fact before = fact(10, 20, "ada");
        Fact moved = new Fact(
                new Evidence("a1", 510, 520, ((Evidence) before.origin()).sha256()),
                before.relation(),
                before.subject(),
                before.object(),
                null,
                new TreeMap<>(),
                null,
                Certainty.ASSERTED,
                0.9,
                "r");

        Reviewed reviewed = Reviewed.of(
                List.of(ARTICLE, moved),
                List.of(decision(Verdict.REJECT, before, "")),
                target -> target.start() > 500,
                reader(),
                "a1.tsv",
                problems::add);

        assertThat(reviewed.records()).containsExactly(ARTICLE);
    }

    @Test
    void aFactAddedToAnotherTextIsStale() throws IOException {
        Fact missed = fact(10, 20, "bo");

        Reviewed reviewed = Reviewed.of(
                List.of(ARTICLE),
                List.of(decision(Verdict.ADD, missed, FactWriter.line(missed))),
                target -> false,
                reader(),
                "a1.tsv",
                problems::add);

        assertThat(reviewed.stale()).hasSize(1);
        assertThat(reviewed.records()).containsExactly(ARTICLE);
    }

    @Test
    void aCorrectionThatMakesABadRecordIsToldWithItsLine() throws IOException {
        Fact fact = fact(10, 20, "ada");

        apply(List.of(ARTICLE, fact), decision(Verdict.CORRECT, fact, "{\"certainty\":\"hoped\"}"));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).startsWith("a1.tsv:7: certainty");
    }

    @Test
    void aTableIsReadAsItIsWritten() throws IOException {
        Fact fact = fact(10, 20, "ada");
        List<Decision> decisions = List.of(
                new Decision(Verdict.ACCEPT, Target.of(fact), "editor", DAY, "", "", 3),
                new Decision(
                        Verdict.CORRECT,
                        Target.of(fact(30, 40, "bo")),
                        "second reader",
                        DAY,
                        "a slip",
                        "{\"date\":\"2025\"}",
                        4));
        Path file = folder.resolve("a1.tsv");
        Files.write(
                file,
                List.of(
                        "# a remark",
                        Overlay.header(),
                        Overlay.line(decisions.get(0)),
                        Overlay.line(decisions.get(1)),
                        ""));

        assertThat(Overlay.read(file, problems::add)).isEqualTo(decisions);
        assertThat(problems).isEmpty();
    }

    @Test
    void eachBadLineOfATableIsTold() throws IOException {
        String good =
                Overlay.line(new Decision(Verdict.ACCEPT, Target.of(fact(10, 20, "ada")), "editor", DAY, "", "", 0));
        Path file = folder.resolve("a1.tsv");
        Files.write(
                file,
                List.of(
                        good.replaceFirst("accept", "agree"),
                        good.replaceFirst("10-20", "ten"),
                        good.replaceFirst("editor", ""),
                        good.replaceFirst("2026-01-02", "2026-02-30"),
                        good.replaceFirst("accept", "add"),
                        good.replaceFirst("accept", "correct") + "certainty",
                        good + "{}",
                        "accept\tonly",
                        good,
                        good));

        assertThat(Overlay.read(file, problems::add)).hasSize(1);
        assertThat(problems.stream().map(problem -> problem.line() + " " + problem.message()))
                .satisfiesExactly(
                        line -> assertThat(line).contains("1 decision: 'agree'; expected accept, reject, correct, add"),
                        line -> assertThat(line).contains("2 span: 'ten'; expected start-end"),
                        line -> assertThat(line).contains("3 by:"),
                        line -> assertThat(line).contains("4 on: '2026-02-30' is no day"),
                        line -> assertThat(line).contains("5 record: expected the whole record"),
                        line -> assertThat(line).contains("6 record: expected the fields"),
                        line -> assertThat(line).contains("7 record: must be empty"),
                        line -> assertThat(line).contains("8 the line has 2 cells"),
                        line -> assertThat(line).contains("10 a second decision about what line 9 decides"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreementMakesTheCommittedRecordsOfTheExtractedOnes(long seed) throws IOException {
        Random random = new Random(seed);
        List<FactRecord> extracted = records(random);
        List<FactRecord> committed = records(random);

        List<Decision> decisions = Agreement.of(committed, extracted, "editor", DAY, List.of());
        Reviewed reviewed = apply(extracted, decisions.toArray(Decision[]::new));

        assertThat(reviewed.records().stream().map(ReviewedTest::said).toList())
                .containsExactlyInAnyOrderElementsOf(
                        committed.stream().map(ReviewedTest::said).toList());
        assertThat(reviewed.stale()).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(Agreement.of(reviewed.records(), extracted, "somebody else", DAY.plusDays(1), decisions))
                .as("decisions that still hold stay")
                .containsExactlyInAnyOrderElementsOf(decisions);
    }

    @Test
    void whatIsOtherwiseIsNewChangedOrVanished() {
        Fact same = fact(10, 20, "ada");
        Fact vanished = fact(30, 40, "bo");
        Fact added = fact(50, 60, "cy");
        Fact before = fact(70, 80, "di");
        Fact now = new Fact(
                evidence(70, 85),
                "signed",
                before.subject(),
                before.object(),
                DateRange.parse("2025"),
                new TreeMap<>(),
                null,
                Certainty.NEGATED,
                0.9,
                "r");

        Comparison comparison =
                Comparison.of(List.of(ARTICLE, same, vanished, before), List.of(ARTICLE, same, added, now), false);

        assertThat(comparison.added()).containsExactly(added);
        assertThat(comparison.vanished()).containsExactly(vanished);
        assertThat(comparison.changed()).containsExactly(new Comparison.Changed(before, now));
    }

    private Reviewed apply(List<FactRecord> extracted, Decision... decisions) throws IOException {
        Predicate<Target> holds = target -> true;
        return Reviewed.of(extracted, List.of(decisions), holds, reader(), "a1.tsv", problems::add);
    }

    private static FactReader reader() throws IOException {
        return new FactReader(
                Path.of(System.getProperty("hanoi.home", "")).resolve("ontology/fact-record.schema.json"));
    }

    private static Decision decision(Verdict verdict, FactRecord record, String change) {
        return new Decision(verdict, Target.of(record), "editor", DAY, "seen in the text", change, 7);
    }

    /** What a record says, without who made it and who looked at it. */
    private static String said(FactRecord record) {
        return record instanceof Fact fact ? Target.of(fact) + " " + fact.qualifiers() : record.toString();
    }

    /** Some facts and mentions, each at a place of its own. */
    private static List<FactRecord> records(Random random) {
        List<FactRecord> records = new ArrayList<>(List.of(ARTICLE));
        for (int place = 0; place < 30; place++) {
            int start = place * 20 + random.nextInt(3);
            int end = place * 20 + 10 + random.nextInt(3);
            String person = List.of("ada", "bo").get(random.nextInt(2));
            switch (random.nextInt(4)) {
                case 0 -> records.add(fact(start, end, person));
                case 1 -> records.add(new Mention("a1", "person/" + person, "Name", "name", start, start + 4, null));
                case 2 ->
                    records.add(new Fact(
                            evidence(start, end),
                            "signed",
                            entity("person/" + person),
                            entity("treaty/t"),
                            DateRange.parse(random.nextBoolean() ? "2025" : "2024-12/.."),
                            new TreeMap<>(Map.of("place", entity("place/p" + random.nextInt(2)))),
                            entity("person/cy"),
                            Certainty.CLAIMED,
                            0.9,
                            "r" + random.nextInt(5)));
                default -> {
                    // nothing here
                }
            }
        }
        return records;
    }

    private static Fact fact(int start, int end, String person) {
        return new Fact(
                evidence(start, end),
                "signed",
                entity("person/" + person),
                entity("treaty/t"),
                null,
                new TreeMap<>(),
                null,
                Certainty.ASSERTED,
                0.9,
                "sv/signed-1");
    }

    private static Evidence evidence(int start, int end) {
        return new Evidence("a1", start, end, String.format("%064x", start * 1000 + end));
    }

    private static Entity entity(String id) {
        return new Entity(id, id, null, true);
    }
}
