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
    private static final class Entry {
        private final Phrase phrase;
        private final int[] sets;

        Entry(Phrase phrase, List<Integer> sets) {
            this.phrase = phrase;
            this.sets = sets.stream().mapToInt(Integer::intValue).toArray();
        }

        void addTo(Occurrences found, int at) {
            for (int set : sets) {
                found.add(set, at, at + phrase.words().size());
            }
        }
    }

    /** The phrases that begin with one word: those that end there, and the others by their second word. */
    private static final class Continuations {
        private final List<Entry> words = new ArrayList<>();
        private final Map<String, List<Entry>> bySecondWord = new HashMap<>();

        /** Of the second word, too, the beginning is enough. */
        private final List<Entry> bySecondBeginning = new ArrayList<>();

        void add(Entry entry) {
            Phrase phrase = entry.phrase;
            if (phrase.words().size() == 1) {
                words.add(entry);
            } else if (phrase.words().size() == 2 && phrase.prefix()) {
                bySecondBeginning.add(entry);
            } else {
                bySecondWord
                        .computeIfAbsent(phrase.words().get(1), word -> new ArrayList<>())
                        .add(entry);
            }
        }

        /** The longest phrase comes first. */
        void in(List<Token> tokens, int at, Occurrences found) {
            if (at + 1 < tokens.size()) {
                List<Entry> longer = bySecondWord.get(tokens.get(at + 1).folded());
                if (longer != null) {
                    matching(longer, tokens, at, found);
                }
                matching(bySecondBeginning, tokens, at, found);
            }
            for (Entry entry : words) {
                entry.addTo(found, at);
            }
        }

        private static void matching(List<Entry> entries, List<Token> tokens, int at, Occurrences found) {
            for (Entry entry : entries) {
                if (entry.phrase.matches(tokens, at)) {
                    entry.addTo(found, at);
                }
            }
        }
    }

    /** Phrases by their first words; beginnings of words in a sorted list, each with the longest one that begins it. */
    private static final class Index {
        private final Map<String, Continuations> byFirstWord = new HashMap<>();
        private final String[] beginnings;
        private final Entry[] ofBeginning;
        private final int[] shorter;

        Index(Iterable<PhraseSet> sets) {
            Map<Phrase, List<Integer>> uses = new HashMap<>();
            for (PhraseSet set : sets) {
                set.phrases().stream()
                        .distinct()
                        .forEach(phrase -> uses.computeIfAbsent(phrase, key -> new ArrayList<>())
                                .add(set.number()));
            }
            TreeMap<String, Entry> beginning = new TreeMap<>();
            uses.entrySet().stream()
                    .map(use -> new Entry(use.getKey(), use.getValue()))
                    .sorted(Comparator.comparingInt(
                            entry -> -entry.phrase.words().size()))
                    .forEach(entry -> {
                        String first = entry.phrase.words().get(0);
                        if (entry.phrase.prefix() && entry.phrase.words().size() == 1) {
                            beginning.put(first, entry);
                        } else {
                            byFirstWord
                                    .computeIfAbsent(first, word -> new Continuations())
                                    .add(entry);
                        }
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
                Continuations continuations = byFirstWord.get(word);
                if (continuations != null) {
                    continuations.in(tokens, at, found);
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
