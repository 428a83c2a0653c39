package org.hanoigraph.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDataTest {
    @Test
    void everyTransformOfTheDataCanBeUsed() {
        Romanizer romanizer = new Romanizer(TestNames.DATA.resolve("romanization.tsv"));
        for (Tsv.Row row : Tsv.read(
                        TestNames.DATA.resolve("romanization.tsv"),
                        "script",
                        "language",
                        "transform",
                        "spelling",
                        "sure")
                .rows()) {
            assertThat(romanizer.latin("a", row.get(0), row.get(1))).isNotEmpty();
            assertThat(row.get(3).equals("-")
                            || Files.exists(TestNames.DATA.resolve("spelling/" + row.get(3) + ".tsv")))
                    .as("table %s", row.get(3))
                    .isTrue();
        }
    }

    @Test
    void noSpellingStandsTwiceOnOneLine() {
        for (Tsv.Row row : Tsv.read(TestNames.DATA.resolve("name-spellings.tsv"), "kind", "spellings")
                .rows()) {
            Set<String> seen = new HashSet<>();
            for (String spelling : row.list(1)) {
                assertThat(seen.add(spelling))
                        .as("line %d: %s", row.line(), spelling)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            settings.tsv        | merge\t0.9\t             | merge\thigh\t    | a number is expected, not "high"
            settings.tsv        | edge\t1.5                | corner\t1.5       | a line for "edge" is expected
            sounds.tsv          | a\tvowel\t-              | ab\tvowel\t-      | a sound is one sign, not "ab"
            near-sounds.tsv     | p\tb\t0.35               | p\tß\t0.35        | "ß" is no sound of sounds.tsv
            spelling/Latn.tsv   | a\t*\t*\ta               | a\tQ\t*\ta        | *, #, V, K or letters in brackets are expected, not "Q"
            spelling/Latn.tsv   | @vowels                  | @wovels           | @wovels is not known
            spelling/Latn-de.tsv| @base\tLatn              | @base\tLatn-de    | is based on itself
            titles.tsv          | *\tbefore                | *\tunder          | one of [before, after, around, soft] is expected, not "under"
            particles.tsv       | ar\tarticle              | ar\tparticle      | is expected, not "particle"
            legal-forms.tsv     | joint-stock\tlegal       | joint-stock\tbig  | "legal" or "loose" is expected
            organization-words.tsv | filler\tthe           | filling\tthe      | one of filler, weak, same is expected, not "filling"
            name-spellings.tsv  | given\tvladimir          | gven\tvladimir    | the kind "given" or "family" is expected, not "gven"
            scripts.tsv         | Latn\tyes\tyes           | Latn\tyes\tmaybe  | "yes" or "no" is expected, not "maybe"
            romanization.tsv    | script\tlanguage         | skript\tlanguage  | the columns script, language, transform, spelling, sure are expected
            folding.tsv         | spelling\tي\tی           | speling\tي\tی     | the stage spelling, equality or written out is expected
            endings.tsv         | ka\tGeor\tlast           | ka\tGeor\tfirst   | "every" or "last" is expected
            decisions.tsv       | kind\tname a             | kind\tname        | the columns kind, name a, name b, decision, reason, who, when are expected
            """)
    void aFaultInAFileIsToldWithItsPlace(String file, String right, String wrong, String message, @TempDir Path folder)
            throws IOException {
        copy(folder);
        Path bad = folder.resolve(file.strip());
        String before = Files.readString(bad);
        String from = right.replace("\\t", "\t");
        assertThat(before).contains(from);
        Files.writeString(bad, before.replace(from, wrong.replace("\\t", "\t")));

        assertThatThrownBy(() -> new NameMatcher(folder))
                .isInstanceOf(NameDataException.class)
                .hasMessageContaining(bad.getFileName().toString())
                .hasMessageContaining(message);
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.delete(folder.resolve("titles.tsv"));

        assertThatThrownBy(() -> new NameMatcher(folder))
                .isInstanceOf(NameDataException.class)
                .hasMessageContaining("titles.tsv");
    }

    private static void copy(Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(TestNames.DATA)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(TestNames.DATA.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
