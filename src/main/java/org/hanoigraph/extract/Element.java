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
    record Phrase(List<String> words, Part part) {}
}
