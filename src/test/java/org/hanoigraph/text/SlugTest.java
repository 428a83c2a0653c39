package org.hanoigraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Trần Đại Quang, tran-dai-quang",
        "'  U.N. Office on Drugs & Crime ', u-n-office-on-drugs-crime",
        "Straße 25, strasse-25",
        "لاوروف, lawrwf",
        "Лавров, lavrov",
        "'—', ''"
    })
    void aNameBecomesLowerCaseAsciiWordsWithHyphens(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void everyLatinLetterIsWrittenAsTransliterationWritesIt() {
        Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        for (int c = 0x80; c < 0x2000; c++) {
            String name = "a" + Character.toString(c) + "b";
            String expected = latin.transliterate(name)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            assertThat(Slug.of(name)).as(name).isEqualTo(expected);
        }
    }
}
