package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hanoigraph.extract.Element.Part;
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

        void addTo(Occurrences.Collector found, int at) {
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
            } else if (phrase.words().size() == 2 && phrase.part() == Part.BEGINNING) {
                bySecondBeginning.add(entry);
            } else {
                bySecondWord
                        .computeIfAbsent(phrase.words().get(1), word -> new ArrayList<>())
                        .add(entry);
            }
        }

        /** The longest phrase comes first. */
        void in(List<Token> tokens, int at, Occurrences.Collector found) {
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

        private static void matching(List<Entry> entries, List<Token> tokens, int at, Occurrences.Collector found) {
            for (Entry entry : entries) {
                if (entry.phrase.matches(tokens, at)) {
                    entry.addTo(found, at);
                }
            }
        }
    }

    /** Beginnings of words in a sorted list, each with the longest other one that begins it. */
    private static final class Beginnings {
        private final String[] words;
        private final Entry[] entries;
        private final int[] shorter;

        Beginnings(SortedMap<String, Entry> beginnings) {
            words = beginnings.keySet().toArray(String[]::new);
            entries = beginnings.values().toArray(Entry[]::new);
            shorter = new int[words.length];
            for (int i = 0; i < words.length; i++) {
                int before = i - 1;
                while (before >= 0 && !words[i].startsWith(words[before])) {
                    before = shorter[before];
                }
                shorter[i] = before;
            }
        }

        void in(String word, int at, Occurrences.Collector found) {
            // All beginnings of a word begin the one that stands before it in the order of the alphabet, too.
            int before = Arrays.binarySearch(words, word);
            before = before < 0 ? -before - 2 : before;
            for (int i = before; i >= 0; i = shorter[i]) {
                if (word.startsWith(words[i])) {
                    entries[i].addTo(found, at);
                }
            }
        }
    }

    /** Phrases by their first words, and parts of words. */
    private static final class Index {
        private final Map<String, Continuations> byFirstWord = new HashMap<>();
        private final Beginnings beginnings;

        /** Ends of words, read backwards. */
        private final Beginnings ends;

        private final boolean hasEnds;

        Index(Iterable<PhraseSet> sets) {
            Map<Phrase, List<Integer>> uses = new HashMap<>();
            for (PhraseSet set : sets) {
                set.phrases().stream()
                        .distinct()
                        .forEach(phrase -> uses.computeIfAbsent(phrase, key -> new ArrayList<>())
                                .add(set.number()));
            }
            TreeMap<String, Entry> ofBeginning = new TreeMap<>();
            TreeMap<String, Entry> ofEnd = new TreeMap<>();
            uses.entrySet().stream()
                    .map(use -> new Entry(use.getKey(), use.getValue()))
                    .sorted(Comparator.comparingInt(
                            entry -> -entry.phrase.words().size()))
                    .forEach(entry -> {
                        String first = entry.phrase.words().get(0);
                        if (!entry.phrase.isPartOfAWord()) {
                            byFirstWord
                                    .computeIfAbsent(first, word -> new Continuations())
                                    .add(entry);
                        } else if (entry.phrase.part() == Part.BEGINNING) {
                            ofBeginning.put(first, entry);
                        } else {
                            ofEnd.put(backwards(first), entry);
                        }
                    });
            beginnings = new Beginnings(ofBeginning);
            ends = new Beginnings(ofEnd);
            hasEnds = !ofEnd.isEmpty();
        }

        private static String backwards(String word) {
            return new StringBuilder(word).reverse().toString();
        }

        Occurrences in(List<Token> tokens, int sets) {
            Occurrences.Collector found = new Occurrences.Collector(sets);
            for (int at = 0; at < tokens.size(); at++) {
                String word = tokens.get(at).folded();
                Continuations continuations = byFirstWord.get(word);
                if (continuations != null) {
                    continuations.in(tokens, at, found);
                }
                beginnings.in(word, at, found);
                if (hasEnds) {
                    ends.in(backwards(word), at, found);
                }
            }
            return found.occurrences();
        }
    }
}
