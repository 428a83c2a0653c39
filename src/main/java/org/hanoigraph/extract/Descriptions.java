package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** With what words persons were introduced: "the minister" is rather somebody who was called one. */
final class Descriptions {
    /** What introduces somebody stands so near to the name, behind it only after a comma. */
    private static final int WORDS_BESIDE = 8;

    /** Two forms of a word differ in so many letters at their ends at most. */
    private static final int LONGEST_ENDING = 2;

    private static final int SHORTEST_STEM = 4;

    /** Of so many words of an office one may be another. */
    private static final int WORDS_TO_ONE_OTHER = 3;

    private final Map<String, Set<String>> words = new HashMap<>();

    /** Who has been seen with an office or an apposition. */
    private final Set<String> described = new HashSet<>();

    /** Learns from what stands beside a name. */
    void learn(Sentence sentence, Found name) {
        Set<String> beside = words.computeIfAbsent(name.referent().value(), person -> new HashSet<>());
        for (int i = name.first() - 1; i >= 0 && i >= name.first() - WORDS_BESIDE; i--) {
            if (isOfAnother(sentence, i, name) || !sentence.tokens().get(i).isWord()) {
                break;
            }
            add(sentence, i, beside);
        }
        boolean apposition = name.end() < sentence.tokens().size()
                && sentence.tokens().get(name.end()).folded().equals(",");
        if (apposition) {
            described.add(name.referent().value());
        }
        for (int i = name.end() + 1;
                apposition && i < sentence.tokens().size() && i <= name.end() + WORDS_BESIDE;
                i++) {
            if (isOfAnother(sentence, i, name)) {
                break;
            }
            add(sentence, i, beside);
        }
    }

    /** Somebody has been seen with an office. */
    void describe(String person) {
        described.add(person);
    }

    /** Whether words may stand for somebody: not if they describe somebody else, and this one has another office. */
    boolean mayMean(Sentence sentence, Found words, String person) {
        return !described.contains(person)
                || agree(sentence, words, person)
                || this.words.keySet().stream().noneMatch(other -> agree(sentence, words, other));
    }

    /** Whether somebody was introduced with one of the words. */
    boolean agree(Sentence sentence, Found words, String person) {
        Set<String> beside = this.words.getOrDefault(person, Set.of());
        return tokens(sentence, words).anyMatch(word -> beside.stream().anyMatch(other -> areForms(word, other)));
    }

    /** Whether somebody was introduced with most of the words, as the one who holds an office is that has another name there. */
    boolean agreeMostly(Sentence sentence, Found words, String person) {
        Set<String> beside = this.words.getOrDefault(person, Set.of());
        List<String> all = tokens(sentence, words).toList();
        List<String> others = all.stream()
                .filter(word -> beside.stream().noneMatch(other -> areForms(word, other)))
                .toList();
        return !all.isEmpty() && WORDS_TO_ONE_OTHER * others.size() <= all.size();
    }

    private static Stream<String> tokens(Sentence sentence, Found words) {
        List<Token> tokens = sentence.tokens().subList(words.first(), words.end());
        return tokens.stream().map(Token::folded).filter(word -> word.length() >= SHORTEST_STEM);
    }

    private static boolean isOfAnother(Sentence sentence, int token, Found name) {
        return sentence.at(token).stream()
                .anyMatch(found -> found.referent().type() == Type.PERSON
                        && !found.referent().equals(name.referent()));
    }

    private static void add(Sentence sentence, int token, Set<String> beside) {
        Token word = sentence.tokens().get(token);
        if (word.isWord() && word.folded().length() >= SHORTEST_STEM) {
            beside.add(word.folded());
        }
    }

    /** Whether two words end with one stem but for their endings, as the parts of compounds do. */
    private static boolean areForms(String one, String other) {
        for (int ending = 0; ending <= LONGEST_ENDING && one.length() - ending >= SHORTEST_STEM; ending++) {
            String stem = one.substring(0, one.length() - ending);
            int at = other.lastIndexOf(stem);
            if (at >= 0 && other.length() - at - stem.length() <= LONGEST_ENDING) {
                return true;
            }
        }
        return false;
    }
}
