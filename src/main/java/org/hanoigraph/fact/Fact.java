package org.hanoigraph.fact;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one source states in one place.
 *
 * @param origin the span of the article that proves it, or the work of reference that says so
 * @param relation name of a relation of the ontology
 * @param date when it held or happened
 * @param qualifiers further circumstances by field name, for example {@code place} or {@code topic}
 * @param speaker who says so, where it is not the newsroom itself
 * @param confidence between 0 and 1, that the source states this
 * @param rule what produced the record
 * @param review that somebody looked at the record and let it stand, if so
 */
public record Fact(
        Origin origin,
        String relation,
        Entity subject,
        Value object,
        @Nullable DateRange date,
        SortedMap<String, Value> qualifiers,
        @Nullable Entity speaker,
        Certainty certainty,
        double confidence,
        @Nullable String rule,
        @Nullable Review review)
        implements FactRecord {

    /** A fact that nobody has reviewed. */
    public Fact(
            Origin origin,
            String relation,
            Entity subject,
            Value object,
            @Nullable DateRange date,
            SortedMap<String, Value> qualifiers,
            @Nullable Entity speaker,
            Certainty certainty,
            double confidence,
            @Nullable String rule) {
        this(origin, relation, subject, object, date, qualifiers, speaker, certainty, confidence, rule, null);
    }

    /** The same fact, of a relation that holds both ways, with its ends in the order of their ids. */
    public Fact withEndsInOrder() {
        if (object instanceof Entity other && other.id().compareTo(subject.id()) < 0) {
            return new Fact(
                    origin, relation, other, subject, date, qualifiers, speaker, certainty, confidence, rule, review);
        }
        return this;
    }

    /** The same fact with a review, or without one. */
    public Fact withReview(@Nullable Review by) {
        return new Fact(origin, relation, subject, object, date, qualifiers, speaker, certainty, confidence, rule, by);
    }
}
