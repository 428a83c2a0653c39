package org.hanoigraph.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Names in any script as the last part of an address: lower-case ASCII words joined by hyphens. */
public final class Slug {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Slug() {}

    /** Empty if the name has no letter that can be written in ASCII. */
    public static String of(String name) {
        return LATIN.transliterate(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
