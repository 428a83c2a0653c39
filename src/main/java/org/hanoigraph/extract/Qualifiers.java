package org.hanoigraph.extract;

import java.util.SortedMap;
import java.util.TreeMap;
import org.hanoigraph.extract.Grammar.Rule;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Value;

/**
 * What a fact says besides subject, object and date: what the rule gives, what fills the slots of circumstances, the nearest
 * place, and the stance of a judgement.
 *
 * @param signatures what may fill which field
 */
record Qualifiers(Values values, Frames frames, Signatures signatures, Stances stances) {
    /** By field, in a map that can still take others. */
    SortedMap<String, Value> of(Rule rule, Match match, Circumstances circumstances) {
        TreeMap<String, Value> qualifiers = new TreeMap<>();
        rule.qualifiers().forEach((field, text) -> {
            Value value = text.startsWith("$") ? values.first(match, text.substring(1)) : values.given(text);
            if (value != null) {
                qualifiers.put(field, value);
            }
        });
        frames.slots().forEach((slot, field) -> {
            Value value = values.first(match, slot);
            if (value instanceof Entity) {
                qualifiers.putIfAbsent(field, value);
            }
        });
        qualifiers.entrySet().removeIf(entry -> !signatures.allow(entry.getKey(), entry.getValue()));
        if (rule.placed() && !qualifiers.containsKey(frames.nearestField())) {
            circumstances
                    .nearest(match, frames.nearestType())
                    .map(values::of)
                    .ifPresent(value -> qualifiers.put(frames.nearestField(), value));
        }
        String stance = stances.of(rule, match, circumstances.analysis().sentence());
        if (stance != null) {
            qualifiers.put(frames.stance(), new Literal(stance, "xsd:string", null));
        }
        return qualifiers;
    }
}
