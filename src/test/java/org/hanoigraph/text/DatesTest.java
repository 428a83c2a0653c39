package org.hanoigraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final LocalDate ANCHOR = LocalDate.of(2025, 10, 26);
    private static final Dates DATES = new Dates(Golden.DATA);

    static Stream<String[]> golden() {
        return Golden.lines("dates");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void datesAreFoundAsTheGoldenFilesSay(String language, String anchor, String text, String expected) {
        assertThat(found(text, language, LocalDate.parse(anchor))).isEqualTo(expected);
    }

    /** What HeidelTime misses or gets wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fa | ۲۵ اکتبر ۲۰۲۵ | 2025-10-25",
                "fa | ۳ آبان ۱۴۰۴ | 2025-10-25",
                "ur | 3 مارچ 2025 | 2025-03-03",
                "ur | گزشتہ ہفتے | 2025-10-13/2025-10-19",
                "ur | 25–26 اکتوبر 2025 | 2025-10-25/2025-10-26",
                "id | 25–26 Oktober 2025 | 2025-10-25/2025-10-26",
                "sv | 25–26 oktober 2025 | 2025-10-25/2025-10-26",
                "id | hari Sabtu | 2025-10-25",
                "id | 25/10/2025 | 2025-10-25",
                "sv | I lördags | 2025-10-25",
            })
    void whatOthersMissIsFoundWhole(String language, String text, String iso) {
        FoldedText folded = FoldedText.of(text);
        assertThat(DATES.find(folded, language, ANCHOR)).singleElement().satisfies(date -> {
            assertThat(date.iso()).isEqualTo(iso);
            assertThat(date.rawStart()).isZero();
            assertThat(date.rawEnd()).isEqualTo(text.length());
        });
    }

    @Test
    void withoutAnAnchorTheLastDateWithAYearTellsTheYear() {
        assertThat(found("Am 25. Oktober 2025 kam er, am 27. Oktober ging er.", "de", null))
                .isEqualTo("25. Oktober 2025 = 2025-10-25 DAY | 27. Oktober = 2025-10-27 DAY inferred");
        assertThat(found("Am 27. Oktober ging er.", "de", null)).isEmpty();
    }

    @Test
    void withoutAnAnchorRelativeDatesAreLeftOutAndTheirLengthToo() {
        assertThat(found("Vor zwei Jahren, gestern und letzte Woche; zwei Jahre lang.", "de", null))
                .isEqualTo("zwei Jahre = P2Y DURATION");
    }

    /** A day that is not that of the publication must not give "on Saturday" a date. */
    @Test
    void aDayNearbyTellsYearsOnly() {
        LocalDate around = LocalDate.of(2026, 3, 1);
        String text = "Am Samstag, gestern und am 27. Oktober; die letzten zwei Jahre.";
        assertThat(found(DATES.find(FoldedText.of(text), "de", null, around), text))
                .isEqualTo("27. Oktober = 2025-10-27 DAY inferred | letzten zwei Jahre = P2Y DURATION");
        String dated = "Am 25. Oktober 2024 und am 27. Oktober.";
        assertThat(found(DATES.find(FoldedText.of(dated), "de", null, around), dated))
                .isEqualTo("25. Oktober 2024 = 2024-10-25 DAY | 27. Oktober = 2024-10-27 DAY inferred");
    }

    @Test
    void theMonthOfLastYearIsNoneOfAnotherYearWhereNothingTellsWhichYearItIs() {
        LocalDate around = LocalDate.of(2026, 3, 1);
        String text = "گزشتہ سال دسمبر میں اور 26 اکتوبر کو";
        assertThat(found(DATES.find(FoldedText.of(text), "ur", null, around), text))
                .isEqualTo("26 اکتوبر = 2025-10-26 DAY inferred");
        String dated = "12 جنوری 2026 کو؛ " + text;
        assertThat(found(DATES.find(FoldedText.of(dated), "ur", null, around), dated))
                .isEqualTo("12 جنوری 2026 = 2026-01-12 DAY | گزشتہ سال دسمبر = 2025-12 MONTH inferred"
                        + " | 26 اکتوبر = 2025-10-26 DAY inferred");
    }

    /** "Adopted on 24 December 2024. The ceremony on 25 October": not ten months before, of which nothing was told. */
    @Test
    void aDateFarFromTheBackgroundIsNearTheDaysOfTheText() {
        LocalDate around = LocalDate.of(2025, 10, 25);
        String text = "Angenommen am 24. Dezember 2024. Die Feier am 25. Oktober.";
        assertThat(found(DATES.find(FoldedText.of(text), "de", null, around), text))
                .isEqualTo("24. Dezember 2024 = 2024-12-24 DAY | 25. Oktober = 2025-10-25 DAY inferred");
        String soon = "Einig im August 2024, angenommen am 24. Dezember.";
        assertThat(found(DATES.find(FoldedText.of(soon), "de", null, around), soon))
                .isEqualTo("August 2024 = 2024-08 MONTH | 24. Dezember = 2024-12-24 DAY inferred");
        String later = "75 Unterschriften bis Mai 2026; das Treffen am 17. August.";
        assertThat(found(DATES.find(FoldedText.of(later), "de", null, around), later))
                .isEqualTo("Mai 2026 = 2026-05 MONTH | 17. August = 2026-08-17 DAY inferred");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-26, 5. Januar, 2026-01-05",
        "2025-01-02, 28. Dezember, 2024-12-28",
        "2025-10-26, 26. Oktober, 2025-10-26",
        "2024-06-01, 29. Februar, 2024-02-29",
        "2026-06-01, 29. Februar, ",
        "2025-10-26, Samstag den 1. November, 2025-11-01",
        // 11 April is a Saturday in 2026
        "2025-12-15, Samstag den 11. April, 2026-04-11",
        "2025-12-15, 11. April, 2026-04-11",
        "2025-11-15, 11. April, 2025-04-11",
    })
    void aYearThatIsLeftOutIsTheNearest(LocalDate anchor, String text, @Nullable String iso) {
        List<DateMention> dates = DATES.find(FoldedText.of(text), "de", anchor);
        if (iso == null) {
            assertThat(dates).isEmpty();
        } else {
            assertThat(dates).singleElement().satisfies(date -> {
                assertThat(date.iso()).isEqualTo(iso);
                assertThat(date.yearInferred()).isTrue();
            });
        }
    }

    @Test
    void noDateGoesOverALineBreak() {
        assertThat(found("Treffen am 30.\nOktober 2025", "de", ANCHOR)).isEqualTo("Oktober 2025 = 2025-10 MONTH");
        assertThat(found("25\nOktober", "id", ANCHOR)).isEmpty();
    }

    @Test
    void aLanguageWithoutDataHasTheFormsInDigits() {
        assertThat(found("2025-10-25 xyz 25.10.2025", "xx", ANCHOR))
                .isEqualTo("2025-10-25 = 2025-10-25 DAY | 25.10.2025 = 2025-10-25 DAY");
    }

    @Test
    void impossibleDaysAreNoDates() {
        assertThat(found("31. Februar 2025 und 32. Mai 2025 und 2025-13-40", "de", ANCHOR))
                .isEqualTo("Februar 2025 = 2025-02 MONTH | Mai 2025 = 2025-05 MONTH");
    }

    @Test
    void addressesAndCodesHoldNoDates() {
        assertThat(found(
                        "https://example.org/2025102617/a-2019-b post1072235.htm 10.0.2019.1 COVID-19 A/RES/2019",
                        "en",
                        ANCHOR))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "1.",
                "25-",
                "25 und ",
                "und ",
                "ein ",
                "zwei ",
                "Oktober ",
                "25. Oktober ",
                "bis ",
                "vor ",
                "1/",
                "2019-",
                "(",
                "\"",
                "letzten ",
                "hundert",
                "zweiund",
                "و ",
                "۲ و ",
                "سال ",
                "\u202E",
                "a",
                "\n",
                "Samstag, ",
                "Jahr ",
                "1.000.",
                "1 000 "
            })
    void hostileTextTakesLinearTime(String piece) {
        FoldedText text = FoldedText.of(piece.repeat(1_000_000 / piece.length()));
        for (String language : List.of("de", "fa")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> DATES.find(text, language, ANCHOR));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /** Mixes the words of all golden files, so that every rule meets every word. */
    @ParameterizedTest
    @MethodSource("seeds")
    void mixedWordsGiveSpansInOrder(int seed) {
        Random random = new Random(seed);
        List<String> words = golden().flatMap(line -> Stream.of(line[2].split(" ")))
                .distinct()
                .toList();
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            raw.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "" : " ");
        }
        FoldedText text = FoldedText.of(raw.toString());
        for (String language : Golden.LANGUAGES) {
            int end = 0;
            for (DateMention date : DATES.find(text, language, ANCHOR)) {
                assertThat(date.rawStart()).isGreaterThanOrEqualTo(end);
                assertThat(date.rawEnd()).isBetween(date.rawStart() + 1, raw.length());
                assertThat(date.iso()).matches("P.*|PT.*|\\d{4}(-\\d\\d(-\\d\\d)?)?(/\\d{4}(-\\d\\d(-\\d\\d)?)?)?");
                end = date.rawEnd();
            }
        }
    }

    private static String found(String text, String language, @Nullable LocalDate anchor) {
        return found(DATES.find(FoldedText.of(text), language, anchor), text);
    }

    private static String found(List<DateMention> dates, String text) {
        return dates.stream()
                .map(date -> text.substring(date.rawStart(), date.rawEnd())
                        + " = " + date.iso() + " " + date.kind()
                        + (date.yearInferred() ? " inferred" : "")
                        + (date.length() == null || date.length().equals(date.iso()) ? "" : " " + date.length()))
                .collect(Collectors.joining(" | "));
    }
}
