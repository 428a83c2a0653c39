package org.hanoigraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanoigraph.text.NumberMention.Bound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static final Numbers NUMBERS = new Numbers(Golden.DATA);

    static Stream<String[]> golden() {
        return Golden.lines("numbers");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void numbersAreFoundAsTheGoldenFilesSay(String language, String text, String expected) {
        String found = NUMBERS.find(FoldedText.of(text), language).stream()
                .map(number -> text.substring(number.rawStart(), number.rawEnd()) + " = " + number.value()
                        + (number.ordinal() ? " ordinal" : "")
                        + (number.bound() == Bound.NONE
                                ? ""
                                : " " + number.bound().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" | "));
        assertThat(found).isEqualTo(expected);
    }

    /** ICU spells numbers out by rules of its own, so each one checks the other. */
    @ParameterizedTest
    @CsvSource({"de,Staaten", "en,states", "fa,کشور", "id,negara", "sv,stater", "ur,ممالک"})
    void numbersThatIcuSpellsOutAreReadBack(String language, String noun) {
        RuleBasedNumberFormat spellout =
                new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
        List<String> wrong = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 2; i < 3000; i++) {
            long number = i < 1200 ? i : random.nextLong(1_000_000_000_000L) >> random.nextInt(30);
            String text = spellout.format(number) + " " + noun;
            List<NumberMention> found = NUMBERS.find(FoldedText.of(text), language);
            if (wrong.size() < 10 && (found.size() != 1 || found.get(0).value() != number)) {
                wrong.add(number + " " + text + " " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "1.",
                "1,",
                "1-",
                "hundert",
                "zwei ",
                "und ",
                "zwei und ",
                "دو و ",
                "هزار ",
                "۱٬",
                "9999 "
            })
    void hostileTextTakesLinearTime(String piece) {
        FoldedText text = FoldedText.of(piece.repeat(1_000_000 / piece.length()));
        for (String language : List.of("de", "fa", "sv")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> NUMBERS.find(text, language));
        }
    }
}
