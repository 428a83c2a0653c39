package org.hanoigraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hanoigraph.fact.Certainty;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Value;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Entity ALAND = new Entity("country/AA", "Aland", null, false);
    private static final Entity MINISTRY = new Entity("organization/m", "Ministry of Fish", null, false);

    /** Two records of them would be one attestation with two confidences, which the graph's shapes refuse. */
    @Test
    void wordsThatTwoRulesReadAlikeGiveOneRecordThatOfTheSurerRule() {
        Selection selection = new Selection(Set.of(), "dateSource");

        selection.add(spokesperson(Map.of("organization", MINISTRY), 0.44));
        selection.add(spokesperson(Map.of("country", ALAND), 0.74));

        assertThat(selection.facts()).containsExactly(spokesperson(Map.of("country", ALAND), 0.74));
    }

    @Test
    void whatSaysMoreStaysThoughItsRuleIsLessSure() {
        Selection selection = new Selection(Set.of(), "dateSource");

        selection.add(spokesperson(Map.of("country", ALAND), 0.74));
        selection.add(spokesperson(Map.of("country", ALAND, "organization", MINISTRY), 0.44));

        assertThat(selection.facts())
                .containsExactly(spokesperson(Map.of("country", ALAND, "organization", MINISTRY), 0.44));
    }

    private static Fact spokesperson(Map<String, Value> qualifiers, double confidence) {
        return new Fact(
                new Evidence("a", 0, 9, "0".repeat(64)),
                "holds",
                new Entity("person/p", "Ann Able", null, false),
                new Literal("Spokesperson of the Ministry of Fish of Aland", "rdf:langString", "en"),
                null,
                new TreeMap<>(qualifiers),
                null,
                Certainty.ASSERTED,
                confidence,
                "en/rule");
    }
}
