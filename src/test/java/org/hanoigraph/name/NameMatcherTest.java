package org.hanoigraph.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameMatcherTest {
    private final NameMatcher matcher = TestNames.RULES;

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
    void theReasonSaysWhichWordsMatchedHow() {
        Similarity found =
                matcher.compare(Name.person("Präsident Артур Люкманов", "de"), Name.person("Liukmanov, Artur", "en"));

        assertThat(found.decision()).isEqualTo(Decision.MERGE);
        assertThat(found.reason())
                .isEqualTo("\"Artur\" and \"Артур\" are listed spellings of one name; \"Liukmanov\" and \"Люкманов\""
                        + " sound the same in their spellings");
    }

    @Test
    void namesOfDifferentKindsOfThingsAreDistinct() {
        Similarity found = matcher.compare(Name.person("Siemens", null), Name.organization("Siemens", null));

        assertThat(found.decision()).isEqualTo(Decision.DISTINCT);
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
}
