package org.hanoigraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {
    @TempDir
    Path folder;

    @Test
    void whatCannotBeMeantIsNamedWithFileAndLine() throws Exception {
        List<String> problems = lint("entities: {organization/a: {name: [A]}}", """
                sets:
                  used: [x]
                  idle: [y]
                rules:
                  - {id: en/one, relation: signed, pattern: "@used", roles: "S{country} O{treaty}"}
                  - {id: en/two, relation: sung, pattern: "@used go", roles: "S{country} O{treaty}"}
                  - {id: en/three, relation: signed, pattern: "@used", roles: "S{country} O{treaty}"}
                  - {id: en/four, relation: signed, pattern: "@used off", roles: "S{country}", object: "text:$R of $C"}
                  - {id: en/five, relation: signed, pattern: "@used on", roles: "O{treaty}"}
                  - {id: en/six, relation: signed, pattern: "@used by", roles: "S{country}"}
                  - {id: en/seven, relation: signed, pattern: "@used up", roles: "^S{country}", object: treaty/none}
                """);

        assertThat(problems)
                .map(problem -> problem.substring(problem.lastIndexOf('/') + 1))
                .hasSize(9);
        assertThat(String.join("\n", problems))
                .contains("organization/a has no English name")
                .contains("en.yaml:3: no pattern uses the set 'idle'")
                .contains("en.yaml:6: en/two: the ontology has no relation 'sung'")
                .contains("en.yaml:7: en/three: says the same as en/one")
                .contains("en.yaml:8: en/four: nothing fills $R")
                .contains("en.yaml:8: en/four: nothing fills $C")
                .contains("en.yaml:9: en/five: has no subject")
                .contains("en.yaml:10: en/six: has no object")
                .contains("en.yaml:11: en/seven: 'treaty/none' has no English name");
    }

    @Test
    void dataWithoutFaultsHaveNoProblems() throws Exception {
        assertThat(lint("entities: {organization/a: {label: A Club, name: [A]}}", """
                rules:
                  - {id: en/one, relation: signed, pattern: "signed", roles: "S{country}+ O{treaty}*", object: $LAST treaty}
                """))
                .isEmpty();
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedForTheFirstWouldBeLost() {
        assertThatThrownBy(() -> lint("""
                        entities:
                          organization/a: {label: A Club, name: [A]}
                          organization/a: {label: A Club, name: [B]}
                        """, "rules: []"))
                .isInstanceOf(GrammarException.class)
                .hasMessageContaining("en.yaml:3: not valid YAML: Duplicate Object property \"organization/a\"");
    }

    @Test
    void aMeasurementOfARuleThatIsGoneIsNamed() throws Exception {
        Files.writeString(
                folder.resolve("reliability.tsv"),
                "en/one\tsigned\t1\t1\nen/gone\tsigned\t1\t1\nsv/other\tsigned\t1\t1\n");

        assertThat(lint("entities: {organization/a: {label: A Club, name: [A]}}", """
                rules:
                  - {id: en/one, relation: signed, pattern: "signed", roles: "S{country}+ O{treaty}*", object: $LAST treaty}
                """))
                .singleElement()
                .asString()
                .endsWith("reliability.tsv:2: there is no rule en/gone");
    }

    @Test
    void oneNameUnderTwoIdsIsNamed() throws Exception {
        Files.createDirectories(folder.resolve("lexicon"));
        Files.writeString(folder.resolve("publishers.yaml"), "organization/daily: {name: The Daily}");
        Files.writeString(folder.resolve("lexicon/aa.yaml"), "entities: {organization/the-daily: {label: The Daily}}");
        Files.writeString(
                folder.resolve("lexicon/bb.yaml"),
                "entities: {organization/daily: {label: The daily}, person/daily: {label: The Daily}, organization/u: {label: Union}}");

        assertThat(Linter.twins(folder, List.of("aa", "bb"), Map.of("organization/union", "Union")))
                .map(problem -> problem.substring(problem.lastIndexOf('/', problem.indexOf(".yaml")) + 1))
                .containsExactly(
                        "aa.yaml:1: organization/the-daily: is called 'The Daily' as organization/daily is; expected one id for both",
                        "bb.yaml:1: organization/u: is called 'Union' as organization/union is; expected one id for both");
    }

    @Test
    void anOfficeWithTwoEnglishSpellingsIsNamed() throws Exception {
        Files.createDirectories(folder.resolve("lexicon"));
        Files.writeString(folder.resolve("publishers.yaml"), "{}");
        Files.writeString(folder.resolve("lexicon/aa.yaml"), "offices: {Director-General: [a], Queen: [b]}");
        Files.writeString(folder.resolve("lexicon/bb.yaml"), """
                parts: {rank: {General: [c]}}
                offices:
                  Queen: [d]
                  "Director {rank}": ["d {rank}"]
                """);

        assertThat(Linter.twins(folder, List.of("aa", "bb"), Map.of()))
                .singleElement()
                .asString()
                .endsWith("'Director General' is spelled 'Director-General' elsewhere; expected one English name");
    }

    private List<String> lint(String lexicon, String grammar) throws Exception {
        Files.createDirectories(folder.resolve("lexicon"));
        Files.createDirectories(folder.resolve("grammar"));
        Files.writeString(folder.resolve("lexicon/en.yaml"), lexicon);
        Files.writeString(folder.resolve("grammar/en.yaml"), grammar);
        return Linter.lint(folder, "en", Set.of("signed"), Set.of());
    }
}
