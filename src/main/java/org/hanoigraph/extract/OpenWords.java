package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanoigraph.text.Slug;
import org.hanoigraph.text.TextSpan;

/** Words of one sentence that no list has, and that may tell what is spoken of. */
final class OpenWords {
    /** What is put in more words is a statement of its own. */
    private static final int LONGEST_TOPIC = 6;

    /** Shorter words mean little where they stand alone. */
    private static final int SHORTEST_TOPIC = 5;

    /** What they stand for, before it is known whether a pattern matches with them. */
    private static final Referent SOME_TOPIC = Referent.entity(Type.TOPIC.prefix() + "?");

    private final Sentence sentence;
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Map<TextSpan, Found> topics = new HashMap<>();

    OpenWords(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.tokens = sentence.tokens();
    }

    /** Behind the articles that stand at a token. */
    int start(int at) {
        int first = at;
        int behind = determinerEnd(first);
        while (behind >= 0) {
            first = behind;
            behind = determinerEnd(first);
        }
        return first;
    }

    private int determinerEnd(int at) {
        return sentence.occurrences().end(grammar.determiners(), at, Integer.MAX_VALUE);
    }

    /** How many tokens from one on may tell of a topic, at most. */
    int longest(int first) {
        int longest = 0;
        while (longest < LONGEST_TOPIC && mayBeOpen(first + longest)) {
            longest++;
        }
        return longest;
    }

    /** Whether they are not only a name, nor have small words at an end. */
    boolean saySomething(int first, int end) {
        String lastWord = tokens.get(end - 1).folded();
        return tokens.get(end - 1).isWord()
                && !grammar.smallWords().contains(lastWord)
                && (end - first > 1
                        || (lastWord.codePointCount(0, lastWord.length()) >= SHORTEST_TOPIC
                                && (tokens.get(first).looksLikeName() || !goesOn(end))))
                && sentence.mentions().stream().noneMatch(found -> found.first() <= first && end <= found.end());
    }

    /**
     * "Continued support for …": a single word before a small one, or one that no topic has, says less than what is meant; unless
     * small words stand behind their nouns, or a capital tells a noun.
     */
    private boolean goesOn(int behind) {
        return behind < tokens.size()
                && grammar.postpositions().phrases().isEmpty()
                && (grammar.smallWords().contains(tokens.get(behind).folded())
                        || sentence.occurrences().isStart(grammar.prepositions(), behind)
                        || sentence.occurrences().isStart(grammar.topicStops(), behind));
    }

    /** A mention of what {@link #named} tells later. */
    Found found(int first, int end) {
        return sentence.found(SOME_TOPIC, Found.OPEN, first, end);
    }

    /** What words that no list has stand for, which is looked up only where a pattern matches; known mentions stay as they are. */
    List<Found> named(List<Found> filler) {
        return filler.get(0).referent().equals(SOME_TOPIC) ? List.of(topic(filler.get(0))) : filler;
    }

    /** Many patterns take the same words. */
    private Found topic(Found words) {
        return topics.computeIfAbsent(
                new TextSpan(words.first(), words.end()),
                span -> words.standingFor(Type.TOPIC.prefix() + Slug.of(sentence.raw(words.first(), words.end()))));
    }

    private boolean mayBeOpen(int token) {
        if (token >= tokens.size() || !(tokens.get(token).isWord() || sentence.joinsWords(token))) {
            return false;
        }
        Occurrences occurrences = sentence.occurrences();
        return !occurrences.isStart(grammar.clauses(), token)
                && !occurrences.isStart(grammar.barriers(), token)
                && !occurrences.isStart(grammar.and(), token)
                && !occurrences.isStart(grammar.topicStops(), token)
                && sentence.at(token).stream().noneMatch(OpenWords::isNobodysTopic);
    }

    private static boolean isNobodysTopic(Found found) {
        return found.referent().type() == Type.PERSON || found.referent().isLiteral();
    }
}
