package org.hanoigraph.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a name as it is written.
 *
 * @param hyphen whether a hyphen ties it to the next word
 * @param dot whether a full stop follows
 * @param comma whether a comma follows
 */
record Token(String text, boolean hyphen, boolean dot, boolean comma) {
    /** The words of a text: letters, marks and digits; an apostrophe inside a word belongs to it. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (wordCharacter(c) || (apostrophe(c) && word.length() > 0 && letterAt(text, next))) {
                word.appendCodePoint(c);
            } else if (c == '&') {
                flush(word, tokens);
                tokens.add(new Token("&", false, false, false));
            } else if (!ignorable(c)) {
                if (word.length() > 0) {
                    tokens.add(new Token(
                            word.toString(),
                            UCharacter.hasBinaryProperty(c, com.ibm.icu.lang.UProperty.DASH),
                            c == '.',
                            comma(text, i)));
                    word.setLength(0);
                } else if (comma(c) && !tokens.isEmpty()) {
                    Token last = tokens.remove(tokens.size() - 1);
                    tokens.add(new Token(last.text, last.hyphen, last.dot, true));
                }
            }
            i = next;
        }
        flush(word, tokens);
        return tokens;
    }

    private static void flush(StringBuilder word, List<Token> tokens) {
        if (word.length() > 0) {
            tokens.add(new Token(word.toString(), false, false, false));
            word.setLength(0);
        }
    }

    private static boolean comma(String text, int i) {
        return comma(text.codePointAt(i));
    }

    private static boolean comma(int c) {
        return c == ',' || c == '،' || c == '，' || c == '、';
    }

    private static boolean letterAt(String text, int i) {
        return i < text.length() && wordCharacter(text.codePointAt(i));
    }

    private static boolean wordCharacter(int c) {
        return UCharacter.isLetterOrDigit(c)
                || UCharacter.getType(c) == UCharacter.COMBINING_SPACING_MARK
                || Folding.mark(c)
                || c == 'ー';
    }

    private static boolean apostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '׳' || c == '´' || c == 'ʻ';
    }

    private static boolean ignorable(int c) {
        return UCharacter.hasBinaryProperty(c, com.ibm.icu.lang.UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** The script of the first letter that has one, in ISO 15924. */
    String script() {
        int script = UScript.COMMON;
        for (int i = 0; i < text.length() && script <= UScript.INHERITED; ) {
            int c = text.codePointAt(i);
            script = UScript.getScript(c);
            i += Character.charCount(c);
        }
        return UScript.getShortName(script);
    }

    int letters() {
        return (int) text.codePoints().filter(UCharacter::isLetter).count();
    }

    boolean upperCase() {
        return text.codePoints().filter(UCharacter::isLetter).allMatch(UCharacter::isUpperCase)
                && text.codePoints().anyMatch(UCharacter::isLetter);
    }

    boolean lowerCase() {
        return text.codePoints().anyMatch(UCharacter::isLowerCase);
    }

    boolean number() {
        return text.codePoints().anyMatch(UCharacter::isDigit);
    }
}
