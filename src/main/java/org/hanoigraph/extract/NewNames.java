package org.hanoigraph.extract;

import java.util.List;

/**
 * How many words of one sentence may be the name of a person whom the lexicon does not know, by their shape alone.
 *
 * <p>Its methods are told whether the name is cued: whether words before it tell that it is one, such as a given name.
 */
final class NewNames {
    private static final int LONGEST_NAME = 4;

    /** Shorter ones may be initials. */
    private static final int SHORTEST_ACRONYM = 4;

    /** Without capitals, and with nothing behind that a pattern asks for, a name may reach too far. */
    private static final int LONGEST_OPEN_NAME = 3;

    /** Between two who are credited together; other marks within a word, such as an apostrophe, may be of one name. */
    private static final String PARTS_TWO = "/";

    private final Sentence sentence;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final PhraseSet prepositions;

    NewNames(Sentence sentence, Lexicon lexicon, PhraseSet prepositions) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.lexicon = lexicon;
        this.prepositions = prepositions;
    }

    /** Where a name begins. "Chair XYZA Ann Cole": capitals before a name are whom she chairs. */
    int start(int from, boolean cued) {
        return !cued && isAcronym(from) && mayBeName(from + 1, false) && !isAcronym(from + 1) ? from + 1 : from;
    }

    /**
     * How many tokens from one on may be a name, at most.
     *
     * @param open whether nothing is asked for behind it
     */
    int longest(int at, boolean open, boolean cued) {
        int longest = 0;
        int words = 0;
        while (words < LONGEST_NAME && mayBeName(at + longest, cued)) {
            longest++;
            words++;
            // A double name counts as one word, and so does one with its particles. Its second half may be small, as in
            // "Ki-moon", but behind a single word that is more often a compound with a name: "Genf-nah".
            boolean halved = sentence.hyphenates(at + longest)
                    ? words > 1 || tokens.get(at + longest + 1).looksLikeName()
                    : sentence.joinsWords(at + longest)
                            && !tokens.get(at + longest).folded().equals(PARTS_TWO)
                            && mayBeName(at + longest + 1, cued);
            longest += halved ? 2 : 0;
            longest += endsWithInitial(at + longest, cued) ? 1 : 0;
            int particles = particles(at + longest, cued);
            boolean goesOn = words == 1 || !marksARole(at + longest);
            longest += goesOn && mayBeName(at + longest + particles, cued) ? particles : 0;
        }
        if (longest > 0 && !tokens.get(at).hasCase()) {
            return Math.min(longest, open ? LONGEST_OPEN_NAME : LONGEST_NAME);
        }
        return longest;
    }

    /** Whether a name may end before a token: not with a particle or a mark, nor in the middle of a double name or an initial. */
    boolean mayEnd(int end, boolean cued) {
        return particles(end - 1, cued) == 0
                && tokens.get(end - 1).isWord()
                && !sentence.hyphenates(end)
                && !endsWithInitial(end, cued);
    }

    private boolean isAcronym(int at) {
        return at < tokens.size()
                && tokens.get(at).hasCase()
                && tokens.get(at).raw().length() >= SHORTEST_ACRONYM
                && tokens.get(at).raw().codePoints().allMatch(Character::isUpperCase);
    }

    /** Whether an initial ends at a token, whose point stands there, and the name goes on behind it: "Ann B. Cole". */
    private boolean endsWithInitial(int token, boolean cued) {
        if (token + 1 >= tokens.size() || !tokens.get(token).folded().equals(".")) {
            return false;
        }
        Token initial = tokens.get(token - 1);
        boolean single = initial.end() - initial.start() == 1 || initial.raw().charAt(1) == '.';
        return single && initial.hasCase() && initial.end() == tokens.get(token).start() && mayBeName(token + 1, cued);
    }

    /** A small word that is a preposition, too, is part of a name only behind a given name: else it tells of whom or where. */
    private boolean marksARole(int token) {
        return sentence.occurrences().end(prepositions, token, Integer.MAX_VALUE) >= 0;
    }

    /** How many tokens stand here of small words that may stand within a name, and of the hyphens that join them to it. */
    private int particles(int at, boolean cued) {
        int count = 0;
        while (at + count < tokens.size() && isParticle(at + count, cued)) {
            count += sentence.hyphenates(at + count + 1) ? 2 : 1;
        }
        return count;
    }

    /** With a capital it is one if the name goes on behind it ("Ahmed Al Thani"), or if it is none of a name by itself. */
    private boolean isParticle(int at, boolean cued) {
        Token token = tokens.get(at);
        return lexicon.particles().contains(token.folded())
                && (!token.looksLikeName()
                        || (token.hasCase() && (lexicon.stop().contains(token.folded()) || mayBeName(at + 1, cued))));
    }

    private boolean mayBeName(int at, boolean cued) {
        if (at >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        return token.isWord()
                && token.looksLikeName()
                && (!lexicon.stop().contains(token.folded()) || (cued && mayBeSurname(at)))
                && (!sentence.covered(at) || (cued && sentence.isTopic(at)));
    }

    /**
     * Whether a word that is none of a name by itself ends one behind a given name, as in "Ann Summer". With another name
     * behind it, it tells who that is: "Ann Cole's successor Eva Lund".
     */
    private boolean mayBeSurname(int at) {
        return tokens.get(at).hasCase()
                && (at + 1 >= tokens.size() || !tokens.get(at + 1).looksLikeName());
    }
}
