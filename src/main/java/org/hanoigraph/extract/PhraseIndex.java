package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hanoigraph.extract.Element.Part;
import org.hanoigraph.extract.Element.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * All sets of phrases of a language. They share one index, so that a sentence is looked through once for all of them,
 * however many they are.
 */
final class PhraseIndex {
    private final Map<List<Phrase>, PhraseSet> sets = new HashMap<>();
    private @Nullable Index index;

    /** The set of these phrases; equal ones are the same set. */
    PhraseSet of(List<Phrase> phrases) {
        index = null;
        return sets.computeIfAbsent(List.copyOf(phrases), all -> new PhraseSet(sets.size(), all));
    }

    /** What a word may be, to be asked once for each word. All sets must be there by now. */
    Word word(String text) {
        Index built = index;
        if (built == null) {
            built = new Index(sets.values());
            index = built;
        }
        return built.word(text);
    }

    /** Looks sentences through, one after the other. All sets must be there by now. */
    Search search() {
        return new Search(new Occurrences.Collector(sets.size()));
    }

    /** Finds the phrases of sentences. Not for several threads. */
    static final class Search {
        private final Occurrences.Collector found;

        private Search(Occurrences.Collector found) {
            this.found = found;
        }

        /** Where the phrases of all sets stand in a sentence. */
        Occurrences in(List<Token> tokens) {
            for (int at = 0; at < tokens.size(); at++) {
                tokens.get(at).form().phrases().in(tokens, at, found);
            }
            return found.take();
        }
    }

    /** A phrase and the sets that have it. */
    private static final class Entry {
        private final Phrase phrase;
        private final int[] sets;

        Entry(Phrase phrase, List<Integer> sets) {
            this.phrase = phrase;
            this.sets = sets.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Adds itself if it stands at a token, where its first word does. */
        void addIfThere(List<Token> tokens, int at, Occurrences.Collector found) {
            if (phrase.goesOn(tokens, at)) {
                found.add(sets, at, at + phrase.words().size());
            }
        }

        boolean isBySecondBeginning() {
            return phrase.words().size() == 2 && phrase.part() == Part.BEGINNING;
        }

        int secondHash() {
            return phrase.words().get(1).hashCode();
        }
    }

    /** The phrases of several words that begin with one word. */
    private static final class Continuations {
        /** Hashes of second words in their order, to tell most words without a look at the phrases. */
        private final int[] hashes;

        /** The phrases that have them; of one second word the longest comes first. */
        private final Entry[] entries;

        /** Of the second word, too, the beginning is enough. */
        private final @Nullable Beginnings secondBeginnings;

        /** Takes phrases, the longest first. */
        Continuations(List<Entry> phrases) {
            entries = phrases.stream()
                    .filter(entry -> !entry.isBySecondBeginning())
                    .sorted(Comparator.comparingInt(Entry::secondHash))
                    .toArray(Entry[]::new);
            hashes = Arrays.stream(entries).mapToInt(Entry::secondHash).toArray();
            TreeMap<String, int[]> beginnings = new TreeMap<>();
            phrases.stream()
                    .filter(Entry::isBySecondBeginning)
                    .forEach(entry -> beginnings.put(entry.phrase.words().get(1), entry.sets));
            secondBeginnings = beginnings.isEmpty() ? null : new Beginnings(beginnings);
        }

        void in(List<Token> tokens, int at, Occurrences.Collector found) {
            if (at + 1 == tokens.size()) {
                return;
            }
            Form second = tokens.get(at + 1).form();
            for (int i = first(second.hash()); i < hashes.length && hashes[i] == second.hash(); i++) {
                entries[i].addIfThere(tokens, at, found);
            }
            if (secondBeginnings != null) {
                secondBeginnings.in(second.text(), at, at + 2, found);
            }
        }

