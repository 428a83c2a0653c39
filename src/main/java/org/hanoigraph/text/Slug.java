package org.hanoigraph.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names in any script as the last part of an address: lower-case ASCII words joined by hyphens. */
public final class Slug {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Slug() {}

    /** Empty if the name has no letter that can be written in ASCII. */
    public static String of(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 0x80);
        String latin = ascii ? name : LATIN.transliterate(name);
        String words = OTHERS.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("-");
        return ENDS.matcher(words).replaceAll("");
    }
}
