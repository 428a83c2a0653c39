package org.hanoigraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EnglishTextsTest {
    @Test
    void aTitleDoesNotNameTheMinistryTwiceWhereTheDepartmentHasItInItsName() {
        assertEquals(
                "Director of the Department of Roads of the Ministry of Works",
                EnglishTexts.saidOnce(
                        "Director of the Department of Roads of the Ministry of Works of the Ministry of Works"));
    }

    @Test
    void aTitleWithoutARepeatedEndStays() {
        for (String title : new String[] {"", "Judge", "Head of Press of Pressburg", "Mayor of New York"}) {
            assertEquals(title, EnglishTexts.saidOnce(title));
        }
    }

    @Test
    void anEnglishTextHasLatinLettersOnly() {
        assertTrue(EnglishTexts.isInLatin("Chargé d'Affaires of Türkiye (1st)"));
        assertFalse(EnglishTexts.isInLatin("Chair of حزب"));
    }
}
