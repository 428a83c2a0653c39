package org.hanoigraph.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Certainty;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactReader;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Mention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {
    private static final Path HOME = Path.of(System.getProperty("hanoi.home", ""));
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Set<String> SYMMETRIC = Set.of("meets");

    @Test
    void translationsAreOneStoryAndOtherReportsOfTheEventAreNot() throws IOException {
        assertThat(pressStems(pressArticles(true))).containsExactly("[000]", "[001]", "[002, 003, 004]");
    }

    @Test
    void translationsAreRecognisedWithoutTheirAddress() throws IOException {
        List<Story> stories = Stories.of(pressArticles(false), reference(), Set.of());

        assertThat(stems(stories)).containsExactly("[000]", "[001]", "[002, 003, 004]");
        assertThat(stories.get(2).reasons()).hasSize(2).allMatch(reason -> reason.contains(" facts ("));
        assertThat(stories.get(0).reasons()).isEmpty();
    }

    @ParameterizedTest(name = "shuffled with seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheRecordsDoesNotMatter(long seed) throws IOException {
        List<FactRecord> shuffled = new ArrayList<>(pressArticles(false));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Stories.of(shuffled, reference(), Set.of()))
                .isEqualTo(Stories.of(pressArticles(false), reference(), Set.of()));
    }

    @Test
    void reportsOfOneCeremonyWithOtherSpeakersAreTwoStories() {
        List<FactRecord> records = report("a", null, null, "ada", 0, 1, 2, 3, 4, 5, 6, 7);
        records.addAll(report("b", null, null, "bo", 4, 5, 6, 7, 0, 1, 2, 3));

        assertThat(stems(Stories.of(records, List.of(), SYMMETRIC))).containsExactly("[a]", "[b]");
    }

    @Test
    void theSameFactsInAnotherOrderAreAnotherReport() {
        List<FactRecord> records = report("a", null, null, "ada", 0, 1, 2, 3, 4, 5, 6, 7);
        records.addAll(report("b", null, null, "ada", 7, 6, 5, 4, 3, 2, 1, 0));

        assertThat(stems(Stories.of(records, List.of(), SYMMETRIC))).containsExactly("[a]", "[b]");
    }

    @Test
    void anAbridgedVersionIsTheSameStory() {
        List<FactRecord> records = report("a", null, null, "ada", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        records.addAll(report("b", null, null, "ada", 0, 1, 3, 4, 6, 7));

        assertThat(stems(Stories.of(records, List.of(), SYMMETRIC))).containsExactly("[a, b]");
    }

    @Test
    void aHandfulOfCommonFactsMakesNoStory() {
        List<FactRecord> records = report("a", null, null, "ada", 0, 1, 2, 3);
        records.addAll(report("b", null, null, "ada", 0, 1, 2, 3));

        assertThat(stems(Stories.of(records, List.of(), SYMMETRIC))).containsExactly("[a]", "[b]");
    }

    @Test
    void whatWorksOfReferenceStateTooTellsNothing() {
        List<FactRecord> records = report("a", null, null, null, 0, 1, 2, 3, 4, 5, 6, 7);
        records.addAll(report("b", null, null, null, 0, 1, 2, 3, 4, 5, 6, 7));
        List<Fact> known = records.stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();

        assertThat(stems(Stories.of(records, List.of(), SYMMETRIC))).containsExactly("[a, b]");
        assertThat(stems(Stories.of(records, known, SYMMETRIC))).containsExactly("[a]", "[b]");
    }

    @Test
    void anAnniversaryReportIsNoTranslation() {
        List<FactRecord> records = report("a", null, LocalDate.of(2025, 10, 25), "ada", 0, 1, 2, 3, 4, 5, 6, 7);
        records.addAll(report("b", null, LocalDate.of(2026, 10, 25), "ada", 0, 1, 2, 3, 4, 5, 6, 7));

        assertThat(stems(Stories.of(records, List.of(), SYMMETRIC))).containsExactly("[a]", "[b]");
    }

    @Test
    void theEndsOfASymmetricRelationMayStandInEitherOrder() {
        List<FactRecord> records = new ArrayList<>(List.of(article("a", null, null), article("b", null, null)));
        for (int i = 0; i < 6; i++) {
            Entity one = entity("person/one-" + i);
            Entity other = entity("person/other-" + i);
            records.add(fact("a", i, "meets", one, other, null));
            records.add(fact("b", i, "meets", other, one, null));
        }
        records.addAll(mentions("a", 0, 1, 2, 3, 4, 5));
        records.addAll(mentions("b", 0, 1, 2, 3, 4, 5));

        assertThat(stems(Stories.of(records, List.of(), SYMMETRIC))).containsExactly("[a, b]");
        assertThat(stems(Stories.of(records, List.of(), Set.of()))).containsExactly("[a]", "[b]");
    }

    @Test
    void anArticleAloneTellsAStoryOfItsOwn() {
        List<Story> stories = Stories.of(report("a", null, null, "ada", 0, 1), List.of(), SYMMETRIC);

        assertThat(stories).hasSize(1);
        assertThat(stories.get(0).key()).isEqualTo("article/a");
        assertThat(stories.get(0).origins()).isEmpty();
    }

    @Test
    void whereOneTellerKnowsTheOriginalTheOthersLearnIt() {
        String address = "https://example.org/original";
        List<FactRecord> records = report("a", null, null, "ada", 0, 1, 2, 3, 4, 5, 6, 7);
        records.addAll(report("b", address, null, "ada", 0, 1, 2, 3, 4, 5, 6, 7));
        records.add(new Fact(
                new Evidence("b", 900, 950, HASH),
                "versionOf",
                new Entity("article/b", "Article b", null, false),
                new Literal(address, "xsd:anyURI", null),
                null,
                new TreeMap<>(),
                null,
                Certainty.ASSERTED,
                0.9,
                "test"));

        Story story = Stories.of(records, List.of(), SYMMETRIC).get(0);

        assertThat(story.key()).isEqualTo(address);
        assertThat(story.origins()).hasSize(1);
        Fact origin = story.origins().get(0);
        assertThat(origin.relation()).isEqualTo("versionOf");
        assertThat(origin.subject().id()).isEqualTo("article/a");
        assertThat(origin.origin()).isEqualTo(new Evidence("a", 0, 1000, HASH));
        assertThat(origin.qualifiers().get("note")).asString().contains("a and b share 8 facts");
    }

    /** An article that states some of a row of facts, in this order. */
    private static List<FactRecord> report(
            String stem,
            @Nullable String source,
            @Nullable LocalDate published,
            @Nullable String speaker,
            int... facts) {
        List<FactRecord> records = new ArrayList<>(List.of(article(stem, source, published)));
        records.addAll(mentions(stem, facts));
        for (int i = 0; i < facts.length; i++) {
            records.add(fact(
                    stem,
                    i,
                    "tells",
                    entity("person/one-" + facts[i]),
                    entity("topic/other-" + facts[i]),
                    speaker == null ? null : entity("person/" + speaker)));
        }
        return records;
    }

    private static List<FactRecord> mentions(String stem, int... entities) {
        List<FactRecord> mentions = new ArrayList<>();
        for (int i = 0; i < entities.length; i++) {
            mentions.add(new Mention(stem, "person/one-" + entities[i], "x", "name", i * 10, i * 10 + 1, null));
        }
        return mentions;
    }

    private static Article article(String stem, @Nullable String source, @Nullable LocalDate published) {
        return new Article(stem, "en", source, null, published, source != null, HASH, 1000);
    }

    private static Fact fact(
            String stem, int place, String relation, Entity subject, Entity object, @Nullable Entity speaker) {
        return new Fact(
                new Evidence(stem, place * 10, place * 10 + 9, HASH),
                relation,
                subject,
                object,
                null,
                new TreeMap<>(),
                speaker,
                speaker == null ? Certainty.ASSERTED : Certainty.CLAIMED,
                0.9,
                "test");
    }

    private static Entity entity(String id) {
        return new Entity(id, id, null, true);
    }

    private static List<String> pressStems(List<FactRecord> records) throws IOException {
        return stems(Stories.of(records, reference(), Set.of()));
    }

    private static List<String> stems(List<Story> stories) {
        return stories.stream()
                .map(story -> story.tellers().stream()
                        .map(article -> article.stem().replaceFirst("_.*", ""))
                        .toList()
                        .toString())
                .toList();
    }

    /** The committed records of the press articles, with the addresses they give or without. */
    private static List<FactRecord> pressArticles(boolean addresses) throws IOException {
        return records("data/facts").stream()
                .filter(record -> !(record instanceof Fact fact && Stories.RULE.equals(fact.rule())))
                .map(record -> record instanceof Article article && !addresses
                        ? new Article(
                                article.stem(),
                                article.language(),
                                null,
                                article.publisher(),
                                null,
                                false,
                                article.sha256(),
                                article.length())
                        : record)
                .toList();
    }

    private static List<Fact> reference() throws IOException {
        return records("data/reference").stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();
    }

    private static List<FactRecord> records(String folder) throws IOException {
        FactReader reader = new FactReader(HOME.resolve("ontology/fact-record.schema.json"));
        List<FactRecord> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(HOME.resolve(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                reader.read(file, located -> records.add(located.record()), problem -> {
                    throw new AssertionError(problem);
                });
            }
        }
        return records;
    }
}
