package org.hanoigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hanoigraph.extract.Coverage;
import org.junit.jupiter.api.Test;

class GrammarCommandTest {
    private static final Path ARTICLES = Path.of(System.getProperty("hanoi.home", ""), "src/test/resources/extract");

    @Test
    void theLanguageDataHaveNothingThatCannotBeMeant() throws Exception {
        assertThat(new Extraction(Home.find()).lint()).isEmpty();
    }

    @Test
    void coverageTellsWhichRulesGaveFactsAndWhichNone() throws Exception {
        List<Path> files = Home.files(ARTICLES.resolve("sv"), ".txt");

        Map<String, Coverage> coverage = new Extraction(Home.find()).coverage(files);

        assertThat(coverage).containsOnlyKeys("sv");
        Coverage swedish = coverage.values().iterator().next();
        assertThat(swedish.fired().values()).isNotEmpty().allMatch(count -> count > 0);
        assertThat(swedish.idle())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(swedish.fired().keySet());
        assertThat(swedish.silent()).allMatch(place -> place.start() < place.end());
    }
}
