package org.hanoigraph.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Literal;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static final Entity PERSON = new Entity("person/p", "P", null, true);
    private static final Entity COUNTRY = new Entity("country/C", "C", null, false);
    private static final Signatures SIGNATURES = new Signatures(
            Map.of("visited", Set.of("person")),
            Map.of("visited", Set.of("country"), "called", Set.of()),
            Map.of("via", Set.of("organization")));

    @Test
    void aRelationHoldsBetweenWhatTheOntologySays() {
        assertTrue(SIGNATURES.allow("visited", PERSON, COUNTRY));
        assertFalse(SIGNATURES.allow("visited", COUNTRY, COUNTRY));
        assertFalse(SIGNATURES.allow("visited", PERSON, PERSON));
    }

    @Test
    void aRelationWhoseObjectsAreValuesHasNoEntityForOne() {
        assertFalse(SIGNATURES.allow("called", PERSON, COUNTRY));
        assertTrue(SIGNATURES.allow("called", PERSON, new Literal("x", "rdf:langString", "en")));
    }

    @Test
    void aQualifierHasWhatTheOntologySaysAndAnUnknownOneAnything() {
        assertFalse(SIGNATURES.allow("via", COUNTRY));
        assertTrue(SIGNATURES.allow("place", COUNTRY));
    }
}
