package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hanoigraph.extract.Element.Cue;
import org.hanoigraph.extract.Element.End;
import org.hanoigraph.extract.Element.Gap;
import org.hanoigraph.extract.Element.NewName;
import org.hanoigraph.extract.Element.NotBefore;
import org.hanoigraph.extract.Element.NotBehind;
import org.hanoigraph.extract.Element.NotNaming;
import org.hanoigraph.extract.Element.Slot;
import org.hanoigraph.extract.Element.Start;
import org.hanoigraph.extract.Element.Words;
import org.jspecify.annotations.Nullable;

/** Finds patterns in one sentence. The steps spent on a pattern are bounded, whatever the sentence. */
final class Matching {
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_FILLINGS = 3;

    private static final String SUBJECT = "S";

    private final Sentence sentence;
    private final List<Token> tokens;
    private final Occurrences occurrences;
    private final State state = new State();
    private final RelativeClauses relativeClauses;
    private final Coordinations coordinations;
    private final NewNames newNames;
    private final OpenWords openWords;
    private final Clauses clauses;
    /** Where a sentence begins: a dash or a quotation mark before its first word does not count. */
    private final int firstWord;

    private int steps;

    Matching(Sentence sentence, Grammar grammar, Lexicon lexicon) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.occurrences = sentence.occurrences();
        this.relativeClauses = new RelativeClauses(sentence, grammar);
        this.coordinations = new Coordinations(sentence, grammar);
        this.newNames = new NewNames(sentence, lexicon, grammar.prepositions());
        this.openWords = new OpenWords(sentence, grammar);
        this.clauses = new Clauses(sentence);
        this.firstWord = firstWord(tokens);
    }

    private static int firstWord(List<Token> tokens) {
        int first = 0;
        while (first + 1 < tokens.size() && !tokens.get(first).isWord()) {
            first++;
        }
        return first;
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
        state.begin(each);
        Element first = pattern.opening();
        steps = 0;
        for (int from = beginning(first, 0);
                from >= 0 && wordsFollow(pattern, from);
                from = beginning(first, from + 1)) {
            state.begin(from);
            match(pattern.elements(), 0, from, null);
        }
        return state.found();
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
        return first instanceof Start && from > firstWord ? -1 : from;
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
        return from < tokens.size();
    }

    /** Whether one of these phrases begins between two tokens. */
    boolean occurs(PhraseSet phrases, int from, int end) {
        int first = occurrences.nextStart(phrases, from);
        return first >= 0 && first < end;
    }

    /** The end of the match of the rest of a pattern, or -1. */
    private int match(List<Element> elements, int element, int at, @Nullable Slot before) {
        if (++steps > MOST_STEPS) {
            return -1;
        }
        if (element == elements.size()) {
            return state.take(at) ? at : -1;
        }
        Element part = elements.get(element);
        if (part instanceof Words words) {
            return words(elements, element, at, words, before);
        }
        if (part instanceof Gap gap) {
            return gap(elements, element, at, before, gap.most());
        }
        if (part instanceof Slot slot) {
            return slot(elements, element, at, slot);
        }
        if (part instanceof End) {
            return hasWordBehind(at) ? -1 : match(elements, element + 1, at, before);
        }
        if (part instanceof Cue cue) {
            return cue(elements, element, at, cue);
        }
        if (part instanceof Start) {
            return at <= firstWord ? match(elements, element + 1, at, before) : -1;
        }
        if (part instanceof NotBehind not) {
            return occurrences.startOfEndingAt(not.set(), at) >= 0 ? -1 : match(elements, element + 1, at, before);
        }
        if (part instanceof NotBefore not) {
            return longestEnd(not.set(), at) >= 0 ? -1 : match(elements, element + 1, at, before);
        }
        if (part instanceof NotNaming not) {
            return names(not.types(), at) ? -1 : match(elements, element + 1, at, before);
        }
        return newName(elements, element, at, (NewName) part);
    }

    /** Whether something of these types is mentioned at a token, or behind the mark there. */
    private boolean names(Types types, int at) {
        int word = at < tokens.size() && !tokens.get(at).isWord() ? at + 1 : at;
        return word < tokens.size() && sentence.at(word).stream().anyMatch(found -> types.fit(found.referent()));
    }

    private int words(List<Element> elements, int element, int at, Words words, @Nullable Slot before) {
        for (int behind = longestEnd(words.set(), at); behind >= 0; behind = occurrences.end(words.set(), at, behind)) {
            int end = match(elements, element + 1, behind, null);
            if (end >= 0) {
                return end;
            }
        }
        return words.optional() ? match(elements, element + 1, at, before) : -1;
    }

    private int longestEnd(PhraseSet phrases, int at) {
        return occurrences.end(phrases, at, Integer.MAX_VALUE);
    }

    /** What tells of a new name what it is belongs to it, before it or behind it. */
    private int cue(List<Element> elements, int element, int at, Cue cue) {
        Name before = state.name;
        for (int behind = longestEnd(cue.set(), at); behind >= 0; behind = occurrences.end(cue.set(), at, behind)) {
            if (before != null) {
                state.name = new Name(before.first(), behind);
            } else {
                state.cue = at;
            }
            int end = match(elements, element + 1, behind, null);
            state.cue = -1;
            if (end >= 0) {
                return end;
            }
        }
        state.name = before;
        return -1;
    }

    private boolean hasWordBehind(int at) {
        for (int i = at; i < tokens.size(); i++) {
            if (tokens.get(i).isWord()) {
                return true;
            }
        }
        return false;
    }

    /**
     * A gap does not reach over a mention that would fill the slot before it just as well: the nearest one is meant. It does not
     * leave the relative clause of that slot either, but reaches over one that begins behind it.
     */
    private int gap(List<Element> elements, int element, int at, @Nullable Slot before, int most) {
        int behindClause = before == null || at + 1 >= tokens.size() ? 0 : relativeClauses.end(at + 1);
        boolean clauseFollows = behindClause > 0 && relativeClauses.end(at) != behindClause;
        int end = gapWithin(elements, element, at, before, most);
        return end < 0 && clauseFollows ? gapWithin(elements, element, behindClause + 1, before, most) : end;
    }

    private int gapWithin(List<Element> elements, int element, int at, @Nullable Slot before, int most) {
        PhraseSet next = element + 1 < elements.size() ? Pattern.phrases(elements.get(element + 1)) : null;
        int last = Math.min(most, (next == null ? tokens.size() : occurrences.lastStart(next)) - at);
        for (int skipped = 0; skipped <= last; skipped++) {
            if (skipped > 0 && stops(before, at + skipped - 1)) {
                return -1;
            }
            if (before != null && relativeClauses.endsBetween(at - 1, at + skipped)) {
                return -1;
            }
            int end = match(elements, element + 1, at + skipped, null);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** Whether a gap must not reach over a token. */
    private boolean stops(@Nullable Slot before, int token) {
        return tokens.get(token).form().barrier() || (before != null && fills(before, token));
    }

    private boolean fills(Slot slot, int token) {
        List<Found> mentions = sentence.at(token);
        for (int i = 0; i < mentions.size(); i++) {
            Found found = mentions.get(i);
            if (fits(slot, found) && !found.kind().equals(Found.ADJECTIVE)) {
                return true;
            }
        }
        return false;
    }

    private int slot(List<Element> elements, int element, int at, Slot slot) {
        if (at >= tokens.size()) {
            return -1;
        }
        List<Found> mentions = sentence.at(at);
        for (int i = 0; i < mentions.size(); i++) {
            Found found = mentions.get(i);
            if (!fits(slot, found) || (slot.name().equals(SUBJECT) && sentence.isPossessor(found))) {
                continue;
            }
            int end = found.end();
            List<Found> members = List.of(found);
            if (slot.list()) {
                members = new ArrayList<>(members);
                coordinations.addTwins(slot.types(), found, members);
                end = coordinations.addRest(slot.types(), end, members);
            }
            state.fill(slot, members);
            int rest = match(elements, element + 1, end, slot);
            if (rest >= 0) {
                return rest;
            }
            state.empty();
        }
        return slot.isOpen() ? open(elements, element, at, slot) : -1;
    }

    /** Words that no list has: as many as there are if they end the pattern, else up to where it goes on. */
    private int open(List<Element> elements, int element, int at, Slot slot) {
        int first = openWords.start(at);
        int longest = openWords.longest(first);
        boolean last = Pattern.isLast(elements, element);
        for (int tried = 1; tried <= longest; tried++) {
            int size = last ? longest + 1 - tried : tried;
            if (!openWords.saySomething(first, first + size)) {
                continue;
            }
            Found found = openWords.found(first, first + size);
            state.fill(slot, List.of(found));
            int rest = match(elements, element + 1, found.end(), null);
            if (rest >= 0) {
                return rest;
            }
            state.empty();
        }
        return -1;
    }

    private static boolean fits(Slot slot, Found found) {
        return slot.types().fit(found.referent());
    }

    private int newName(List<Element> elements, int element, int from, NewName part) {
        int at = newNames.start(from, state.cue >= 0);
        int longest = newNames.longest(at, Pattern.isLast(elements, element), state.cue >= 0);
        for (int size = longest; size >= part.fewest(); size--) {
            if (!newNames.mayEnd(at + size, state.cue >= 0)) {
                continue;
            }
            state.name = new Name(state.cue < 0 ? at : state.cue, at + size);
            int end = match(elements, element + 1, at + size, null);
            if (end >= 0) {
                return end;
            }
        }
        state.name = null;
        return -1;
    }

    private final class State {
        /** Slots in the order of the pattern, and what fills them. */
        private final List<Slot> slots = new ArrayList<>();

        private final List<List<Found>> fillers = new ArrayList<>();

        @Nullable
        Name name;

        int cue = -1;

        /** How the slots were filled already, from the same beginning. */
        private final Set<Map<String, List<Found>>> fillings = new HashSet<>();

        private List<Match> found = List.of();
        private boolean each;
        private int from;

        /** Forgets all that was found. */
        void begin(boolean each) {
            this.each = each;
            found = List.of();
        }

        /** Forgets what was found from another beginning, but for the matches. */
        void begin(int token) {
            from = token;
            slots.clear();
            fillers.clear();
            fillings.clear();
            name = null;
            cue = -1;
        }

        List<Match> found() {
            return found;
        }

        void fill(Slot slot, List<Found> filler) {
            slots.add(slot);
            fillers.add(filler);
        }

        /** Takes back what was filled last. */
        void empty() {
            slots.remove(slots.size() - 1);
            fillers.remove(fillers.size() - 1);
        }

        private Map<String, List<Found>> filled() {
            if (slots.isEmpty()) {
                return Map.of();
            }
            Map<String, List<Found>> filled = new HashMap<>();
            for (int i = 0; i < slots.size(); i++) {
                filled.put(slots.get(i).name(), openWords.named(fillers.get(i)));
            }
            return Map.copyOf(filled);
        }

        /** Takes a match; false asks for another one. */
        boolean take(int end) {
            if (end <= from) {
                return false;
            }
            Map<String, List<Found>> filled = filled();
            if (each && !fillings.add(filled)) {
                return false;
            }
            found = found.isEmpty() ? new ArrayList<>() : found;
            found.add(new Match(filled, from, end, name, from, end));
            return !each || fillings.size() >= MOST_FILLINGS;
        }
    }
}
