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
            found.begin(tokens.size());
            for (int at = 0; at < tokens.size(); at++) {
                tokens.get(at).form().phrases().in(tokens, at, at + 1, found);
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
            this.sets = sets.stream().mapToInt(Integer::intValue).sorted().toArray();
        }

        String word(int index) {
            return phrase.words().get(index);
        }

        boolean endsBefore(int index) {
            return phrase.words().size() == index;
        }

        /** Whether the beginning of a word is enough, and it is the last one. */
        boolean endsAsBeginning(int index) {
            return phrase.part() == Part.BEGINNING && endsBefore(index + 1);
        }
    }

    /** How phrases go on that have begun with the same words. */
    private static final class Continuations {
        /** Hashes of the next words in their order, to tell most words without a look at them. */
        private final int[] hashes;

        private final String[] texts;
        private final Word[] words;

        /** What the next word may begin with, where the beginning is enough. */
        private final @Nullable Beginnings beginnings;

        private Continuations(SortedMap<String, List<Entry>> byNext, SortedMap<String, int[]> beginnings, int index) {
            texts = byNext.keySet().stream()
                    .map(String::intern)
                    .sorted(Comparator.comparingInt(String::hashCode))
                    .toArray(String[]::new);
            hashes = Arrays.stream(texts).mapToInt(String::hashCode).toArray();
            words = Arrays.stream(texts)
                    .map(text -> {
                        List<Entry> entries = byNext.getOrDefault(text, List.of());
                        int[] sets = entries.stream()
                                .filter(entry -> entry.endsBefore(index + 1))
                                .flatMapToInt(entry -> Arrays.stream(entry.sets))
                                .sorted()
                                .toArray();
                        return new Word(sets, of(entries, index + 1));
                    })
                    .toArray(Word[]::new);
            this.beginnings = beginnings.isEmpty() ? null : new Beginnings(beginnings);
        }

        /** How these phrases go on with the word of this index, or null if none does. */
        static @Nullable Continuations of(List<Entry> phrases, int index) {
            SortedMap<String, List<Entry>> byNext = new TreeMap<>();
            SortedMap<String, int[]> beginnings = new TreeMap<>();
            for (Entry entry : phrases) {
                if (entry.endsBefore(index)) {
                    continue;
                }
                if (entry.endsAsBeginning(index)) {
                    beginnings.put(entry.word(index), entry.sets);
                } else {
                    byNext.computeIfAbsent(entry.word(index), word -> new ArrayList<>())
                            .add(entry);
                }
            }
            return byNext.isEmpty() && beginnings.isEmpty() ? null : new Continuations(byNext, beginnings, index);
        }

        /** Adds the phrases that go on at a token, the longest first. */
        void in(List<Token> tokens, int at, int next, Occurrences.Collector found) {
            if (next == tokens.size()) {
                return;
            }
            Form form = tokens.get(next).form();
            for (int i = first(form.hash()); i < hashes.length && hashes[i] == form.hash(); i++) {
                if (texts[i].equals(form.text())) {
                    words[i].in(tokens, at, next + 1, found);
                }
            }
            if (beginnings != null) {
                beginnings.in(form.text(), at, next + 1, found);
            }
        }

        /** Index of the first word with this hash or a higher one. */
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

    /** What a word may be, behind those that a phrase has begun with. */
    static final class Word {
        /** Sets of the phrases that it ends. */
        private final int[] sets;

        /** Phrases that go on behind it. */
        private final @Nullable Continuations longer;

        private Word(int[] sets, @Nullable Continuations longer) {
            this.sets = sets;
            this.longer = longer;
        }

        private void in(List<Token> tokens, int at, int end, Occurrences.Collector found) {
            if (longer != null) {
                longer.in(tokens, at, end, found);
            }
            if (sets.length > 0) {
                found.add(sets, at, end);
            }
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
                    .forEach(word -> words.put(
                            word,
                            new Word(sets(word, single), Continuations.of(longer.getOrDefault(word, List.of()), 1))));
        }

        private int[] sets(String word, Map<String, int[]> single) {
            IntStream parts = IntStream.concat(beginnings.in(word), ends.in(backwards(word)));
            return IntStream.concat(Arrays.stream(single.getOrDefault(word, new int[0])), parts)
                    .distinct()
                    .sorted()
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
