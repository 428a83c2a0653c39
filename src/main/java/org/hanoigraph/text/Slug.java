package org.hanoigraph.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/** Names in any script as the last part of an address: lower-case ASCII words joined by hyphens. */
public final class Slug {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036F';

    private Slug() {}

    /** Empty if the name has no letter that can be written in ASCII. */
    public static String of(String name) {
        String latin = latin(name).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(latin.length());
        boolean between = false;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (between && slug.length() > 0) {
                    slug.append('-');
                }
                slug.append(c);
                between = false;
            } else {
                between = true;
            }
        }
        return slug.toString();
    }

    /** Transliteration is slow, and most letters that are not of ASCII are such letters with marks. */
    private static String latin(String name) {
        if (isAscii(name)) {
            return name;
        }
        String plain = withoutMarks(Normalizer.normalize(name, Normalizer.Form.NFD));
        return isAscii(plain) ? plain : LATIN.transliterate(name);
    }

    private static String withoutMarks(String decomposed) {
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c < FIRST_MARK || c > LAST_MARK) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
