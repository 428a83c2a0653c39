package org.hanoigraph.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameMatcherTest {
    private final NameMatcher matcher = TestNames.MATCHER;

    static List<TestNames.Pair> golden() throws IOException {
        return TestNames.golden();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void aPairOfTheTestFilesComesOutAsItShould(TestNames.Pair pair) {
        Similarity found = matcher.compare(pair.first(), pair.second());

        assertThat(found.decision().name().toLowerCase(Locale.ROOT))
                .as("%s (%.2f, %s)", pair, found.score(), found.reason())
                .isEqualTo(pair.right());
    }

    @Test
    void theReasonSaysWhichPartsMatchedHow() {
        Similarity found =
                matcher.compare(Name.person("Präsident Артур Люкманов", "de"), Name.person("Liukmanov, Artur", "en"));

        assertThat(found.decision()).isEqualTo(Decision.MERGE);
        assertThat(found.parts())
                .extracting(PartMatch::first, PartMatch::second, PartMatch::how)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Артур", "Artur", How.SPELLING),
                        org.assertj.core.groups.Tuple.tuple("Люкманов", "Liukmanov", How.TRANSLITERATION),
                        org.assertj.core.groups.Tuple.tuple("Präsident", "", How.TITLE));
        assertThat(found.reason())
                .isEqualTo("\"Артур\" and \"Artur\" are listed spellings of one name; \"Люкманов\" and \"Liukmanov\""
                        + " sound the same in their spellings; \"Präsident\" is a title and left aside");
    }

    @Test
    void namesOfDifferentKindsOfThingsAreDistinct() {
        Similarity found = matcher.compare(Name.person("Siemens", null), Name.organization("Siemens", null));

        assertThat(found.decision()).isEqualTo(Decision.DISTINCT);
        assertThat(found.has(How.KIND)).isTrue();
    }

    @Test
    void aNameIsReadInTheLanguageOfItsText() {
        Name german = Name.person("Jan Wolff", "de");
        Name unknown = Name.person("Jan Wolff", null);

        assertThat(matcher.compare(german, Name.person("Jan Volff", "en")).decision())
                .isEqualTo(Decision.MERGE);
        assertThat(matcher.compare(unknown, Name.person("Ян Вольф", "ru")).decision())
                .isEqualTo(Decision.MERGE);
    }

    @Test
    void everyScriptIsWrittenInLatinLetters() {
        assertThat(matcher.romanized(Name.person("آرٹور لیوکمانوف", "ur"))).isEqualTo("artur lyukmanuf");
        assertThat(matcher.romanized(Name.person("Артур Люкманов", "ru"))).isEqualTo("artur lyukmanov");
        assertThat(matcher.romanized(Name.person("وزیراعظم شہباز شریف", "ur"))).isEqualTo("shahbaz sharif");
        assertThat(matcher.romanized(Name.person("វ៉្លាឌីមៀរ ពូទីន", "km"))).isEqualTo("vladimier putin");
    }

    @Test
    void namesThatMergeShareAKey() throws IOException {
        for (TestNames.Pair pair : TestNames.golden()) {
            if (pair.right().equals("merge")) {
                assertThat(matcher.keys(pair.first()))
                        .as(pair.toString())
                        .containsAnyElementsOf(matcher.keys(pair.second()));
            }
        }
    }
}
