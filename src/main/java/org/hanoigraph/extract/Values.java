package org.hanoigraph.extract;

import java.util.List;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Value;
import org.jspecify.annotations.Nullable;

/**
 * The values that stand in the records for what an article mentions and for what rules give.
 *
 * @param text of the article
 */
record Values(String text, Labels labels) {
    /**
     * The value of a mention; null for what is none of its own, as an office is not without its holder. Words that no list has are
     * remembered as the name of what they mean.
     */
    @Nullable
    Value of(Found found) {
        Referent referent = found.referent();
        if (found.kind().equals(Found.OPEN)) {
            labels.meet(referent.value(), text.substring(found.start(), found.stop()));
        }
        return switch (referent.type()) {
            case DATE -> new Literal(referent.value(), "edtf", null);
            case DURATION -> new Literal(referent.value(), "xsd:duration", null);
            case NUMBER -> new Literal(referent.value(), "xsd:integer", null);
            case OFFICE, BODY -> null;
            default ->
                referent.isOpen()
                        ? null
                        : labels.entity(
                                referent.value(),
                                found.isWritten() ? text.substring(found.start(), found.stop()) : null);
        };
    }

    /** The value of the first mention that fills a slot. */
    @Nullable
    Value first(Match match, String slot) {
        List<Found> found = match.slot(slot);
        return found.isEmpty() ? null : of(found.get(0));
    }

    /** An entity that a rule gives. */
    Entity entity(String id) {
        return labels.entity(id, null);
    }

    /** What a rule gives: an id or a word. */
    Value given(String idOrWord) {
        return idOrWord.indexOf('/') > 0 ? entity(idOrWord) : new Literal(idOrWord, "xsd:string", null);
    }
}
