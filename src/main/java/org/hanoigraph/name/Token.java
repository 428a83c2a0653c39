package org.hanoigraph.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a name as it is written.
 *
 * @param spelling folded, accents kept
 * @param plain folded, without accents
 * @param after the character that ends it, a comma even behind a space; 0 if none
 */
record Token(String text, String spelling, String plain, int after) {
    private static final String APOSTROPHES = "'’‘`׳´ʻ";
    private static final String COMMAS = ",،，、";
    /** Lengthens a vowel; for Unicode a letter of no script of its own. */
    private static final int LONG_VOWEL = 'ー';

    static Token of(String text, int after, Folding folding) {
        String spelling = folding.spelling(text);
        return new Token(text, spelling, folding.plain(spelling), after);
    }

    /** The words of a text: letters, marks and digits; an apostrophe inside a word belongs to it. */
    static List<Token> of(String text, Folding folding) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean inside = word.length() > 0 && i < text.length() && wordCharacter(text.codePointAt(i));
            if (wordCharacter(c) || (inside && APOSTROPHES.indexOf(c) >= 0)) {
                word.appendCodePoint(c);
            } else if (c == '&') {
                end(word, 0, tokens, folding);
                tokens.add(of("&", 0, folding));
            } else if (!UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
                end(word, c, tokens, folding);
                if (COMMAS.indexOf(c) >= 0 && !tokens.isEmpty()) {
                    Token last = tokens.get(tokens.size() - 1);
                    tokens.set(tokens.size() - 1, new Token(last.text, last.spelling, last.plain, c));
                }
            }
        }
        end(word, 0, tokens, folding);
        return tokens;
    }

    private static void end(StringBuilder word, int after, List<Token> tokens, Folding folding) {
        if (word.length() > 0) {
            Token token = of(word.toString(), after, folding);
            if (!token.plain.isEmpty()) {
                tokens.add(token);
            }
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

    int script() {
        return script(text);
    }

    /** The script of the first letter that has one. */
    static int script(String text) {
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
