package org.hanoigraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class RegionNamesTest {
    private final RegionNames names = new RegionNames();

    @Test
    void aCountryHasItsNameInTheLanguagesOfTheArticles() {
        assertThat(names.of("VN"))
                .containsEntry("en", "Vietnam")
                .containsEntry("fa", "ویتنام")
                .containsEntry("ur", "ویتنام")
                .containsEntry("vi", "Việt Nam")
                .containsEntry("zh", "越南")
                .hasSizeGreaterThan(150);
    }

    @Test
    void aLocaleThatSaysTheSameAsItsParentIsLeftOut() {
        SortedMap<String, String> names = this.names.of("DE");

        assertThat(names).containsKey("de").doesNotContainKeys("de-AT", "en-GB");
    }

    @Test
    void anUnknownRegionHasNoNames() {
        assertThat(names.of("QQ")).isEmpty();
    }
}
