package org.hanoigraph.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactReaderTest {
    private static final Path SCHEMA =
            Path.of(System.getProperty("hanoi.home", ""), "ontology/fact-record.schema.json");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static final String ARTICLE = """
            {"kind":"article","article":"t1","language":"sv","source":"https://example.org/a","publisher":"organization/p","translation":true,"sha256":"%s","length":100}""".formatted(HASH);

    private static final String FACT = """
            {"kind":"fact","article":"t1","relation":"signed","subject":{"id":"country/VN","label":"Vietnam"},"object":{"id":"treaty/t","label":"T"},"date":"2025-10-25","certainty":"asserted","evidence":{"start":1,"end":9,"sha256":"%s"},"confidence":0.9}""".formatted(HASH);

    private static final String MENTION = """
            {"kind":"mention","article":"t1","entity":"country/VN","form":"Vietnam","start":3,"end":10}""";

    @TempDir
    Path folder;

    private final List<FactRecord> records = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private void read(String... lines) throws IOException {
        read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) throws IOException {
        Path file = folder.resolve("facts.jsonl");
        Files.write(file, bytes);
        new FactReader(SCHEMA).read(file, located -> records.add(located.record()), problems::add);
    }

    @Test
    void aFaultyArticleIsOneProblemAndNotOneForEachOfItsRecords() throws IOException {
        read(ARTICLE.replace("https://example.org/a", "example.org"), MENTION, FACT);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).line()).isEqualTo(1);
        assertThat(records).hasSize(2);
    }

    @Test
    void goodRecordsAreReadInOrder() throws IOException {
        read(ARTICLE, MENTION, "", FACT);

        assertThat(problems).isEmpty();
        assertThat(records).hasSize(3);
        assertThat(records.get(0)).isInstanceOf(Article.class);
        assertThat(records.get(1)).isEqualTo(new Mention("t1", "country/VN", "Vietnam", null, 3, 10, null));
        Fact fact = (Fact) records.get(2);
        assertThat(fact.origin()).isEqualTo(new Evidence("t1", 1, 9, HASH));
        assertThat(fact.date()).isEqualTo(DateRange.parse("2025-10-25"));
        assertThat(fact.certainty()).isEqualTo(Certainty.ASSERTED);
        assertThat(fact.confidence()).isEqualTo(0.9);
    }

    @Test
    void fieldsOutsideTheFrameAreQualifiers() throws IOException {
        read(ARTICLE, FACT.replace("\"date\"", """
                "topic":{"id":"topic/a","label":"a"},"stance":"positive","place":null,"date\""""));

        assertThat(problems).isEmpty();
        assertThat(((Fact) records.get(1)).qualifiers())
                .containsOnlyKeys("topic", "stance")
                .containsEntry("topic", new Entity("topic/a", "a", null, false))
                .containsEntry("stance", new Literal("positive", "xsd:string", null));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "certainty":"asserted"      | "certainty":"sure"          | certainty
            "certainty":"asserted"      | "certainty":"claimed"       | speaker
            "start":1                   | "start":-1                  | start
            "start":1                   | "start":"one"               | start
            "start":1                   | "start":50                  | empty
            "end":9                     | "end":101                   | only 100 code points
            "2025-10-25"                | "2025-02-30"                | 2025-02-30
            "2025-10-25"                | "25 October"                | date
            "relation":"signed",        | ""                          | relation
            "country/VN"                | "land/VN"                   | id
            "article":"t1"              | "article":"t2"              | no article record for t2
            "confidence":0.9            | "confidence":1.5            | confidence
            "kind":"fact"               | "kind":"rumour"             | kind
            "label":"T"                 | "label":"T","label":"U"     | Duplicate
            }}                          | }                           | not valid JSON
            """)
    void aBadRecordIsToldWithItsLineAndTheRestIsRead(String good, String bad, String told) throws IOException {
        String replacement = bad.equals("\"\"") ? "" : bad;
        String broken = good.equals("}}") ? FACT.substring(0, FACT.length() - 1) : FACT.replace(good, replacement);

        read(ARTICLE, broken, MENTION);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.toString()).contains("facts.jsonl:2: ").containsIgnoringCase(told);
        });
        assertThat(records).hasSize(2);
    }

    @Test
    void aLineThatIsNotUtf8IsTold() throws IOException {
        byte[] article = (ARTICLE + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] latin1 = MENTION.replace("Vietnam", "Hanoï").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[article.length + latin1.length];
        System.arraycopy(article, 0, all, 0, article.length);
        System.arraycopy(latin1, 0, all, article.length, latin1.length);

        read(all);

        assertThat(problems).singleElement().asString().contains(":2: ").contains("UTF-8");
    }

    @Test
    void aLineTooLongForARecordIsToldAndNotHeld() throws IOException {
        read(ARTICLE, "x".repeat(3_000_000), MENTION);

        assertThat(problems).singleElement().asString().contains(":2: ").contains("longer than");
        assertThat(records).hasSize(2);
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        read("\uFEFF" + ARTICLE);

        assertThat(problems).isEmpty();
        assertThat(records).hasSize(1);
    }

    @Test
    void aSecondRecordOfOneArticleIsTold() throws IOException {
        read(ARTICLE, ARTICLE);

        assertThat(problems).singleElement().asString().contains(":2: ").contains("second article record");
    }

    @Test
    void aFormOfMoreThanSixWordsIsRefused() throws IOException {
        read(ARTICLE, MENTION.replace("\"Vietnam\"", "\"one two three four five six seven\""));

        assertThat(problems).singleElement().asString().contains("form");
    }

    @Test
    void aMissingFileIsAnError() {
        assertThatThrownBy(() -> new FactReader(SCHEMA).read(folder.resolve("none.jsonl"), record -> {}, problem -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }
}
