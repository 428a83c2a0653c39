package org.hanoigraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDataTest {
    @TempDir
    Path folder;

    @Test
    void theProjectKnowsItsLanguages() {
        assertThat(Golden.DATA.languages()).containsExactlyElementsOf(Golden.LANGUAGES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moths: {} | xx.yaml: moths: unknown key; expected one of",
                "calendars: [julian] | xx.yaml: calendars: unknown calendar 'julian'; expected gregorian, persian or islamic",
                "months: {gregorian: {13: [x]}} | xx.yaml: months.gregorian: expected keys from 1 to 12, got 13",
                "months: {gregorian: {a: [x]}} | xx.yaml: months.gregorian.a: expected a whole number as key",
                "weekdays: {0: [x]} | xx.yaml: weekdays: expected keys from 1 (Monday) to 7, got 0",
                "units: {P1X: [x]} | xx.yaml: units.P1X: expected a length of time such as P1Y",
                "day: {lead: ['(a']} | xx.yaml: day.lead: '(a' lacks a ')'",
                "day: {lead: [1]} | xx.yaml: day.lead: expected text, got 1 (quote it)",
                "day: {lead: [a1]} | xx.yaml: day.lead: 'a1' has digits; expected words only",
                "month: {first: maybe} | xx.yaml: month.first: expected tied or free, got 'maybe'",
                "relative: [{say: ago}] | xx.yaml: relative[1].say: no meaning; expected one of shift, away",
                "relative: [{say: ago, away: -1}] | xx.yaml: relative[1].say: 'ago' lacks the {time} that its meaning is made from",
                "relative: [{say: '{tme} ago', away: -1}] | xx.yaml: relative[1].say: unknown slot {tme}; expected {time}",
                "relative: [{say: x, vague: true}, {say: x, shift: 0, unit: P1D}] | xx.yaml: relative[2].say: 'x' stands twice",
                "relative: [{say: x, shift: 99, unit: P1D}] | xx.yaml: relative[1].shift: expected a whole number from -10 to 10",
                "relative: [{say: '{weekday}', weekday: sometime}] | xx.yaml: relative[1].weekday: expected before, up-to, after or from",
                "numbers: {words: {2: [two, dos], 3: [dos]}} | xx.yaml: numbers.words: 'dos' is listed twice, with 2 and 3",
                "numbers: {words: {2: [two words]}} | xx.yaml: numbers.words: 'two words' is not one word",
                "capital-months: perhaps | xx.yaml: capital-months: expected true or false",
                "'a: [' | xx.yaml: line",
                "just text | xx.yaml: file: expected keys with values",
            })
    void aMistakeInADatesFileIsToldByFileAndKey(String yaml, String message) throws IOException {
        Files.createDirectories(folder.resolve("dates"));
        Files.createDirectories(folder.resolve("abbreviations"));
        Files.writeString(folder.resolve("dates/xx.yaml"), yaml);
        assertThatThrownBy(() -> LanguageData.read(folder))
                .isInstanceOf(LanguageDataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aMistakeInAnAbbreviationsFileIsToldByLine() throws IOException {
        Files.createDirectories(folder.resolve("dates"));
        Files.createDirectories(folder.resolve("abbreviations"));
        Files.writeString(folder.resolve("abbreviations/xx.txt"), "// fine\nDr.\nno stop\n");
        assertThatThrownBy(() -> LanguageData.read(folder))
                .isInstanceOf(LanguageDataException.class)
                .hasMessageContaining("xx.txt: line 3: 'no stop': expected one word with a full stop");
    }

    @Test
    void aMissingFolderIsTold() {
        assertThatThrownBy(() -> LanguageData.read(folder.resolve("nothing")))
                .isInstanceOf(LanguageDataException.class)
                .hasMessageContaining("missing; expected one file for each language");
    }
}
