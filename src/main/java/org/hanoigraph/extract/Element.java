package org.hanoigraph.extract;

import java.util.List;
import java.util.Set;

/** A part of a pattern. */
sealed interface Element {
    /** The beginning of the sentence. */
    record Start() implements Element {}

    /** A place behind which none of these phrases stands. */
    record NotBehind(PhraseSet set) implements Element {}

    /** The end of the sentence, but for marks. */
    record End() implements Element {}

    /** The first words of a new name, which tell what it is. */
    record Cue(PhraseSet set) implements Element {}

    /** Up to so many tokens of any kind. */
    record Gap(int most) implements Element {}

    /** One of several phrases. */
    record Words(PhraseSet set, boolean optional) implements Element {}

    /** A mention of one of these types, or a list of them. */
    record Slot(String name, Set<String> types, boolean list) implements Element {
        /** Whether words that mention nothing known will do, too. */
        boolean isOpen() {
            return types.contains(Referent.OPEN);
        }
    }

    /** The name of a person whom the lexicon does not know, of at least so many words. */
    record NewName(int fewest) implements Element {}

    /** Folded words; the last one may be the beginning of a word only. */
    record Phrase(List<String> words, boolean prefix) {
        boolean matches(List<Token> tokens, int from) {
            int size = words.size();
            if (from + size > tokens.size()) {
                return false;
            }
            for (int i = 0; i < size; i++) {
                String token = tokens.get(from + i).folded();
                boolean last = i == size - 1;
                if ((last && prefix) ? !token.startsWith(words.get(i)) : !token.equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
