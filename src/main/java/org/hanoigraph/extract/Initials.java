package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "A. B. Cole", where an article also names Ann Cole: one person, if nobody else there has this surname and initial. */
final class Initials {
    /** By surname and initial: whom the article names with a given name that begins so. */
    private final Map<List<String>, Set<String>> named = new HashMap<>();

    private final List<Sentence> sentences;

    Initials(List<Sentence> sentences) {
        this.sentences = sentences;
        for (Sentence sentence : sentences) {
            for (Found found : sentence.mentions()) {
                List<String> words = words(sentence, found);
                if (words.size() > 1 && !isInitial(words.get(0))) {
                    named.computeIfAbsent(key(words), key -> new HashSet<>())
                            .add(found.referent().value());
                }
            }
        }
    }

    /** Puts whom they mean in the place of names with initials. */
    void resolve() {
        for (Sentence sentence : sentences) {
            for (Found found : sentence.mentions()) {
                List<String> words = words(sentence, found);
                if (words.size() > 1
                        && words.subList(0, words.size() - 1).stream().allMatch(Initials::isInitial)) {
                    Set<String> meant = named.getOrDefault(key(words), Set.of());
                    // Who is named beside them is somebody else.
                    if (meant.size() == 1 && !isNamedIn(sentence, meant)) {
                        Found same = found.standingFor(meant.iterator().next());
                        sentence.replace(
                                found.first(),
                                sentence.at(found.first()).stream()
                                        .map(other -> other.equals(found) ? same : other)
                                        .toList());
                    }
                }
            }
        }
    }

    private static boolean isNamedIn(Sentence sentence, Set<String> persons) {
        return sentence.mentions().stream()
                .anyMatch(found -> persons.contains(found.referent().value()));
    }

    /** Of a person who is named; else none. */
    private static List<String> words(Sentence sentence, Found found) {
        return found.referent().type() == Type.PERSON
                        && found.referent().isEntity()
                        && found.kind().equals(Found.NAME)
                ? sentence.tokens().subList(found.first(), found.end()).stream()
                        .filter(Token::isWord)
                        .map(Token::folded)
                        .toList()
                : List.of();
    }

    private static List<String> key(List<String> words) {
        String first = words.get(0);
        return List.of(words.get(words.size() - 1), first.substring(0, first.offsetByCodePoints(0, 1)));
    }

    static boolean isInitial(String word) {
        return word.codePointCount(0, word.length()) == 1;
    }
}
