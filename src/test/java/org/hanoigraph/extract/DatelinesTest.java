package org.hanoigraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.article.Block;
import org.hanoigraph.article.Original;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For whose readers an article was written, by the place of its dateline. */
class DatelinesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | Stockholm, 25 oktober 2025    | SE",
                "de | Wien (APA) –                  | AT",
                "id | Jakarta, KOMPAS.com -         | ID",
                "fa | تهران، ۲۵ اکتبر ۲۰۲۵            | IR",
                "ur | کراچی، 25 اکتوبر 2025          | PK"
            })
    void aCityWhereTheLanguageIsSpokenTells(String language, String line, String country) {
        assertThat(country(language, line, Block.Kind.DATELINE)).isEqualTo(country);
        assertThat(country(language, line, Block.Kind.PUBLISHED)).isEqualTo(country);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {"sv | Wien, 25 oktober 2025", "sv | Pyttehamn, 25 oktober 2025", "de | 25. Oktober 2025"})
    void anotherCityDoesNot(String language, String line) {
        assertThat(country(language, line, Block.Kind.DATELINE)).isNull();
    }

    @Test
    void aCityInTheTextDoesNotButAtItsHead() {
        assertThat(country("sv", "Stockholm, sade hon.", Block.Kind.BODY)).isNull();
        assertThat(country("sv", "Stockholm – i dag", Block.Kind.BODY)).isEqualTo("SE");
        assertThat(country("de", "Wien. Gestern wurde", Block.Kind.BODY)).isEqualTo("AT");
        assertThat(country("de", "Wien/Genf, 3. November 2025 - Gestern", Block.Kind.BODY))
                .isEqualTo("AT");
        assertThat(country("ur", "کراچی: آج", Block.Kind.BODY)).isEqualTo("PK");
    }

    private static @Nullable String country(String language, String text, Block.Kind kind) {
        Block block = new Block(kind, 0, text.length(), true, List.of());
        return new Datelines(language)
                .countryOf(new ArticleText(
                        "a",
                        language,
                        text,
                        Original.of(text),
                        Offsets.sha256(text),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        List.of(block)));
    }
}
