package org.hanoigraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativesTest {
    @Test
    void bracketsAreWrittenOut() {
        assertThat(Alternatives.of("letzte[(n|r)] Woche"))
                .containsExactlyInAnyOrder("letzte Woche", "letzten Woche", "letzter Woche");
        assertThat(Alternatives.of("[the] (last|past (few|many)) days"))
                .containsExactlyInAnyOrder(
                        "the last days",
                        "the past few days",
                        "the past many days",
                        "last days",
                        "past few days",
                        "past many days");
        assertThat(Alternatives.of(")")).containsExactly(")");
        assertThat(Alternatives.of("a|b")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a", "a)", "[a)", "((a)"})
    void aBracketNeedsItsPartner(String notation) {
        assertThatIllegalArgumentException().isThrownBy(() -> Alternatives.of(notation));
    }

    @Test
    void tooManyPhrasesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Alternatives.of("(a|b)".repeat(20)))
                .withMessageContaining("more than");
    }
}
