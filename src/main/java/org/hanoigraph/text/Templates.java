package org.hanoigraph.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with places to fill, such as "{time} ago", each with the rule that says what it means. Compiled into one tree,
 * so that a text is compared with all of them at once.
 */
final class Templates {
    /** A place to fill. */
    enum Slot {
        /** A length of time: "two years". */
        TIME,
        /** A unit of time: "year". */
        UNIT,
        WEEKDAY,
        MONTH,
        /** A number. */
        N
    }

    /** What a phrase means. */
    sealed interface Rule {
        /** The unit of time that lies so many units from the anchor; the unit of the phrase if none is given. */
        record Shift(int amount, Quantity.@Nullable Unit unit) implements Rule {}

        /** The unit of time that lies as far from the anchor as the phrase says, back (-1) or ahead (1). */
        record Away(int sign) implements Rule {}

        /** All the time up to the anchor (-1) or from it on (1). */
        record Span(int sign) implements Rule {}

        /** The nearest such weekday, back or ahead, with or without the anchor's own day; day 0 is that of the phrase. */
        record Weekday(int sign, boolean anchorToo, int day) implements Rule {}

        /** That day of the week that lies so many weeks from the anchor's. */
        record WeekdayOfWeek(int weeks) implements Rule {}

        /** The last such month before the anchor's (-1) or the first after it (1). */
        record Month(int sign) implements Rule {}

        /** A length of time. */
        record Length() implements Rule {}

        /** Nothing that can be told as a date: matched so that its parts are not taken for one. */
        record Vague() implements Rule {}
    }

    /** What the places of a phrase hold. */
    record Filling(@Nullable Quantity time, @Nullable Quantity unit, int weekday, Phrases.@Nullable Meaning month) {
        static final Filling EMPTY = new Filling(null, null, 0, null);
    }

    static final class Node {
        final Map<Integer, Node> words = new HashMap<>();
        final Map<Slot, Node> slots = new EnumMap<>(Slot.class);
        /** The way on where the span of the mention begins or ends. */
        @Nullable
        Node open;

        @Nullable
        Node close;

        @Nullable
        Rule rule;
    }

    final Node root = new Node();

    /** One step of a template: a word, a slot, or the beginning or end of the span. */
    sealed interface Step {
        record Word(int id) implements Step {}

        record Fill(Slot slot) implements Step {}

        record Open() implements Step {}

        record Close() implements Step {}
    }

    /**
     * Adds a template.
     *
     * @return whether the same phrase was there before with another meaning
     */
    boolean add(List<Step> steps, Rule rule) {
        Node node = root;
        for (Step step : steps) {
            if (step instanceof Step.Word word) {
                node = node.words.computeIfAbsent(word.id(), w -> new Node());
            } else if (step instanceof Step.Fill fill) {
                node = node.slots.computeIfAbsent(fill.slot(), s -> new Node());
            } else if (step instanceof Step.Open) {
                if (node.open == null) {
                    node.open = new Node();
                }
                node = node.open;
            } else {
                if (node.close == null) {
                    node.close = new Node();
                }
                node = node.close;
            }
        }
        boolean clash = node.rule != null && !node.rule.equals(rule);
        node.rule = rule;
        return clash;
    }

    /** Whether a template may begin with this word itself or, with "open" before it, after it. */
    boolean begins(int word) {
        return root.words.containsKey(word) || (root.open != null && root.open.words.containsKey(word));
    }

    boolean begins(Slot slot) {
        return root.slots.containsKey(slot) || (root.open != null && root.open.slots.containsKey(slot));
    }
}
