package org.hanoigraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityTest {
    @TempDir
    Path folder;

    @Test
    void aRuleThatGaveManyFactsIsJudgedByThem() throws Exception {
        Reliability measured = read("en/often\tsigned\t96\t96", "en/wrong\tvisited\t96\t0");

        assertThat(measured.of("en/often", "signed")).isGreaterThan(0.97);
        assertThat(measured.of("en/wrong", "visited")).isLessThan(0.03);
    }

    @Test
    void aRuleThatNobodyMeasuredIsJudgedByItsRelation() throws Exception {
        Reliability measured = read("en/often\tsigned\t90\t90", "en/wrong\tvisited\t90\t0");

        // Of all rules, every second fact is right; this weighs as ten facts.
        assertThat(measured.of("en/new", "signed")).isEqualTo(0.95);
        assertThat(measured.of("en/new", "visited")).isEqualTo(0.05);
        assertThat(measured.of("en/new", "hosted")).isEqualTo(0.5);
    }

    @Test
    void oneFactTellsLittleOfARule() throws Exception {
        Reliability measured = read("en/often\tsigned\t90\t90", "en/once\tsigned\t1\t0");

        assertThat(measured.of("en/once", "signed")).isBetween(0.7, 0.8);
    }

    @Test
    void withoutATableAllRulesAreTrustedAlike() throws Exception {
        Reliability unknown = Reliability.read(folder.resolve("none.tsv"));

        assertThat(unknown.of("en/any", "signed")).isEqualTo(unknown.of("en/other", "visited"));
    }

    @ParameterizedTest
    @CsvSource({
        "'en/a\tsigned\t1', 'expected rule, relation, facts, right, found 3 columns'",
        "'en/a\tsigned\tone\t1', expected a count",
        "'en/a\tsigned\t-1\t1', expected a count",
        "'en/a\tsigned\t1\t2', more right facts than facts",
        "'en/b\tsigned\t2\t1', the rule en/b stands twice in the table"
    })
    void aBadLineIsToldWithItsNumber(String line, String message) {
        assertThatThrownBy(() -> read("# measured", "en/b\tsigned\t1\t1", line))
                .isInstanceOf(GrammarException.class)
                .hasMessageContaining("reliability.tsv:4: ")
                .hasMessageContaining(message);
    }

    private Reliability read(String... lines) throws IOException, GrammarException {
        Path file = folder.resolve("reliability.tsv");
        Files.writeString(file, "rule\trelation\tfacts\tright\n" + String.join("\n", lines) + "\n");
        return Reliability.read(file);
    }
}
