package org.hanoigraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import org.hanoigraph.article.Block.Kind;
import org.jspecify.annotations.Nullable;

/** A line while its kind is being found. Without a kind it is text, until something speaks against that. */
final class Draft {
    private final Line line;
    private final String raw;
    private final int length;
    private final int lastSign;
    private final boolean endsSentence;
    private @Nullable Kind kind;
    private boolean sure = true;
    private List<Credit> credits = new ArrayList<>();

    Draft(String text, Line line) {
        this.line = line;
        raw = line.in(text);
        length = raw.codePointCount(0, raw.length());
        lastSign = lastSign(raw);
        endsSentence = UCharacter.hasBinaryProperty(lastSign, UProperty.S_TERM) || lastSign == '\u2026';
    }

    int start() {
        return line.start();
    }

    int end() {
        return line.end();
    }

    boolean gap() {
        return line.gap();
    }

    Line.Hint hint() {
        return line.hint();
    }

    String raw() {
        return raw;
    }

    @Nullable
    Kind kind() {
        return kind;
    }

    boolean isText() {
        return kind == null;
    }

    void set(Kind kind, boolean sure) {
        this.kind = kind;
        this.sure = sure;
    }

    List<Credit> credits() {
        return credits;
    }

    void credits(List<Credit> credits) {
        this.credits = credits;
    }

    /** Length in characters as people count them. */
    int length() {
        return length;
    }

    int words() {
        return Folding.countWords(raw, 0, raw.length());
    }

    /** The last character that is no quotation mark, bracket or the like. */
    int lastSign() {
        return lastSign;
    }

    private static int lastSign(String raw) {
        int at = raw.length();
        while (at > 0 && isClosingSign(raw.codePointBefore(at))) {
            at -= Character.charCount(raw.codePointBefore(at));
        }
        return at > 0 ? raw.codePointBefore(at) : ' ';
    }

    /** Whether a stretch of the text within this line has neither letters nor digits. */
    boolean isSignsOnly(int from, int to) {
        int at = from - start();
        while (at < to - start() && !Character.isLetterOrDigit(raw.codePointAt(at))) {
            at += Character.charCount(raw.codePointAt(at));
        }
        return at >= to - start();
    }

    boolean endsSentence() {
        return endsSentence;
    }

    /** Whether a sentence ends before the end of the line. */
    boolean hasSentenceEndInside() {
        for (int i = 1; i + 2 < raw.length(); i++) {
            boolean ends = UCharacter.hasBinaryProperty(raw.codePointAt(i), UProperty.S_TERM)
                    && Character.isWhitespace(raw.charAt(i + 1));
            boolean afterWord = i > 2
                    && Character.isLetter(raw.charAt(i - 1))
                    && Character.isLetter(raw.charAt(i - 2))
                    && Character.isLetter(raw.charAt(i - 3));
            if (ends && afterWord) {
                return true;
            }
        }
        return false;
    }

    Block block() {
        return new Block(kind == null ? Kind.BODY : kind, start(), end(), sure, credits);
    }

    private static boolean isClosingSign(int c) {
        int type = Character.getType(c);
        return Folding.isBlank(c)
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || c == '"'
                || c == '|';
    }
}
