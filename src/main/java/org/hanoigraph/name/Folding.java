package org.hanoigraph.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes off what does not make another name, in two stages: a spelling (one case, one form of each letter, accents kept)
 * is what the spelling tables read, a plain word (no accents either) is what is asked for equality.
 *
 * <p>Coarser than {@code text.FoldedText}, which must keep the letters that decide what a sentence says.
 */
final class Folding {
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final int FIRST_MARK = 0x300;

    private final Map<Integer, String> spelling = new HashMap<>();
    private final Map<Integer, String> equality = new HashMap<>();

    Folding(Path file) throws IOException {
        for (Tsv.Row row : Tsv.read(file, "stage", "from", "to").rows()) {
            boolean first = row.oneOf(0, "spelling", "equality").equals("spelling");
            if (row.get(1).codePointCount(0, row.get(1).length()) != 1) {
                throw row.bad("expected one letter, found \"" + row.get(1) + "\"");
            }
            (first ? spelling : equality).put(row.get(1).codePointAt(0), row.get(2));
        }
    }

    String spelling(String text) {
        StringBuilder out = new StringBuilder(text.length());
        CASEFOLD.normalize(text).codePoints().forEach(c -> {
            String other = spelling.get(c);
            if (other != null) {
                out.append(other);
            } else if (!looseMark(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    String plain(String spelling) {
        StringBuilder out = new StringBuilder(spelling.length());
        spelling.codePoints().forEach(c -> {
            String other = equality.get(c);
            if (other != null) {
                out.append(other);
            } else {
                out.appendCodePoint(base(c));
            }
        });
        return out.toString();
    }

    /** The letter without its accents, where the script has accents that may be left out. */
    static int base(int c) {
        int script = c < 0x80 ? UScript.COMMON : UScript.getScript(c);
        boolean accented = script == UScript.LATIN || script == UScript.GREEK;
        return accented ? apart(Character.toString(c)).codePointAt(0) : c;
    }

    /** Letters and accents set apart. */
    static String apart(String text) {
        return APART.normalize(text);
    }

    static boolean mark(int c) {
        int type = UCharacter.getType(c);
        return type == UCharacter.NON_SPACING_MARK || type == UCharacter.ENCLOSING_MARK;
    }

    /** A mark that no composed letter took up: stress, vocalisation. */
    private static boolean looseMark(int c) {
        if (c < FIRST_MARK || !mark(c)) {
            return false;
        }
        int script = UScript.getScript(c);
        return script == UScript.INHERITED || script == UScript.ARABIC || script == UScript.HEBREW;
    }
}
