package org.hanoigraph.extract;

import java.util.List;

/** A part of a pattern. */
sealed interface Element {
    /** Whether it takes up no words, but looks at those that follow. */
    default boolean looksAhead() {
        return this instanceof NotBefore || this instanceof NotNaming;
    }

    /** The beginning of the sentence. */
    record Start() implements Element {}

    /** A place behind which none of these phrases stands. */
    record NotBehind(PhraseSet set) implements Element {}

    /** A place before which none of these phrases stands. */
    record NotBefore(PhraseSet set) implements Element {}

    /** A place before which nothing of these types is mentioned, be there a comma or another mark between. */
    record NotNaming(Types types) implements Element {}

    /** The end of the sentence, but for marks. */
    record End() implements Element {}

    /** The first or last words of a new name, which tell what it is. */
    record Cue(PhraseSet set) implements Element {}

    /** Up to so many tokens of any kind. */
    record Gap(int most) implements Element {}

    /** One of several phrases. */
    record Words(PhraseSet set, boolean optional) implements Element {}

    /** A mention of one of these types, or a list of them. */
    record Slot(String name, Types types, boolean list, boolean isOpen) implements Element {
        /** Its types tell whether words that mention nothing known will do, too; that is asked for often. */
        Slot(String name, Types types, boolean list) {
            this(name, types, list, types.has(Type.OPEN));
        }
    }

    /** The name of a person whom the lexicon does not know, of at least so many words. */
    record NewName(int fewest) implements Element {}

    /** How much of its word a phrase gives. */
    enum Part {
        WHOLE,
        /** The beginning of its last word. */
        BEGINNING,
        /** The end of its only word, as that of a compound. */
        END
    }

    /** Folded words. */
    record Phrase(List<String> words, Part part) {
        /** Whether a part of one word is all that it gives. */
        boolean isPartOfAWord() {
            return part != Part.WHOLE && words.size() == 1;
        }

        boolean matches(List<Token> tokens, int from) {
            return matches(tokens, from, 0);
        }

        /** Whether it stands at a token, if its first word does. */
        boolean goesOn(List<Token> tokens, int from) {
            return matches(tokens, from, 1);
        }

        private boolean matches(List<Token> tokens, int from, int known) {
            int size = words.size();
            if (from + size > tokens.size()) {
                return false;
            }
            for (int i = known; i < size; i++) {
                String token = tokens.get(from + i).folded();
                String word = words.get(i);
                if (!matches(token, word, i == size - 1 ? part : Part.WHOLE)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean matches(String token, String word, Part part) {
            return switch (part) {
                case WHOLE -> token.equals(word);
                case BEGINNING -> token.startsWith(word);
                case END -> token.endsWith(word);
            };
        }
    }
}
