package org.hanoigraph.extract;

import java.util.List;
import org.hanoigraph.extract.Element.Phrase;

/**
 * Phrases of which one is meant.
 *
 * @param number among the sets of its language, which {@link PhraseSets} gives
 */
record PhraseSet(int number, List<Phrase> phrases) {
    @Override
    public boolean equals(Object other) {
        return other instanceof PhraseSet set && set.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
