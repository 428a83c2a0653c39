package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanoigraph.text.FoldedText;

/** A sentence in tokens, with the mentions that were found in it. */
final class Sentence {
    private static final Set<String> HYPHENS = Set.of("-", "\u2010", "\u2011");

    /** Between a country and the office or the person that acts for it stands a word at most. */
    private static final int WORDS_BETWEEN = 1;

    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", "\u2015");
    private static final Set<String> QUESTION_MARKS = Set.of("?", "؟");
    private final int paragraph;
    private final List<Token> tokens;
    private final Occurrences occurrences;

    /** Mentions by the index of their first token. */
    private final List<List<Found>> starting;

    /** Tokens at which a mention begins. */
    private final BitSet starts = new BitSet();

    /** Tokens that are part of a mention other than a literal. */
    private final BitSet named = new BitSet();

    private Types types = Types.NONE;

    /** Types of the mentions that begin at each token. */
    private final Types[] typesAt;

    private List<Found> all = List.of();
    private boolean changed;

    private Sentence(int paragraph, List<Token> tokens, Occurrences occurrences) {
        this.paragraph = paragraph;
        this.tokens = tokens;
        this.occurrences = occurrences;
        this.starting = new ArrayList<>(Collections.nCopies(tokens.size(), List.of()));
        this.typesAt = Collections.nCopies(tokens.size(), Types.NONE).toArray(Types[]::new);
    }

    /** The same sentence, in which other mentions can be put. */
    Sentence copy() {
        Sentence copy = new Sentence(paragraph, tokens, occurrences);
        for (int token = starts.nextSetBit(0); token >= 0; token = starts.nextSetBit(token + 1)) {
            copy.replace(token, at(token));
        }
        copy.named.or(named);
        return copy;
    }

    /** Takes over the topics that its copy mentions besides, as rules find them. */
    void adoptTopics(Sentence copy) {
        for (Found found : copy.mentions()) {
            if (found.referent().type() == Type.TOPIC && !at(found.first()).contains(found)) {
                add(found);
            }
        }
    }

    /** Whether it asks. */
    boolean isQuestion() {
        return endsAsQuestion(tokens.size() - 1);
    }

    /** Whether a question mark stands at a token. */
    boolean endsAsQuestion(int token) {
        return token < tokens.size()
                && QUESTION_MARKS.contains(tokens.get(token).folded());
    }

    /** How many marks of a quotation stand in it. */
    int quotes() {
        return (int)
                tokens.stream().filter(token -> token.folded().equals("\"")).count();
    }

    /** Whether it begins with a mark of a quotation. */
    boolean beginsQuoted() {
        return !tokens.isEmpty() && tokens.get(0).folded().equals("\"");
    }

    /** Behind the last colon before a token that stands in no quotation, or the beginning. */
    int behindColon(int token) {
        int behind = 0;
        boolean quoted = false;
        for (int i = 0; i < token; i++) {
            quoted ^= tokens.get(i).folded().equals("\"");
            behind = !quoted && isColon(i) ? i + 1 : behind;
        }
        return behind;
    }

    /** Whether a colon stands at a token, and none within a word as in "EU:s" or a time of day. */
    boolean isColon(int token) {
        return tokens.get(token).folded().equals(":")
                && (token + 1 == tokens.size()
                        || tokens.get(token + 1).start() > tokens.get(token).end());
    }

    /** Whether it begins with a dash, as what somebody says does where the press uses no quotation marks. */
    boolean beginsWithDash() {
        return !tokens.isEmpty() && DASHES.contains(tokens.get(0).folded());
    }

    /** "A's secretary B": somebody with an ending, right before the office, or what B is to A, and the name of who does what is told. */
    boolean isPossessor(Found person) {
        boolean bare = isApostrophe(person.end());
        int next = bare ? person.end() + 1 : person.end();
        if (person.referent().type() != Type.PERSON
                || next >= tokens.size()
                || (!bare && tokens.get(next - 1).form().stems().isEmpty())) {
            return false;
        }
        // Without capitals nothing tells a noun from a preposition.
        if (!covered(next) && tokens.get(next).hasCase() && tokens.get(next).looksLikeName()) {
            return startsPerson(next + 1);
        }
        return at(next).stream()
                .anyMatch(office -> office.referent().type() == Type.OFFICE && startsPerson(office.end()));
    }

