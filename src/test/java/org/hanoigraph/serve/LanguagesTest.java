package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hanoigraph.serve.page.Languages;
import org.hanoigraph.serve.page.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {
    private static final Languages LANGUAGES = Languages.read(Client.FILES.languages());

    static Stream<Words> languages() {
        return LANGUAGES.all().stream();
    }

    @Test
    void thePagesSpeakTwelveLanguages() {
        assertThat(LANGUAGES.tags()).contains("en", "fa", "sv", "de", "ur", "id", "vi", "ru", "fr", "es", "ar", "zh");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageIsAPatternWithTheArgumentsOfTheEnglishOne(Words words) {
        Words english = LANGUAGES.named("en").orElseThrow();
        words.messages()
                .forEach((key, pattern) -> assertThat(new MessageFormat(pattern).getArgumentNames())
                        .as("%s in %s", key, words.tag())
                        .isEqualTo(new MessageFormat(english.messages().get(key)).getArgumentNames()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPluralHasTheFormsThatItsLanguageHas(Words words) {
        for (String form : PluralRules.forLocale(words.locale()).getKeywords()) {
            words.messages().forEach((key, pattern) -> {
                if (pattern.contains(", plural,")) {
                    assertThat(pattern).as("%s in %s", key, words.tag()).containsPattern("\\b" + form + " \\{");
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}: {1} articles")
    @CsvSource({
        "ru, 1, 1 статьи",
        "ru, 3, 3 статей",
        "ar, 2, مقالين",
        "ar, 3, 3 مقالات",
        "fa, 1234, ۱٬۲۳۴ مقاله",
        "sv, 1, 1 artikel",
        "sv, 2, 2 artiklar"
    })
    void countsAsTheLanguageDoes(String tag, int number, String expected) {
        assertThat(LANGUAGES.named(tag).orElseThrow().say("thing.summary", 1, number))
                .contains(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"en, 0.86, 0.86", "de, 0.90, '0,90'", "fa, 0.86, ۰٫۸۶", "sv, 1234.5, '1\u00a0234,5'"})
    void writesDecimalNumbersAsTheLanguageDoes(String tag, BigDecimal number, String expected) {
        assertThat(LANGUAGES.named(tag).orElseThrow().number(number)).isEqualTo(expected);
    }

    @Test
    void namesEveryLanguageInItsOwnWords() {
        assertThat(LANGUAGES.all().stream().map(Words::ownName))
                .contains("فارسی", "اردو", "svenska", "中文", "Tiếng Việt");
        assertThat(LANGUAGES.named("fa").orElseThrow().direction()).isEqualTo("rtl");
    }

    @Test
    void ordersNamesAsTheLanguageDoes() {
        assertThat(Stream.of("Österreich", "Zypern", "Oman")
                        .sorted(LANGUAGES.named("de").orElseThrow().order()))
                .containsExactly("Oman", "Österreich", "Zypern");
        assertThat(Stream.of("Österrike", "Cypern", "Oman")
                        .sorted(LANGUAGES.named("sv").orElseThrow().order()))
                .containsExactly("Cypern", "Oman", "Österrike");
    }

    @Test
    void saysWhatALanguageLacks(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("en.properties"), "a = one\nb = two\n");
        Files.writeString(folder.resolve("sw.properties"), "a = moja\nc = tatu\n");
        assertThatThrownBy(() -> Languages.read(folder))
                .hasMessageContaining(
                        "sw.properties: expected the same keys as en.properties; missing [b], unknown [c]");
    }
}
