package org.hanoigraph.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {
    @ParameterizedTest
    @CsvSource({
        "2025-10-25, 2025-10-25, 2025-10-25",
        "2025-10, 2025-10-01, 2025-10-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2019, 2019-01-01, 2019-12-31",
        "2025-10-25/2025-10-26, 2025-10-25, 2025-10-26",
        "2024-12/2025, 2024-12-01, 2025-12-31",
        "2024-12/.., 2024-12-01,",
    })
    void aDateIsTheRangeOfItsDays(String text, LocalDate from, LocalDate until) {
        DateRange range = DateRange.parse(text);

        assertThat(range.from()).isEqualTo(from);
        assertThat(range.until()).isEqualTo(until);
        assertThat(range.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-02-30",
                "2025-13",
                "25.10.2025",
                "2025-10-26/2025-10-25",
                "2025-10-25/",
                "/2025",
                "../2025",
                "2025-10-25/26",
                "yesterday",
                "2025-1-1"
            })
    void whatIsNoDateIsRefusedWithItsText(String text) {
        assertThatThrownBy(() -> DateRange.parse(text))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-25, 2025-10, true",
        "2024-12/.., 2031, true",
        "2024-12/.., 2019, false",
        "2017, 2019, false",
        "2025-10-25/2025-10-26, 2025-10-26/2025-10-27, true",
    })
    void rangesOverlapWhereADayLiesInBoth(String one, String other, boolean expected) {
        assertThat(DateRange.parse(one).overlaps(DateRange.parse(other))).isEqualTo(expected);
        assertThat(DateRange.parse(other).overlaps(DateRange.parse(one))).isEqualTo(expected);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void overlapAgreesWithLookingAtEachDay(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        DateRange one = randomRange(random);
        DateRange other = randomRange(random);

        boolean expected = one.from()
                .datesUntil(last(one).plusDays(1))
                .anyMatch(day -> !day.isBefore(other.from()) && !day.isAfter(last(other)));

        assertThat(one.overlaps(other)).isEqualTo(expected);
    }

    private static LocalDate last(DateRange range) {
        LocalDate until = range.until();
        return until == null ? LocalDate.of(2035, 1, 1) : until;
    }

    private static DateRange randomRange(RandomGenerator random) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
        return DateRange.parse(
                switch (random.nextInt(5)) {
                    case 0 -> day.toString();
                    case 1 -> day.toString().substring(0, 7);
                    case 2 -> day.toString().substring(0, 4);
                    case 3 -> day + "/" + day.plusDays(random.nextInt(60));
                    default -> day + "/..";
                });
    }
}
