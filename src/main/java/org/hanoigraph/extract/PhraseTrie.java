package org.hanoigraph.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases by their folded words, to find the longest one that begins at a token in one walk. */
final class PhraseTrie<T> {
    private static final int HASHES = 1 << 16;

    private final Node<T> root = new Node<>();

    /** Parts of the hashes of first words: most words of a text begin no phrase, and are told so without a look at the words. */
    private final BitSet firstWords = new BitSet(HASHES);

    /** The phrase keeps the first value that it was given. */
    void add(List<String> words, T value) {
        Node<T> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, key -> new Node<>());
        }
        if (!words.isEmpty()) {
            firstWords.set(part(words.get(0).hashCode()));
        }
        if (node != root && node.value == null) {
            node.value = value;
        }
    }

    /**
     * The longest phrase that begins at a token.
     *
     * @param endings that the last word may have on top
     */
    @Nullable
    Hit<T> longest(List<Token> tokens, int from, Set<String> endings) {
        Hit<T> best = null;
        Node<T> node = root;
        for (int i = from; i < tokens.size(); i++) {
            String word = tokens.get(i).folded();
            Node<T> inflected = withoutEnding(node, word, endings);
            if (inflected != null && inflected.value != null) {
                best = new Hit<>(inflected.value, i + 1);
            }
            Node<T> exact = mayGoOn(node, word.hashCode()) ? node.next.get(word) : null;
            if (exact == null) {
                break;
            }
            node = exact;
            if (node.value != null) {
                best = new Hit<>(node.value, i + 1);
            }
        }
        return best;
    }

    /** Whether a word of this hash may be the next one of a phrase. */
    private boolean mayGoOn(Node<T> node, int hash) {
        return node != root || firstWords.get(part(hash));
    }

    private static int part(int hash) {
        return (hash ^ hash >>> 16) & HASHES - 1;
    }

    /** The hash of the first letters of a word, as the word of these letters has it. */
    private static int hash(String word, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return hash;
    }

    private @Nullable Node<T> withoutEnding(Node<T> node, String word, Set<String> endings) {
        if (node.next.isEmpty()) {
            return null;
        }
        for (String ending : endings) {
            int length = word.length() - ending.length();
            if (length > 1 && word.endsWith(ending) && mayGoOn(node, hash(word, length))) {
                Node<T> found = node.next.get(word.substring(0, length));
                if (found != null && found.value != null) {
                    return found;
                }
            }
        }
        return null;
    }

    record Hit<T>(T value, int end) {}

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();

        @Nullable
        T value;
    }
}
