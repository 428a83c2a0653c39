package org.hanoigraph.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys by which names of one bearer find each other: two such names share a key of each word of the shorter name, or a
 * key of the whole.
 *
 * @param words the keys of each word: its skeletons and its listed names
 * @param whole the keys of the name written as one word
 */
record Keys(List<Set<String>> words, Set<String> whole) {
    private static final int CONSONANTS = 4;
    /** The most skeletons of a word. */
    private static final int MOST = 24;

    /**
     * The keys of a name.
     *
     * @param decided keys that it shares by decision
     */
    static Keys of(NameForm form, Set<String> decided) {
        List<Set<String>> words = new ArrayList<>();
        List<Sounds.Place> together = new ArrayList<>();
        Set<String> whole = new HashSet<>(decided);
        String kind = form.name().kind() == Name.Kind.PERSON ? "p" : "o";
        for (Part part : form.parts()) {
            if (part.role() != Part.Role.INITIAL) {
                Set<String> keys = new HashSet<>();
                part.groups().forEach(group -> keys.add(kind + "#" + group));
                add(part.sounds(), kind, keys);
                add(part.other(), kind, keys);
                keys.add(kind + "!" + part.plain());
                words.add(keys);
                together.addAll(part.sounds());
            }
        }
        if (form.usable()) {
            add(together, kind, whole);
            whole.add(kind + "!" + form.plain().replace(" ", ""));
        }
        return new Keys(words, whole);
    }

    private static void add(List<Sounds.Place> sounds, String kind, Set<String> keys) {
        if (!sounds.isEmpty()) {
            Sounds.skeletons(sounds, CONSONANTS, MOST).forEach(skeleton -> keys.add(kind + skeleton));
        }
    }

    /** All keys of the words and of the whole. */
    Set<String> all() {
        Set<String> all = new HashSet<>(whole);
        words.forEach(all::addAll);
        return all;
    }
}
