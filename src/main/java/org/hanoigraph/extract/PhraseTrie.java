package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases by their folded words, to find the longest one that begins at a token in one walk. */
final class PhraseTrie<T> {
    private final Node<T> root = new Node<>();

    /** The phrase keeps the first value that it was given. */
    void add(List<String> words, T value) {
        Node<T> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, key -> new Node<>());
        }
        if (node != root && node.value == null) {
            node.value = value;
        }
    }

    /**
     * What begins with a word, to be asked once for each word, or null.
     *
     * @param endings that the last word of a phrase may have on top
     */
    @Nullable
    Opening<T> opening(String word, Set<String> endings) {
        Node<T> exact = root.next.get(word);
        T inflected = withoutEnding(root, word, endings);
        return exact == null && inflected == null ? null : new Opening<>(exact, inflected);
    }

    /**
     * The longest phrase that begins at a token.
     *
     * @param opening what begins with its word
     * @param endings that the last word may have on top
     */
    @Nullable
    Hit<T> longest(Opening<T> opening, List<Token> tokens, int from, Set<String> endings) {
        Hit<T> best = best(opening.exact, opening.inflected, from, null);
        Node<T> node = opening.exact;
        for (int i = from + 1; node != null && i < tokens.size(); i++) {
            String word = tokens.get(i).folded();
            T inflected = withoutEnding(node, word, endings);
            node = node.next.get(word);
            best = best(node, inflected, i, best);
        }
        return best;
    }

    private static <T> @Nullable Hit<T> best(
            @Nullable Node<T> exact, @Nullable T inflected, int at, @Nullable Hit<T> before) {
        if (exact != null && exact.value != null) {
            return new Hit<>(exact.value, at + 1);
        }
        return inflected != null ? new Hit<>(inflected, at + 1) : before;
    }

    private static <T> @Nullable T withoutEnding(Node<T> node, String word, Set<String> endings) {
        if (node.next.isEmpty()) {
            return null;
        }
        for (String ending : endings) {
            int length = word.length() - ending.length();
            if (length > 1 && word.endsWith(ending)) {
                Node<T> found = node.next.get(word.substring(0, length));
                if (found != null && found.value != null) {
                    return found.value;
                }
            }
        }
        return null;
    }

    record Hit<T>(T value, int end) {}

    /** The phrases that begin with one word. */
    static final class Opening<T> {
        private final @Nullable Node<T> exact;

        /** What the word means if it is one with an ending. */
        private final @Nullable T inflected;

        private Opening(@Nullable Node<T> exact, @Nullable T inflected) {
            this.exact = exact;
            this.inflected = inflected;
        }
    }

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();

        @Nullable
        T value;
    }
}
