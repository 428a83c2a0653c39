package org.hanoigraph.extract;

import java.lang.Character.UnicodeScript;
import org.hanoigraph.fact.Literal;
import org.jspecify.annotations.Nullable;

/** English texts that rules give, with the names of what fills their slots. */
record EnglishTexts(Determiner determiner, Lexicon lexicon, Labels labels) {
    /** A template in which slots stand for names; null where one has no English name. */
    @Nullable
    Literal of(String template, Match match) {
        String text = match.fill(template, referent -> determiner.with(referent.type(), labels.of(referent.value())));
        // What has no English name yet gives no English text.
        if (text == null || !isInLatin(text)) {
            return null;
        }
        // What a rule gives word for word is meant so.
        String usual = text.equals(template) ? text : lexicon.usualName(saidOnce(text), labels);
        return new Literal(usual, "rdf:langString", "en");
    }

    static boolean isInLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    }

    /** A text that does not say its end twice: a department's name may have its ministry's, which the template puts behind it. */
    static String saidOnce(String text) {
        int end = text.length();
        for (int length = end / 2; length > 1; length--) {
            if (text.charAt(end - length) == ' '
                    && text.charAt(end - 2 * length) == ' '
                    && text.regionMatches(end - 2 * length, text, end - length, length)) {
                return text.substring(0, end - length);
            }
        }
        return text;
    }
}
