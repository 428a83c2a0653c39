package org.hanoigraph.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a name as it is written.
 *
 * @param after the character that ends it, a comma even behind a space; 0 if none
 */
record Token(String text, int after) {
    private static final String APOSTROPHES = "'’‘`׳´ʻ";
    private static final String COMMAS = ",،，、";
    /** Lengthens a vowel; for Unicode a letter of no script of its own. */
    private static final int LONG_VOWEL = 'ー';

    /** The words of a text: letters, marks and digits; an apostrophe inside a word belongs to it. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean inside = word.length() > 0 && i < text.length() && wordCharacter(text.codePointAt(i));
            if (wordCharacter(c) || (inside && APOSTROPHES.indexOf(c) >= 0)) {
                word.appendCodePoint(c);
            } else if (c == '&') {
                end(word, 0, tokens);
                tokens.add(new Token("&", 0));
            } else if (!UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
                end(word, c, tokens);
                if (COMMAS.indexOf(c) >= 0 && !tokens.isEmpty()) {
                    tokens.set(tokens.size() - 1, new Token(tokens.get(tokens.size() - 1).text, c));
                }
            }
        }
        end(word, 0, tokens);
        return tokens;
    }

    private static void end(StringBuilder word, int after, List<Token> tokens) {
        if (word.length() > 0) {
            tokens.add(new Token(word.toString(), after));
            word.setLength(0);
        }
    }

    private static boolean wordCharacter(int c) {
        return UCharacter.isLetterOrDigit(c)
                || UCharacter.getType(c) == UCharacter.COMBINING_SPACING_MARK
                || Folding.mark(c)
                || c == LONG_VOWEL;
    }

    boolean comma() {
        return after != 0 && COMMAS.indexOf(after) >= 0;
    }

    boolean dot() {
        return after == '.';
    }

    /** The script of the first letter that has one. */
    int script() {
        return text.codePoints()
                .map(UScript::getScript)
                .filter(script -> script > UScript.INHERITED)
                .findFirst()
                .orElse(UScript.COMMON);
    }

    int letters() {
        return (int) text.codePoints().filter(UCharacter::isLetter).count();
    }

    boolean number() {
        return text.codePoints().anyMatch(UCharacter::isDigit);
    }
}
