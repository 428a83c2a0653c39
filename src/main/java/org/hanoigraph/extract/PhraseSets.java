package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hanoigraph.extract.Element.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * All sets of phrases of a file of language data. They share one index, so that a sentence is looked through once for
 * all of them, however many they are.
 */
final class PhraseSets {
    private final Map<String, PhraseSet> named = new HashMap<>();
    private final Map<List<Phrase>, PhraseSet> sets = new HashMap<>();
    private @Nullable Index index;

    /** The set of these phrases; equal ones are the same set. */
    PhraseSet of(List<Phrase> phrases) {
        index = null;
        return sets.computeIfAbsent(List.copyOf(phrases), all -> new PhraseSet(sets.size(), all));
    }

    /** Gives a set a name, by which patterns call it. */
    void name(String name, List<Phrase> phrases) {
        named.put(name, of(phrases));
    }

    /** The set of this name, or null. */
    @Nullable
    PhraseSet named(String name) {
        return named.get(name);
    }

    /** Where the phrases of all sets stand in a sentence. */
    Occurrences in(List<Token> tokens) {
        if (index == null) {
            index = new Index(sets.values());
        }
        return index.in(tokens, sets.size());
    }

    /** A phrase and the sets that have it. */
    private record Entry(Phrase phrase, int[] sets) {
        /** Whether its first word is all. */
        boolean isWord() {
            return phrase.words().size() == 1;
        }

        void addTo(Occurrences found, int at) {
            for (int set : sets) {
                found.add(set, at, at + phrase.words().size());
            }
        }
    }

    /** Phrases by their first words; beginnings of words in a sorted list, each with the longest one that begins it. */
    private static final class Index {
        private final Map<String, Entry[]> byFirstWord = new HashMap<>();
        private final String[] beginnings;
        private final Entry[] ofBeginning;
        private final int[] shorter;

        Index(Iterable<PhraseSet> sets) {
            Map<Phrase, List<Integer>> uses = new HashMap<>();
            for (PhraseSet set : sets) {
                set.phrases().stream().distinct().forEach(phrase -> uses.computeIfAbsent(
                                phrase, key -> new ArrayList<>())
                        .add(set.number()));
            }
            Map<String, List<Entry>> exact = new HashMap<>();
            TreeMap<String, Entry> beginning = new TreeMap<>();
            uses.forEach((phrase, numbers) -> {
                Entry entry = new Entry(
                        phrase, numbers.stream().mapToInt(Integer::intValue).toArray());
                String first = phrase.words().get(0);
                if (phrase.prefix() && phrase.words().size() == 1) {
                    beginning.put(first, entry);
                } else {
                    exact.computeIfAbsent(first, word -> new ArrayList<>()).add(entry);
                }
            });
            exact.forEach((word, entries) -> {
                // The longest phrase is tried first.
                entries.sort(Comparator.comparingInt(entry -> -entry.phrase().words().size()));
                byFirstWord.put(word, entries.toArray(Entry[]::new));
            });
            beginnings = beginning.keySet().toArray(String[]::new);
            ofBeginning = beginning.values().toArray(Entry[]::new);
            shorter = new int[beginnings.length];
            for (int i = 0; i < beginnings.length; i++) {
                int before = i - 1;
                while (before >= 0 && !beginnings[i].startsWith(beginnings[before])) {
                    before = shorter[before];
                }
                shorter[i] = before;
            }
        }

        Occurrences in(List<Token> tokens, int sets) {
            Occurrences found = new Occurrences(sets, tokens.size());
            for (int at = 0; at < tokens.size(); at++) {
                String word = tokens.get(at).folded();
                Entry[] entries = byFirstWord.get(word);
                if (entries != null) {
                    for (Entry entry : entries) {
                        if (entry.isWord() || entry.phrase().matches(tokens, at)) {
                            entry.addTo(found, at);
                        }
                    }
                }
                // All beginnings of a word begin the one that stands before it in the order of the alphabet, too.
                int before = Arrays.binarySearch(beginnings, word);
                before = before < 0 ? -before - 2 : before;
                for (int i = before; i >= 0; i = shorter[i]) {
                    if (word.startsWith(beginnings[i])) {
                        ofBeginning[i].addTo(found, at);
                    }
                }
            }
            return found;
        }
    }
}
