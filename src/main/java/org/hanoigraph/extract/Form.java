package org.hanoigraph.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word or a punctuation mark as patterns see it, wherever it stands, with what the language data know of it.
 *
 * @param hash of the text, as {@link String#hashCode} has it
 * @param word whether it is a word
 * @param stems the word without each of the endings that a name may have on top
 * @param phrases that it is, or begins
 * @param names that it is, or begins
 */
record Form(
        String text,
        int hash,
        boolean word,
        List<String> stems,
        PhraseIndex.Word phrases,
        PhraseTrie.@Nullable Opening<Lexicon.Named> names) {}
