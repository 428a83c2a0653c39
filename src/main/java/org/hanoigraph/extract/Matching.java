package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hanoigraph.extract.Element.Slot;
import org.hanoigraph.extract.Element.Start;
import org.jspecify.annotations.Nullable;

/** Finds patterns in one sentence, and looks for each only from where it can begin. */
final class Matching {
    private final Sentence sentence;
    private final Occurrences occurrences;
    private final Clauses clauses;
    private final RelativeClauses relativeClauses;
    private final Backtracking backtracking;

    Matching(Sentence sentence, Grammar grammar, Lexicon lexicon) {
        this.sentence = sentence;
        this.occurrences = sentence.occurrences();
        this.clauses = new Clauses(sentence);
        this.relativeClauses = new RelativeClauses(sentence, grammar);
        this.backtracking = new Backtracking(sentence, grammar, lexicon, relativeClauses);
    }

    Clauses clauses() {
        return clauses;
    }

    RelativeClauses relativeClauses() {
        return relativeClauses;
    }

    /**
     * A place where a pattern matches.
     *
     * @param slots mentions by slot
     * @param first index of the first token
     * @param end index behind the last token
     * @param name first and last token of a new name, if the pattern has one
     * @param coreFirst index of the first token of the rule's own words, without those who play its roles
     * @param coreEnd index behind the last of them
     */
    record Match(
            Map<String, List<Found>> slots,
            int first,
            int end,
            @Nullable Name name,
            int coreFirst,
            int coreEnd) {
        List<Found> slot(String slot) {
            return slots.getOrDefault(slot, List.of());
        }

        /** The token in the middle of the rule's own words. */
        int middle() {
            return (coreFirst + coreEnd) / 2;
        }

        /** The same match with more slots filled. */
        Match with(Map<String, List<Found>> more) {
            Map<String, List<Found>> all = new HashMap<>(slots);
            all.putAll(more);
            return new Match(Map.copyOf(all), first, end, name, coreFirst, coreEnd);
        }

        /** An English text with the names of what fills its slots, or null if one is not filled, or two by the same name. */
        @Nullable
        String fill(String text, Function<Referent, String> names) {
            String filled = text;
            List<String> filling = new ArrayList<>(slots.keySet());
            // $ORG before $O
            filling.sort(Comparator.comparing(String::length).reversed());
            Set<String> used = new HashSet<>();
            for (String slot : filling) {
                if (filled.contains("$" + slot)) {
                    String name = names.apply(slot(slot).get(0).referent());
                    if (!used.add(name)) {
                        return null;
                    }
                    filled = filled.replace("$" + slot, name);
                }
            }
            return filled.contains("$") ? null : filled;
        }
    }

    /** A name that the lexicon does not know, from one token to another. */
    record Name(int first, int end) {}

    /** All matches that begin at different tokens, from left to right. */
    List<Match> find(Pattern pattern) {
        return sentence.hasAll(pattern.filled()) ? find(pattern, false) : List.of();
    }

    /**
     * All matches, from left to right. Takes long for nothing where the sentence lacks what the pattern cannot do without,
     * which {@link PatternIndex} tells.
     *
     * @param each whether to look for other ways to fill the slots from the same beginning
     */
    List<Match> find(Pattern pattern, boolean each) {
        backtracking.begin(pattern, each);
        Element first = pattern.opening();
        for (int from = beginning(first, 0);
                from >= 0 && wordsFollow(pattern, from);
                from = beginning(first, from + 1)) {
            backtracking.tryAt(from);
        }
        return backtracking.found();
    }

    /** The first token from this one on at which a pattern can begin that begins with this element, or -1. */
    private int beginning(Element first, int from) {
        PhraseSet phrases = Pattern.phrases(first);
        if (phrases != null) {
            return occurrences.nextStart(phrases, from);
        }
        if (first instanceof Slot slot && !slot.isOpen()) {
            return sentence.nextMention(from, slot.types());
        }
        return first instanceof Start && !backtracking.isAtStart(from) ? -1 : from;
    }

    /** A quick look whether all words that a pattern cannot do without stand in its order from a token on. */
    private boolean wordsFollow(Pattern pattern, int from) {
        List<PhraseSet> required = pattern.required();
        int at = from;
        for (int i = 0; i < required.size(); i++) {
            at = occurrences.nextStart(required.get(i), at);
            if (at < 0) {
                return false;
            }
            at++;
        }
        return from < sentence.tokens().size();
    }

    /** Whether one of these phrases begins between two tokens. */
    boolean occurs(PhraseSet phrases, int from, int end) {
        int first = occurrences.nextStart(phrases, from);
        return first >= 0 && first < end;
    }
}
