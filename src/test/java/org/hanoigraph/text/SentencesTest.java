package org.hanoigraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    static final List<String> LANGUAGES = Golden.LANGUAGES;
    private static final Sentences SENTENCES = new Sentences(Golden.DATA);

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void sentencesOnOneLineAreToldApart(String language) {
        List<String> lines =
                Golden.read("/text/" + language + "/sentences.tsv").lines().toList();
        assertThat(sentences(String.join(" ", lines), language)).isEqualTo(lines);
    }

    @Test
    void aLineBreakEndsASentence() {
        assertThat(sentences("Ein Titel\nDr.\r\nLange kam\u2028am 25.\n\n Oktober.", "de"))
                .containsExactly("Ein Titel", "Dr.", "Lange kam", "am 25.", "Oktober.");
    }

    @Test
    void aDashThatBeginsASpeechBeginsASentence() {
        assertThat(sentences("Avtalet undertecknades i Hanoi på lördagen. – Det är en seger, sade han.", "sv"))
                .containsExactly("Avtalet undertecknades i Hanoi på lördagen.", "– Det är en seger, sade han.");
        assertThat(sentences("Genf, Keystone-SDA. – Die Schweiz hat unterschrieben – Bern zögerte.", "de"))
                .as("a dateline, and a dash within a sentence")
                .hasSize(1);
    }

    @Test
    void numbersOfAListStayWithTheirSentence() {
        assertThat(sentences("1. Russland unterschrieb.\n2. Vietnam auch.", "de"))
                .containsExactly("1. Russland unterschrieb.", "2. Vietnam auch.");
    }

    @Test
    void invisibleSignsAroundASentenceAreNoPartOfIt() {
        assertThat(sentences("\uFEFF\u202B این آغاز است. \u202C\u200F \u00A0", "fa"))
                .containsExactly("این آغاز است.");
        assertThat(sentences(" \n\u200F \t", "fa")).isEmpty();
    }

    @Test
    void aLanguageWithoutDataHasTheBreaksOfIcu() {
        assertThat(sentences("Unu. Du!", "eo")).containsExactly("Unu.", "Du!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a. ", "1. ", ". ", "\"", "(", "». ", "\u202E", "A.", " ", ".) ", "?\" "})
    void hostileTextTakesLinearTime(String piece) {
        String raw = piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SENTENCES.find(raw, "de"));
    }

    private static List<String> sentences(String raw, String language) {
        return SENTENCES.find(raw, language).stream().map(span -> span.of(raw)).toList();
    }
}