    /** Whether a country stands beside an office, or as an adjective shortly before a person: it tells for whom they act. */
    boolean isOfSomebody(Found country) {
        boolean adjective = country.kind().equals(Found.ADJECTIVE);
        for (Found other : mentions()) {
            Type type = other.referent().type();
            int behind = other.first() - country.end();
            if ((type == Type.OFFICE && Math.max(behind, country.first() - other.end()) <= WORDS_BETWEEN)
                    || (type == Type.PERSON && adjective && behind >= 0 && behind <= WORDS_BETWEEN)) {
                return true;
            }
        }
        return false;
    }

    private boolean isApostrophe(int token) {
        return token < tokens.size() && tokens.get(token).folded().equals("'");
    }

    private boolean startsPerson(int token) {
        return token < tokens.size()
                && at(token).stream().anyMatch(other -> other.referent().type() == Type.PERSON);
    }

    /** The number of its paragraph in the article. */
    int paragraph() {
        return paragraph;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Where phrases of the language data stand in it. */
    Occurrences occurrences() {
        return occurrences;
    }

    /**
     * Cuts a stretch of the folded text into tokens.
     *
     * @param most so many tokens at most; what is longer becomes several sentences, and what is empty none
     */
    static List<Sentence> of(
            FoldedText text,
            int foldedStart,
            int foldedEnd,
            int paragraph,
            int most,
            Forms forms,
            PhraseIndex.Search phrases) {
        List<Token> tokens = tokens(text, foldedStart, foldedEnd, forms);
        List<Sentence> pieces = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from += most) {
            List<Token> piece = List.copyOf(tokens.subList(from, Math.min(from + most, tokens.size())));
            pieces.add(new Sentence(paragraph, piece, phrases.in(piece)));
        }
        return pieces;
    }

    static List<Token> tokens(FoldedText text, int foldedStart, int foldedEnd, Forms forms) {
        List<Token> tokens = new ArrayList<>();
        String folded = text.folded();
        text.words(
                foldedStart,
                foldedEnd,
                (start, end, hash) -> tokens.add(new Token(
                        forms.at(folded, start, end, hash), text.raw(), text.rawStart(start), text.rawEnd(end))));
        return tokens;
    }

    /** The words of a phrase, folded and cut in the same way. */
    static List<String> words(String phrase) {
        FoldedText text = FoldedText.of(phrase);
        List<String> words = new ArrayList<>();
        text.words(
                0,
                text.folded().length(),
                (start, end, hash) -> words.add(text.folded().substring(start, end)));
        return words;
    }

    Found found(Referent referent, String kind, int first, int end) {
        return new Found(
                referent,
                kind,
                first,
                end,
                tokens.get(first).start(),
                tokens.get(end - 1).end());
    }

    /** The words from one token to another as they are written, with single spaces. */
    String raw(int first, int end) {
        return tokens.subList(first, end).stream().map(Token::raw).collect(Collectors.joining(" "));
    }

    /** Whether a token is a mark between two words without blanks, as in compounds. */
    boolean joinsWords(int token) {
        return token > 0
                && token + 1 < tokens.size()
                && !tokens.get(token).isWord()
                && tokens.get(token - 1).isWord()
                && tokens.get(token + 1).isWord()
                && tokens.get(token - 1).end() == tokens.get(token).start()
                && tokens.get(token).end() == tokens.get(token + 1).start();
    }

    /** Whether a token is a hyphen between two words without blanks. */
    boolean hyphenates(int token) {
        return joinsWords(token) && HYPHENS.contains(tokens.get(token).folded());
    }

    /** UTF-16 index behind the last token. */
    int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    void add(Found found) {
        List<Found> more = new ArrayList<>(starting.get(found.first()));
        more.add(found);
        replace(found.first(), more);
        if (!found.referent().isLiteral()) {
            named.set(found.first(), found.end());
        }
    }

    /** Takes away the mentions within a stretch of tokens. */
    void clear(int first, int end) {
        for (int token = first; token < end; token++) {
            replace(token, at(token).stream().filter(found -> found.end() > end).toList());
        }
    }

    List<Found> at(int token) {
        return starting.get(token);
    }

    /** The first token from this one on at which a mention begins, or -1. */
    int nextMention(int from) {
        return starts.nextSetBit(from);
    }

