package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanoigraph.extract.Element.Phrase;
import org.jspecify.annotations.Nullable;

/** The sets of phrases of one file of language data, by their names. */
final class PhraseSets {
    private final PhraseIndex index;
    private final Map<String, PhraseSet> named = new HashMap<>();

    /**
     * No names yet.
     *
     * @param index which all files of a language share
     */
    PhraseSets(PhraseIndex index) {
        this.index = index;
    }

    /** The set of these phrases; equal ones are the same set. */
    PhraseSet of(List<Phrase> phrases) {
        return index.of(phrases);
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
}
