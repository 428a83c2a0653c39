package org.hanoigraph.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDataTest {
    @Test
    void noSpellingStandsTwiceOnOneLine() throws IOException {
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
            sounds.tsv          | a\tvowel\t-              | b\tvowel\t-       | expected at most 63 sounds, each once
            spelling/Latn.tsv   | a\t*\t*\ta               | a\t*\t*\tß        | "ß" is no sound of sounds.tsv
            spelling/Latn.tsv   | a\t*\t*\ta               | a\tQ\t*\ta        | expected letters, then twice *, #, V, K or letters
            spelling/Latn.tsv   | @vowels                  | @wovels           | @wovels: expected one of
            spelling/Latn-de.tsv| @base\tLatn              | @base\tLatn-de    | is based on itself
            titles.tsv          | *\tbefore                | *\tunder          | expected one of before, after, around, soft, found "under"
            particles.tsv       | ar\tdropped              | ar\tparticle      | found "particle"
            legal-forms.tsv     | joint-stock\tlegal       | joint-stock\tbig  | expected one of loose, legal, found "big"
            name-spellings.tsv  | given\tvladimir          | gven\tvladimir    | expected one of given, family, found "gven"
            romanization.tsv    | script\ttransform        | skript\ttransform | expected the columns script, transform, table
            romanization.tsv    | Hangul-Latin             | Hangul-Lingua     | transform Hangul-Lingua cannot be used
            folding.tsv         | spelling\tي\tی           | speling\tي\tی     | expected one of spelling, equality
            decisions.tsv       | kind\tname a             | kind\tname        | expected the columns kind, name a, name b, decision
            """)
    void aFaultInAFileIsToldWithItsPlace(String file, String right, String wrong, String message, @TempDir Path folder)
            throws IOException {
        TestNames.copyData(folder);
        Path bad = folder.resolve(file.strip());
        String before = Files.readString(bad);
        String from = right.replace("\\t", "\t");
        assertThat(before).contains(from);
        Files.writeString(bad, before.replace(from, wrong.replace("\\t", "\t")));

        assertThatThrownBy(() -> NameMatcher.of(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(bad.getFileName().toString())
                .hasMessageContaining(message);
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) throws IOException {
        TestNames.copyData(folder);
        Files.delete(folder.resolve("titles.tsv"));

        assertThatThrownBy(() -> NameMatcher.of(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("titles.tsv");
    }
}