        /** Index of the first phrase with this hash or a higher one. */
        private int first(int hash) {
            int low = 0;
            int high = hashes.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (hashes[middle] < hash) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** What a word may be. */
    static final class Word {
        /** Those that have the word itself, or a part of it. */
        private final int[] sets;

        /** Phrases of several words that begin with it. */
        private final @Nullable Continuations longer;

        private Word(int[] sets, @Nullable Continuations longer) {
            this.sets = sets;
            this.longer = longer;
        }

        private void in(List<Token> tokens, int at, Occurrences.Collector found) {
            if (longer != null) {
                longer.in(tokens, at, found);
            }
            found.add(sets, at, at + 1);
        }
    }

    /** Beginnings of words in a sorted list, each with the longest other one that begins it. */
    private static final class Beginnings {
        private final String[] words;
        private final int[][] sets;
        private final int[] shorter;

        Beginnings(SortedMap<String, int[]> beginnings) {
            words = beginnings.keySet().toArray(String[]::new);
            sets = beginnings.values().toArray(int[][]::new);
            shorter = new int[words.length];
            for (int i = 0; i < words.length; i++) {
                int before = i - 1;
                while (before >= 0 && !words[i].startsWith(words[before])) {
                    before = shorter[before];
                }
                shorter[i] = before;
            }
        }

        /** The sets of all beginnings of a word. */
        IntStream in(String word) {
            IntStream.Builder found = IntStream.builder();
            for (int i = longest(word); i >= 0; i = shorter[i]) {
                if (word.startsWith(words[i])) {
                    Arrays.stream(sets[i]).forEach(found);
                }
            }
            return found.build();
        }

        /** Adds the sets of all beginnings of a word. */
        void in(String word, int at, int end, Occurrences.Collector found) {
            for (int i = longest(word); i >= 0; i = shorter[i]) {
                if (word.startsWith(words[i])) {
                    found.add(sets[i], at, end);
                }
            }
        }

        /** All beginnings of a word begin the one that stands before it in the order of the alphabet, too. */
        private int longest(String word) {
            int before = Arrays.binarySearch(words, word);
            return before < 0 ? -before - 2 : before;
        }
    }

    /** Phrases by their first words, and parts of words. */
    private static final class Index {
        private final Map<String, Word> words = new HashMap<>();
        private final Beginnings beginnings;

        /** Ends of words, read backwards. */
        private final Beginnings ends;

        Index(Iterable<PhraseSet> sets) {
            Map<Phrase, List<Integer>> uses = new HashMap<>();
            for (PhraseSet set : sets) {
                set.phrases().stream()
                        .distinct()
                        .forEach(phrase -> uses.computeIfAbsent(phrase, key -> new ArrayList<>())
                                .add(set.number()));
            }
            Map<String, int[]> single = new HashMap<>();
            Map<String, List<Entry>> longer = new HashMap<>();
            TreeMap<String, int[]> ofBeginning = new TreeMap<>();
            TreeMap<String, int[]> ofEnd = new TreeMap<>();
            uses.entrySet().stream()
                    .map(use -> new Entry(use.getKey(), use.getValue()))
                    .sorted(Comparator.comparingInt(
                            entry -> -entry.phrase.words().size()))
                    .forEach(entry -> {
                        String first = entry.phrase.words().get(0);
                        if (entry.phrase.words().size() > 1) {
                            longer.computeIfAbsent(first, word -> new ArrayList<>())
                                    .add(entry);
                            return;
                        }
                        switch (entry.phrase.part()) {
                            case WHOLE -> single.put(first, entry.sets);
                            case BEGINNING -> ofBeginning.put(first, entry.sets);
                            case END -> ofEnd.put(backwards(first), entry.sets);
                        }
                    });
            beginnings = new Beginnings(ofBeginning);
            ends = new Beginnings(ofEnd);
            Stream.concat(single.keySet().stream(), longer.keySet().stream())
                    .distinct()
                    .forEach(word -> words.put(word, new Word(sets(word, single), continuations(longer.get(word)))));
        }

        private static @Nullable Continuations continuations(@Nullable List<Entry> phrases) {
            return phrases == null ? null : new Continuations(phrases);
        }

        private int[] sets(String word, Map<String, int[]> single) {
            IntStream parts = IntStream.concat(beginnings.in(word), ends.in(backwards(word)));
            return IntStream.concat(Arrays.stream(single.getOrDefault(word, new int[0])), parts)
                    .distinct()
                    .toArray();
        }

        private static String backwards(String word) {
            return new StringBuilder(word).reverse().toString();
        }

        Word word(String text) {
            Word known = words.get(text);
            return known != null ? known : new Word(sets(text, Map.of()), null);
        }
    }
}
