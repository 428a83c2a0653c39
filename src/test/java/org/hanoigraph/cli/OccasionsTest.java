package org.hanoigraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import org.hanoigraph.fact.Certainty;
import org.hanoigraph.fact.DateRange;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Mention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OccasionsTest {
    private static final String WORK = "work/0123456789abcdef";
    private static final Entity SEMINAR = new Entity("event/seminar", "Seminar", null, true);

    @Test
    void anEventThatIsOnlyDescribedIsKnownByItsStoryAndDay() {
        List<FactRecord> told = told(mention("event/seminar", "nominal"), happened(SEMINAR, "2025-03-26"));

        assertEquals("event/seminar-0123456789abcdef", ((Mention) told.get(0)).entity());
        assertEquals(
                new Entity("event/seminar-0123456789abcdef", "Seminar (2025-03-26)", null, true),
                ((Fact) told.get(1)).subject());
    }

    @Test
    void anEventWithTwoDaysHasNoneInItsLabel() {
        List<FactRecord> told = told(happened(SEMINAR, "2025-03-26"), happened(SEMINAR, "2025-03-27"));

        assertEquals("Seminar", ((Fact) told.get(0)).subject().label());
    }

    @Test
    void anEventWithANameIsTheSameInEachStory() {
        List<FactRecord> records =
                List.of(mention("event/seminar", "name"), mention("event/seminar", "nominal"), happened(SEMINAR, null));

        assertEquals(records, Occasions.told(records, WORK).of(records));
    }

    @Test
    void anEventOfTheReferenceDataStays() {
        Entity ceremony = new Entity("event/ceremony", "Ceremony", null, false);
        List<FactRecord> records = List.of(mention("event/ceremony", "nominal"), happened(ceremony, "2025-10-25"));

        assertEquals(records, Occasions.told(records, WORK).of(records));
    }

    @Test
    void anOrganizationWithoutANameStays() {
        Entity delegates = new Entity("organization/delegates", "Delegates", null, true);
        List<FactRecord> records = List.of(mention(delegates.id(), "nominal"), happened(delegates, null));

        assertEquals(records, Occasions.told(records, WORK).of(records));
    }

    @Test
    void theArticleAloneKnowsNothingOfTheStory() {
        List<FactRecord> records = List.of(mention("event/seminar", "nominal"), happened(SEMINAR, "2025-03-26"));

        assertEquals(records, Occasions.untold(Occasions.told(records, WORK).of(records)));
        assertEquals(records, Occasions.untold(records));
    }

    private static List<FactRecord> told(FactRecord... records) {
        return Occasions.told(List.of(records), WORK).of(List.of(records));
    }

    private static Mention mention(String entity, String type) {
        return new Mention("a", entity, "x", type, 0, 1, null);
    }

    private static Fact happened(Entity event, @Nullable String day) {
        return new Fact(
                new Evidence("a", 0, 1, "0"),
                "occurredOn",
                event,
                new Literal(String.valueOf(day), "edtf", null),
                day == null ? null : DateRange.parse(day),
                new TreeMap<>(),
                null,
                Certainty.ASSERTED,
                0.9,
                "rule");
    }
}
