package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
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

/**
 * Tries the elements of a pattern one after the other on the tokens of one sentence, and goes back where one does not fit. The
 * steps spent on a pattern are bounded, whatever the sentence.
 */
final class Backtracking {
    private static final int MOST_STEPS = 20_000;

    /** The slot of whoever does what is told. */
    private static final String SUBJECT = "S";

    private final Sentence sentence;
    private final List<Token> tokens;
    private final Occurrences occurrences;
    private final PhraseSet barriers;
    private final RelativeClauses relativeClauses;
    private final Coordinations coordinations;
    private final NewNames newNames;
    private final OpenWords openWords;
    private final Bindings bindings;
    private final Matches matches = new Matches();

    /** Where a sentence begins: a dash or a quotation mark before its first word does not count. */
    private final int firstWord;

    private List<Element> elements = List.of();
    private int steps;

    Backtracking(Sentence sentence, Grammar grammar, Lexicon lexicon, RelativeClauses relativeClauses) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.occurrences = sentence.occurrences();
        this.barriers = grammar.barriers();
        this.relativeClauses = relativeClauses;
        this.coordinations = new Coordinations(sentence, grammar);
        this.newNames = new NewNames(sentence, lexicon, grammar.prepositions());
        this.openWords = new OpenWords(sentence, grammar);
        this.bindings = new Bindings(openWords);
        this.firstWord = firstWord(tokens);
    }

    private static int firstWord(List<Token> tokens) {
        int first = 0;
        while (first + 1 < tokens.size() && !tokens.get(first).isWord()) {
            first++;
        }
        return first;
    }

    /** Whether no word stands before a token. */
    boolean isAtStart(int at) {
        return at <= firstWord;
    }

    /**
     * Turns to another pattern.
     *
     * @param each whether to look for other ways to fill the slots from the same beginning
     */
    void begin(Pattern pattern, boolean each) {
        elements = pattern.elements();
        steps = 0;
        matches.begin(each);
    }

    /** Looks for matches that begin at a token. */
    void tryAt(int token) {
        bindings.clear();
        matches.beginAt(token);
        match(0, token, null);
    }

    /** The matches of the pattern, from left to right. */
    List<Match> found() {
        return matches.found();
    }

    /**
     * The end of the match of the rest of the pattern, or -1.
     *
     * @param element the first of the rest
     * @param before the slot right before it
     */
    private int match(int element, int at, @Nullable Slot before) {
        if (++steps > MOST_STEPS) {
            return -1;
        }
        if (element == elements.size()) {
            return matches.take(bindings, at) ? at : -1;
        }
        Element part = elements.get(element);
        if (part instanceof Words words) {
            return words(element, at, words, before);
        }
        if (part instanceof Gap gap) {
            return gap(element, at, before, gap.most());
        }
        if (part instanceof Slot slot) {
            return slot(element, at, slot);
        }
        if (part instanceof Cue cue) {
            return cue(element, at, cue);
        }
        if (part instanceof NewName name) {
            return newName(element, at, name);
        }
        return holds(part, at) ? match(element + 1, at, before) : -1;
    }

    /** Whether an element that takes up no words allows a match to go on at a token. */
    private boolean holds(Element part, int at) {
        if (part instanceof End) {
            return !hasWordBehind(at);
        }
        if (part instanceof Start) {
            return isAtStart(at);
        }
        if (part instanceof NotBehind not) {
            return occurrences.startOfEndingAt(not.set(), at) < 0;
        }
        if (part instanceof NotBefore not) {
            return longestEnd(not.set(), at) < 0;
        }
        return !names(((NotNaming) part).types(), at);
    }

    private boolean hasWordBehind(int at) {
        for (int i = at; i < tokens.size(); i++) {
            if (tokens.get(i).isWord()) {
                return true;
            }
        }
        return false;
    }

    /** Whether something of these types is mentioned at a token, or behind the mark there. */
    private boolean names(Types types, int at) {
        int word = at < tokens.size() && !tokens.get(at).isWord() ? at + 1 : at;
        return word < tokens.size() && sentence.at(word).stream().anyMatch(found -> types.fit(found.referent()));
    }

    private int words(int element, int at, Words words, @Nullable Slot before) {
        for (int behind = longestEnd(words.set(), at); behind >= 0; behind = occurrences.end(words.set(), at, behind)) {
            int end = match(element + 1, behind, null);
            if (end >= 0) {
                return end;
            }
        }
        return words.optional() ? match(element + 1, at, before) : -1;
    }

    private int longestEnd(PhraseSet phrases, int at) {
        return occurrences.end(phrases, at, Integer.MAX_VALUE);
    }

    /**
     * A gap does not reach over a mention that would fill the slot before it just as well: the nearest one is meant. It does not
     * leave the relative clause of that slot either, but reaches over one that begins behind it.
     */
    private int gap(int element, int at, @Nullable Slot before, int most) {
        int behindClause = before == null || at + 1 >= tokens.size() ? 0 : relativeClauses.end(at + 1);
        boolean clauseFollows = behindClause > 0 && relativeClauses.end(at) != behindClause;
        int end = gapWithin(element, at, before, most);
        return end < 0 && clauseFollows ? gapWithin(element, behindClause + 1, before, most) : end;
    }

    private int gapWithin(int element, int at, @Nullable Slot before, int most) {
        PhraseSet next = element + 1 < elements.size() ? Pattern.phrases(elements.get(element + 1)) : null;
        int last = Math.min(most, (next == null ? tokens.size() : occurrences.lastStart(next)) - at);
        for (int skipped = 0; skipped <= last; skipped++) {
            if (skipped > 0 && stops(before, at + skipped - 1)) {
                return -1;
            }
            if (before != null && relativeClauses.endsBetween(at - 1, at + skipped)) {
                return -1;
            }
            int end = match(element + 1, at + skipped, null);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** Whether a gap must not reach over a token. */
    private boolean stops(@Nullable Slot before, int token) {
        return occurrences.isStart(barriers, token) || (before != null && fills(before, token));
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

    private static boolean fits(Slot slot, Found found) {
        return slot.types().fit(found.referent());
    }

    private int slot(int element, int at, Slot slot) {
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
            bindings.fill(slot, members);
            int rest = match(element + 1, end, slot);
            if (rest >= 0) {
                return rest;
            }
            bindings.empty();
        }
        return slot.isOpen() ? open(element, at, slot) : -1;
    }

    /** Words that no list has: as many as there are if they end the pattern, else up to where it goes on. */
    private int open(int element, int at, Slot slot) {
        int first = openWords.start(at);
        int longest = openWords.longest(first);
        boolean last = Pattern.isLast(elements, element);
        for (int tried = 1; tried <= longest; tried++) {
            int size = last ? longest + 1 - tried : tried;
            if (!openWords.saySomething(first, first + size)) {
                continue;
            }
            Found found = openWords.found(first, first + size);
            bindings.fill(slot, List.of(found));
            int rest = match(element + 1, found.end(), null);
            if (rest >= 0) {
                return rest;
            }
            bindings.empty();
        }
        return -1;
    }

    /** What tells of a new name what it is belongs to it, before it or behind it. */
    private int cue(int element, int at, Cue cue) {
        Match.Name before = bindings.name();
        for (int behind = longestEnd(cue.set(), at); behind >= 0; behind = occurrences.end(cue.set(), at, behind)) {
            if (before != null) {
                bindings.setName(new Match.Name(before.first(), behind));
            } else {
                bindings.setCue(at);
            }
            int end = match(element + 1, behind, null);
            bindings.setCue(-1);
            if (end >= 0) {
                return end;
            }
        }
        bindings.setName(before);
        return -1;
    }

    /** The longest one first. */
    private int newName(int element, int from, NewName part) {
        int at = newNames.start(from, bindings.isCued());
        int longest = newNames.longest(at, Pattern.isLast(elements, element), bindings.isCued());
        for (int size = longest; size >= part.fewest(); size--) {
            // A cue behind the name forgets the one before it.
            if (!newNames.mayEnd(at + size, bindings.isCued())) {
                continue;
            }
            bindings.setName(new Match.Name(bindings.isCued() ? bindings.cue() : at, at + size));
            int end = match(element + 1, at + size, null);
            if (end >= 0) {
                return end;
            }
        }
        bindings.setName(null);
        return -1;
    }
}
