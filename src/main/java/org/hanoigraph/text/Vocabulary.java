package org.hanoigraph.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The words that the rules of a language know, numbered from 0. A word of a text is looked up without making a string
 * of it, since nearly every word of a text is unknown here.
 */
final class Vocabulary {
    private final List<String> words = new ArrayList<>();
    private int[] table = new int[64];
    private int[] hashes = new int[64];
    private final BitSet beginnings = new BitSet(1 << 16);

    Vocabulary() {
        Arrays.fill(table, -1);
    }

    /** The number of a folded word, which is added if it is new. */
    int add(String word) {
        int known = find(word.toCharArray(), 0, word.length(), word.hashCode());
        if (known >= 0) {
            return known;
        }
        words.add(word);
        if (words.size() * 2 > table.length) {
            table = new int[table.length * 2];
            hashes = new int[table.length];
            Arrays.fill(table, -1);
            for (int i = 0; i < words.size(); i++) {
                place(i);
            }
        } else {
            place(words.size() - 1);
        }
        return words.size() - 1;
    }

    private void place(int id) {
        int hash = words.get(id).hashCode();
        int slot = slot(hash);
        while (table[slot] >= 0) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = id;
        hashes[slot] = hash;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    /** The number of the word at this place of the text, -1 if it is unknown. The hash is that of String. */
    int find(char[] text, int start, int end, int hash) {
        int slot = slot(hash);
        int id = table[slot];
        while (id >= 0) {
            if (hashes[slot] == hash && isAt(words.get(id), text, start, end)) {
                return id;
            }
            slot = (slot + 1) & (table.length - 1);
            id = table[slot];
        }
        return -1;
    }

    private static boolean isAt(String word, char[] text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return words.size();
    }

    /** Lets words that begin like this one pass for compounds of number words, to be looked at more closely. */
    void addBeginning(String word) {
        beginnings.set(beginning(word.charAt(0), word.charAt(1)));
    }

    boolean beginsCompound(char[] text, int start, int end) {
        return end - start > 3 && beginnings.get(beginning(text[start], text[start + 1]));
    }

    private static int beginning(char first, char second) {
        return (first * 31 + second) & 0xFFFF;
    }
}
