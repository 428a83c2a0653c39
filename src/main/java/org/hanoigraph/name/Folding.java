package org.hanoigraph.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes off what does not make another name: case, width, invisible characters, accents, letter variants. Two stages: a
 * spelling is what the spelling tables read, a plain word is what is asked for equality.
 */
final class Folding {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private final Map<Integer, String> spelling = new HashMap<>();
    private final Map<Integer, String> equality = new HashMap<>();
    private final Map<Integer, String> writtenOut = new HashMap<>();

    Folding(Path file) {
        for (Tsv.Row row : Tsv.read(file, "stage", "from", "to").rows()) {
            Map<Integer, String> stage = switch (row.get(0)) {
                case "spelling" -> spelling;
                case "equality" -> equality;
                case "written out" -> writtenOut;
                default -> throw row.bad("the stage spelling, equality or written out is expected");
            };
            if (row.get(1).codePointCount(0, row.get(1).length()) != 1) {
                throw row.bad("one letter is expected, not \"" + row.get(1) + "\"");
            }
            stage.put(row.get(1).codePointAt(0), row.get(2));
        }
    }

    /** Lower case, one form of each character, accents kept. */
    String spelling(String text) {
        String composed = COMPATIBLE.normalize(text);
        StringBuilder out = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            String other = spelling.get(c);
            if (other != null) {
                out.append(other);
            } else if (!looseMark(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The plain word with letters written out that are not everywhere to be had: Mueller for Müller. */
    String writtenOut(String spelling) {
        StringBuilder out = new StringBuilder(spelling.length());
        spelling.codePoints().forEach(c -> {
            String other = writtenOut.get(c);
            if (other != null) {
                out.append(other);
            } else {
                out.appendCodePoint(c);
            }
        });
        return plain(out.toString());
    }

    /** What two spellings of the same letters have in common. */
    String plain(String spelling) {
        StringBuilder out = new StringBuilder(spelling.length());
        spelling.codePoints().forEach(c -> {
            String other = equality.get(c);
            if (other != null) {
                out.append(other);
            } else {
                out.append(base(c));
            }
        });
        return out.toString();
    }

    /** The letter without its accents, where the script has accents that may be left out. */
    static String base(int c) {
        if (c < 0x80) {
            return Character.toString(c);
        }
        String whole = Character.toString(c);
        if (!accented(UScript.getScript(c))) {
            return whole;
        }
        String apart = DECOMPOSED.normalize(whole);
        int first = apart.codePointAt(0);
        return Character.toString(first);
    }

    /** The letters of a word with their accents set apart. */
    static String apart(String spelling) {
        return DECOMPOSED.normalize(spelling);
    }

    /** A text without some of its accents. */
    static String without(String text, String marks) {
        StringBuilder out = new StringBuilder();
        apart(text).codePoints().filter(c -> marks.indexOf(c) < 0).forEach(out::appendCodePoint);
        return composed(out.toString());
    }

    static String composed(String text) {
        return COMPOSED.normalize(text);
    }

    static boolean mark(int c) {
        int type = UCharacter.getType(c);
        return type == UCharacter.NON_SPACING_MARK || type == UCharacter.ENCLOSING_MARK;
    }

    /** A mark that no composed letter took up: stress, vocalisation. */
    private static boolean looseMark(int c) {
        if (c < 0x300 || !mark(c)) {
            return false;
        }
        int script = UScript.getScript(c);
        return script == UScript.INHERITED || script == UScript.ARABIC || script == UScript.HEBREW;
    }

    private static boolean accented(int script) {
        return script == UScript.LATIN || script == UScript.GREEK;
    }
}
