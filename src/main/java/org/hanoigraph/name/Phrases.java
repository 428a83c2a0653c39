package org.hanoigraph.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of one or more words, folded, with a value each. */
final class Phrases<T> {
    /** A phrase found. */
    record Found<T>(int words, T value) {}

    private final Map<String, T> values = new HashMap<>();
    private int longest;

    /** Adds a phrase unless it is there. */
    void add(List<String> words, T value) {
        if (!words.isEmpty()) {
            values.putIfAbsent(String.join(" ", words), value);
            longest = Math.max(longest, words.size());
        }
    }

    @Nullable
    T get(String phrase) {
        return values.get(phrase);
    }

    /** The longest phrase that starts at a word. */
    @Nullable
    Found<T> startingAt(List<String> words, int from) {
        for (int size = Math.min(longest, words.size() - from); size > 0; size--) {
            T value = values.get(String.join(" ", words.subList(from, from + size)));
            if (value != null) {
                return new Found<>(size, value);
            }
        }
        return null;
    }

    /** The longest phrase that ends the words. */
    @Nullable
    Found<T> ending(List<String> words) {
        for (int size = Math.min(longest, words.size()); size > 0; size--) {
            T value = values.get(String.join(" ", words.subList(words.size() - size, words.size())));
            if (value != null) {
                return new Found<>(size, value);
            }
        }
        return null;
    }

    /** Phrases that are written without spaces, longest first. */
    List<String> single() {
        List<String> found = new ArrayList<>();
        for (String phrase : values.keySet()) {
            if (phrase.indexOf(' ') < 0) {
                found.add(phrase);
            }
        }
        found.sort((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
        return found;
    }
}
