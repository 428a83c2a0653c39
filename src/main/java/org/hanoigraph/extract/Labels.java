package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.Map;
import org.hanoigraph.fact.Entity;
import org.jspecify.annotations.Nullable;

/** English names of entities: those of the reference data, those of the lexicon, and for new ones the form met first. */
final class Labels {
    /** Longer forms come too near to quoting. */
    static final int MOST_WORDS_OF_A_FORM = 6;

    /** One letter and a blank for each word. */
    private static final int SHORTEST_TOO_LONG = 2 * MOST_WORDS_OF_A_FORM + 1;

    /** Marks and numbers, by their general categories. */
    private static final int WORD_PARTS = 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    /** Looked up, as every form of every fact is asked: whether a character of the scripts of most texts is part of a word. */
    private static final boolean[] PARTS_OF_WORDS = new boolean[0x800];

    static {
        for (int c = 0; c < PARTS_OF_WORDS.length; c++) {
            PARTS_OF_WORDS[c] = isWordPart(c);
        }
    }

    private final Background background;
    private final Map<String, String> ofLexicon;
    private final Map<String, String> met = new HashMap<>();

    Labels(Background background, Map<String, String> ofLexicon) {
        this.background = background;
        this.ofLexicon = ofLexicon;
    }

    /** Remembers how an entity was named first, for one that has no English name. */
    void meet(String id, String form) {
        met.putIfAbsent(id, form);
    }

    /** The English name of an entity; of anything else, the value itself. */
    String of(String id) {
        String label = background.labels().get(id);
        if (label == null) {
            label = ofLexicon.get(id);
        }
        if (label == null) {
            label = met.get(id);
        }
        return label != null ? label : id.substring(id.indexOf('/') + 1);
    }

    /** An entity as a record names it; provisional if the reference data do not have it. */
    Entity entity(String id, @Nullable String form) {
        return new Entity(
                id,
                of(id),
                form == null || tooLong(form) ? null : form,
                !background.labels().containsKey(id));
    }

    static boolean tooLong(String form) {
        if (form.length() < SHORTEST_TOO_LONG) {
            return false;
        }
        int words = 0;
        boolean inWord = false;
        int at = 0;
        while (at < form.length()) {
            char c = form.charAt(at);
            boolean part;
            if (c < PARTS_OF_WORDS.length) {
                part = PARTS_OF_WORDS[c];
                at++;
            } else {
                part = isWordPart(form.codePointAt(at));
                at += Character.isHighSurrogate(c) ? 2 : 1;
            }
            words += part && !inWord ? 1 : 0;
            inWord = part;
        }
        return words > MOST_WORDS_OF_A_FORM;
    }

    private static boolean isWordPart(int c) {
        return c == '_' || Character.isLetter(c) || (WORD_PARTS & 1 << Character.getType(c)) != 0;
    }
}
