package org.hanoigraph.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MustNotMergeTest {
    private final NameMatcher matcher = TestNames.RULES;

    static List<TestNames.Pair> pairs() throws IOException {
        return TestNames.mustNotMerge();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aPairOfTheListDoesNotMergeWithOrWithoutItsLanguages(TestNames.Pair pair) {
        for (TestNames.Pair asked : List.of(pair, pair.withoutLanguages())) {
            Similarity found = matcher.compare(asked.first(), asked.second());

            assertThat(found.decision()).as("%s (%s)", asked, found.reason()).isNotEqualTo(Decision.MERGE);
        }
    }

    @Test
    void noPairOfTheListIsClusteredAmongAllTheOthers() throws IOException {
        assertNoneTogether(pairs());
        assertNoneTogether(
                pairs().stream().map(TestNames.Pair::withoutLanguages).toList());
    }

    private void assertNoneTogether(List<TestNames.Pair> pairs) {
        List<Name> all = new ArrayList<>();
        pairs.forEach(pair -> all.addAll(List.of(pair.first(), pair.second())));

        List<Cluster> clusters = matcher.clusters(all);

        for (TestNames.Pair pair : pairs) {
            assertThat(clusters)
                    .as(pair.toString())
                    .noneMatch(cluster -> cluster.names().containsAll(List.of(pair.first(), pair.second())));
        }
    }
}
