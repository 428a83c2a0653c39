package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hanoigraph.extract.Element.Phrase;

/** Phrases by their first word, so that a token is looked up and not compared with each. */
final class PhraseSet {
    private final List<Phrase> phrases;
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    /** Beginnings of words. */
    private final Map<String, Phrase> byBeginning = new HashMap<>();

    private final int[] lengthsOfBeginnings;

    PhraseSet(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
        TreeSet<Integer> lengths = new TreeSet<>();
        for (Phrase phrase : phrases) {
            if (isBeginning(phrase)) {
                byBeginning.putIfAbsent(phrase.words().get(0), phrase);
                lengths.add(phrase.words().get(0).length());
            } else {
                byFirstWord
                        .computeIfAbsent(phrase.words().get(0), word -> new ArrayList<>())
                        .add(phrase);
            }
        }
        lengthsOfBeginnings = lengths.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isBeginning(Phrase phrase) {
        return phrase.prefix() && phrase.words().size() == 1;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** First words of phrases. */
    Iterable<String> firstWords() {
        return byFirstWord.keySet();
    }

    /** Words, of which the beginning is enough. */
    Iterable<String> beginnings() {
        return byBeginning.keySet();
    }

    /** The phrases that begin at a token and are all there. */
    List<Phrase> at(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return List.of();
        }
        String word = tokens.get(at).folded();
        List<Phrase> found = List.of();
        for (Phrase phrase : byFirstWord.getOrDefault(word, List.of())) {
            if (phrase.matches(tokens, at)) {
                found = with(found, phrase);
            }
        }
        for (int length : lengthsOfBeginnings) {
            Phrase beginning = length > word.length() ? null : byBeginning.get(word.substring(0, length));
            if (beginning != null) {
                found = with(found, beginning);
            }
        }
        return found;
    }

    /** A quick look: false if no phrase begins with one of these words. */
    boolean mayBeIn(Set<String> words) {
        if (!byBeginning.isEmpty() || byFirstWord.size() > words.size()) {
            return true;
        }
        for (String first : byFirstWord.keySet()) {
            if (words.contains(first)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase begins at a token and is all there. */
    boolean isAt(List<Token> tokens, int at) {
        String word = tokens.get(at).folded();
        List<Phrase> same = byFirstWord.get(word);
        if (same != null) {
            for (Phrase phrase : same) {
                if (phrase.matches(tokens, at)) {
                    return true;
                }
            }
        }
        for (int length : lengthsOfBeginnings) {
            if (length <= word.length() && byBeginning.containsKey(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static List<Phrase> with(List<Phrase> found, Phrase phrase) {
        if (found.isEmpty()) {
            return List.of(phrase);
        }
        List<Phrase> more = new ArrayList<>(found);
        more.add(phrase);
        return more;
    }
}
