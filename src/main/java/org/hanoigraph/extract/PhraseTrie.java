package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases by their folded words, to find the longest one that begins at a token in one walk. */
final class PhraseTrie<T> {
    private final Node<T> root = new Node<>();

    /** The phrase keeps the first value that it was given. */
    void add(List<String> words, T value) {
        Node<T> node = root;
        for (String word : words) {
            node = node.after(word);
        }
        if (node != root && node.value == null) {
            node.value = value;
        }
    }

    /**
     * What begins with a word, to be asked once for each word, or null.
     *
     * @param stems the word without an ending that the last word of a phrase may have on top
     */
    @Nullable
    Opening<T> opening(String word, List<String> stems) {
        Node<T> exact = root.next.get(word);
        T inflected = inflected(root, stems);
        return exact == null && inflected == null ? null : new Opening<>(value(exact, inflected), goingOn(exact));
    }

    /**
     * The longest phrase that begins at a token.
     *
     * @param opening what begins with its word
     */
    @Nullable
    Hit<T> longest(Opening<T> opening, List<Token> tokens, int from) {
        T value = opening.value;
        int end = from + 1;
        Node<T> node = opening.longer;
        for (int i = from + 1; node != null && i < tokens.size(); i++) {
            Form form = tokens.get(i).form();
            Node<T> exact = node.mayHave(form.hash()) ? node.next.get(form.text()) : null;
            T here = value(exact, inflected(node, form.stems()));
            if (here != null) {
                value = here;
                end = i + 1;
            }
            node = goingOn(exact);
        }
        return value == null ? null : new Hit<>(value, end);
    }

    /** A word as it is means more than the same one with an ending. */
    private static <T> @Nullable T value(@Nullable Node<T> exact, @Nullable T inflected) {
        return exact == null || exact.value == null ? inflected : exact.value;
    }

    private static <T> @Nullable Node<T> goingOn(@Nullable Node<T> node) {
        return node == null || node.next.isEmpty() ? null : node;
    }

    private static <T> @Nullable T inflected(Node<T> node, List<String> stems) {
        for (int i = 0; i < stems.size(); i++) {
            String stem = stems.get(i);
            Node<T> found = node.mayHave(stem.hashCode()) ? node.next.get(stem) : null;
            if (found != null && found.value != null) {
                return found.value;
            }
        }
        return null;
    }

    record Hit<T>(T value, int end) {}

    /** The phrases that begin with one word. */
    static final class Opening<T> {
        /** What the word alone means. */
        private final @Nullable T value;

        /** Where longer phrases go on. */
        private final @Nullable Node<T> longer;

        private Opening(@Nullable T value, @Nullable Node<T> longer) {
            this.value = value;
            this.longer = longer;
        }
    }

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();

        @Nullable
        T value;

        /** A bit for the hash of each next word: most words of a text go no further, and are told by it. */
        private long hashes;

        Node<T> after(String word) {
            hashes |= 1L << word.hashCode();
            return next.computeIfAbsent(word.intern(), key -> new Node<>());
        }

        boolean mayHave(int hash) {
            return (hashes & 1L << hash) != 0;
        }
    }
}
