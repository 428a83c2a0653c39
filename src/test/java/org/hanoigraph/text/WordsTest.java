package org.hanoigraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "de ; Das Hanoi -Übereinkommen (2024). ; das|hanoi|-|übereinkommen|(|2024|)|.",
                "sv ; FN:s konvention, 25-26 oktober ; fn:s|konvention|,|25|-|26|oktober",
                "id ; badan-badan negaranya ; badan|-|badan|negaranya",
                "fa ; هیئت‌های «روسیه» می‌کند. ; هییتهای|\"|روسیه|\"|میکند|.",
                "ur ; ہنوئی میں 25-26 اکتوبر۔ ; هنویی|میں|25|-|26|اکتوبر|.",
            })
    void wordsAreCutWithTheirPunctuationApart(String language, String raw, String expected) {
        Words words = Words.of(FoldedText.of(raw), language);
        assertThat(IntStream.range(0, words.count()).mapToObj(words::word)).containsExactly(expected.split("\\|"));
    }

    @Test
    void wordsLeadBackToTheRawText() {
        String raw = "Die Lu\u031Bo\u031Bng-Rede";
        Words words = Words.of(FoldedText.of(raw), "de");
        assertThat(raw.substring(words.rawStart(1), words.rawEnd(1))).isEqualTo("Lu\u031Bo\u031Bng");
        assertThat(words.at(0)).isZero();
        assertThat(words.at(3)).isEqualTo(1);
        assertThat(words.at(words.start(2))).isEqualTo(2);
        assertThat(words.at(1000)).isEqualTo(words.count());
        assertThat(Words.of(FoldedText.of(""), "de").count()).isZero();
    }
}
