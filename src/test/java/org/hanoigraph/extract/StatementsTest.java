package org.hanoigraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StatementsTest {
    @Test
    void aTitleDoesNotNameTheMinistryTwiceWhereTheDepartmentHasItInItsName() {
        assertEquals(
                "Director of the Department of Roads of the Ministry of Works",
                Statements.saidOnce(
                        "Director of the Department of Roads of the Ministry of Works of the Ministry of Works"));
    }

    @Test
    void aTitleWithoutARepeatedEndStays() {
        for (String title : new String[] {"", "Judge", "Head of Press of Pressburg", "Mayor of New York"}) {
            assertEquals(title, Statements.saidOnce(title));
        }
    }

    @Test
    void anEnglishTextHasLatinLettersOnly() {
        assertTrue(Statements.isInLatin("Chargé d'Affaires of Türkiye (1st)"));
        assertFalse(Statements.isInLatin("Chair of حزب"));
    }
}
