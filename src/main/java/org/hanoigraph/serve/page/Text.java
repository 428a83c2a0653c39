package org.hanoigraph.serve.page;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A text on a page, with the language and the direction that are its own.
 *
 * @param value without characters that could break the page or turn the reading order of what stands around it
 * @param language its tag, empty if unknown
 * @param direction {@code ltr}, {@code rtl} or {@code auto}
 */
public record Text(String value, String language, String direction) {
    /** Longer texts are cut on pages; the data formats have them whole. */
    private static final int LONGEST = 1_000;

    private static final Set<Integer> DECIDING = Set.of(
            ECharacterDirection.LEFT_TO_RIGHT,
            ECharacterDirection.RIGHT_TO_LEFT,
            ECharacterDirection.RIGHT_TO_LEFT_ARABIC,
            (int) ECharacterDirection.FIRST_STRONG_ISOLATE);

    /** Controls, and the signs that override or embed directions. */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}");

    /** A text of the data. */
    static Text of(Node literal) {
        String language = literal.getLiteralLanguage();
        return new Text(
                clean(literal.getLiteralLexicalForm()),
                language,
                literal.getLiteralBaseDirection() == null
                        ? direction(language)
                        : literal.getLiteralBaseDirection().toString());
    }

    /** A text in no known language. */
    static Text plain(String value) {
        return new Text(clean(value), "", "auto");
    }

    /** A text of our own, made of words of the interface and of cleaned texts, in the language with this tag. */
    static Text in(String language, String value) {
        return new Text(value, language, direction(language));
    }

    /** For the attribute of this name, left out where browsers find the same by the first letter of the text. */
    public @Nullable String dir() {
        return direction.equals("auto") || direction.equals(found(value)) ? null : direction;
    }

    /** Empty where there is no letter, or where standards differ on which is the first. */
    private static String found(String value) {
        int[] deciding = value.codePoints()
                .map(UCharacter::getDirection)
                .filter(DECIDING::contains)
                .limit(1)
                .toArray();
        if (deciding.length == 0 || deciding[0] == ECharacterDirection.FIRST_STRONG_ISOLATE) {
            return "";
        }
        return deciding[0] == ECharacterDirection.LEFT_TO_RIGHT ? "ltr" : "rtl";
    }

    private static String clean(String value) {
        String clean = UNWANTED.matcher(value).replaceAll("\uFFFD");
        if (clean.length() <= LONGEST) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return clean.substring(0, end) + "…";
    }

    static String direction(String language) {
        if (language.isEmpty()) {
            return "auto";
        }
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }
}