    /** The first token from this one on at which a mention of one of these types begins, or -1. */
    int nextMention(int from, Types types) {
        int token = starts.nextSetBit(from);
        while (token >= 0 && !typesAt[token].meet(types)) {
            token = starts.nextSetBit(token + 1);
        }
        return token;
    }

    /** Puts other mentions in the place of those that begin at a token. */
    void replace(int token, List<Found> mentions) {
        starting.set(token, List.copyOf(mentions));
        starts.set(token, !mentions.isEmpty());
        Types here = Types.NONE;
        for (Found found : mentions) {
            here = here.with(found.referent().type());
            if (found.referent().isEntity()) {
                here = here.with(Type.ANY);
            }
        }
        typesAt[token] = here;
        types = types.with(here);
        changed = true;
    }

    /**
     * Lets a mention alone between quotation marks stand in the place of both, so that patterns see what stands around it. Not
     * that of a person: marks around each name tell where the words on that person begin.
     */
    void takeInQuotationMarks() {
        for (int token = nextMention(1); token >= 0; token = nextMention(token + 1)) {
            List<Found> quoted = at(token).stream().filter(this::isQuoted).toList();
            if (!quoted.isEmpty()) {
                List<Found> others = new ArrayList<>(at(token));
                others.removeAll(quoted);
                replace(token, others);
                List<Found> before = new ArrayList<>(at(token - 1));
                quoted.forEach(found -> before.add(found.between(found.first() - 1, found.end() + 1)));
                replace(token - 1, before);
            }
        }
    }

    /** The seminar "On the way to the signing": what the title of an event tells of is no event at hand. */
    void leaveOutTitles() {
        for (int open = 1; open < tokens.size(); open++) {
            int close = isQuote(open) && endsEvent(open) ? nextQuote(open + 1) : -1;
            for (int token = nextMention(open + 1); token >= 0 && token < close; token = nextMention(token + 1)) {
                List<Found> others = at(token).stream()
                        .filter(found -> found.referent().type() != Type.EVENT)
                        .toList();
                if (others.size() < at(token).size()) {
                    replace(token, others);
                }
            }
            open = Math.max(open, close);
        }
    }

    private boolean endsEvent(int token) {
        return mentions().stream()
                .anyMatch(found -> found.end() == token && found.referent().type() == Type.EVENT);
    }

    private int nextQuote(int from) {
        int token = from;
        while (token < tokens.size() && !isQuote(token)) {
            token++;
        }
        return token < tokens.size() ? token : -1;
    }

    private boolean isQuoted(Found found) {
        return found.referent().type() != Type.PERSON
                && found.end() < tokens.size()
                && isQuote(found.first() - 1)
                && isQuote(found.end())
                && tokens.get(found.first() - 1).end() == found.start()
                && tokens.get(found.end()).start() == found.stop();
    }

    private boolean isQuote(int token) {
        return tokens.get(token).folded().equals("\"");
    }

    /** Types of what has been mentioned; any, if an entity is among it. */
    Types types() {
        return types;
    }

    /** A quick look: false if one of these is mentioned in none of its types. */
    boolean hasAll(List<Types> asked) {
        for (int i = 0; i < asked.size(); i++) {
            if (!types.meet(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** All mentions, from left to right. */
    List<Found> mentions() {
        if (changed) {
            List<Found> flat = new ArrayList<>();
            for (List<Found> some : starting) {
                if (!some.isEmpty()) {
                    flat.addAll(some);
                }
            }
            all = Collections.unmodifiableList(flat);
            changed = false;
        }
        return all;
    }

    /** Whether a mention lies within a longer one. */
    boolean isWithinAnother(Found found) {
        for (int token = starts.nextSetBit(0);
                token >= 0 && token <= found.first();
                token = starts.nextSetBit(token + 1)) {
            for (Found other : at(token)) {
                if (found.end() <= other.end() && other.length() > found.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a token is part of what is spoken about, and of nobody's name. */
    boolean isTopic(int token) {
        return !covered(token)
                || mentions().stream()
                        .filter(found -> found.first() <= token
                                && token < found.end()
                                && !found.referent().isLiteral())
                        .allMatch(found -> found.referent().type() == Type.TOPIC);
    }

    /** Whether a mention of an entity covers the token. */
    boolean covered(int token) {
        return named.get(token);
    }
}
