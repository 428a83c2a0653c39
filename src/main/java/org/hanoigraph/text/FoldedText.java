package org.hanoigraph.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Two views of one text: the raw text, which is never changed, and a folded view for matching, in which the many
 * spellings of one word are the same. Each index of the folded view leads back to the raw text.
 *
 * <p>What is folded, in every language alike, so that a name list and a text can be compared whatever language each is in:
 *
 * <ul>
 *   <li>Case, compatibility forms, ligatures and width, as Unicode's NFKC_Casefold has it ({@code ß} is {@code ss}). Not so
 *       superscripts, fractions and circled numbers: {@code 72²} is not 722.
 *   <li>Diacritics of Latin letters are dropped, also of {@code đ ø ł}, since the press drops those of Vietnamese, Turkish
 *       or Czech names at will. Kept are {@code ä ö ü å}: in German and Swedish they tell words apart that decide what a
 *       sentence says ({@code wurde} and {@code würde}, {@code är} and {@code år}). Vietnamese has none of the four.
 *   <li>Arabic script: one yeh, one kaf, one alef, one waw, whatever hamza or madda they carry; one heh for {@code ہ ه ة ۃ ۀ};
 *       a bare hamza, vowel signs and tatweel are dropped. Urdu's {@code ے}, {@code ں} and {@code ھ} stay, because they
 *       mark grammar and aspiration ({@code کی} and {@code کے}, {@code میں} and {@code مین}, {@code کہا} "said" and
 *       {@code کھا} "ate"); where no consonant that can be aspirated stands before it, {@code ھ} is only a letter form
 *       of heh, and folded.
 *   <li>Joiners, non-joiners, soft hyphens and bidi controls are dropped.
 *   <li>Digits of every script are ASCII digits; quotation marks are {@code "}, apostrophes and single quotation marks
 *       {@code '}, dashes {@code -}, Arabic punctuation that of ASCII; a run of white space is one space.
 *   <li>The stray space of {@code Hanoi -konventionen} is dropped: a space between a word and a hyphen with a letter behind
 *       it. Not so behind a word in lower case, since {@code Handel und -politik} is good German.
 * </ul>
 *
 * <p>Other scripts have NFKC_Casefold only. Folding takes time linear in the length of the text.
 */
public final class FoldedText {
    /** Of a letter with more marks than this, the rest of the marks are folded apart; keeps hostile text linear. */
    private static final int MAX_CLUSTER = 32;

    /** Characters below are folded by table. */
    private static final int TABLE_SIZE = 0x2100;

    /** Table entries: 0 is not known yet, everything above COMBINING is the folded character itself. */
    private static final char MARK = 1;

    private static final char CONTROL = 2;
    private static final char CLUSTER = 3;
    private static final char COMBINING = 4;

    private static final int COMBINING_FIRST = 0x0300;
    private static final int COMBINING_LAST = 0x036F;
    private static final int DIAERESIS = 0x0308;
    private static final int RING = 0x030A;
    private static final char ASPIRATION = 'ھ';
    private static final String ASPIRATED = "بپتٹجچدڈرڑکگلمن";

    /** Whether the characters below are part of a word. */
    private static final boolean[] WORD_PARTS = new boolean[TABLE_SIZE];

    static {
        for (int c = 0; c < TABLE_SIZE; c++) {
            WORD_PARTS[c] = isPartOfAWord(c);
        }
    }

    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final char[] TABLE = new char[TABLE_SIZE];
    private static final @Nullable String[] LONG = new @Nullable String[TABLE_SIZE];

    private final String raw;
    private final String folded;

    /** The folded view once more, with unused places behind its end; as are the two below. */
    private final char[] characters;

    private final int[] starts;
    private final int[] ends;

    private @Nullable Tokens tokens;

    private FoldedText(String raw, String folded, char[] characters, int[] starts, int[] ends) {
        this.raw = raw;
        this.folded = folded;
        this.characters = characters;
        this.starts = starts;
        this.ends = ends;
    }

    /** Folds a text. */
    public static FoldedText of(String raw) {
        return new Folder(raw).fold();
    }

    /** The folded view alone, for words and names that are compared with a text. */
    public static String fold(String raw) {
        return of(raw).folded;
    }

    /** The text as it was given. */
    public String raw() {
        return raw;
    }

    /** The text for matching. */
    public String folded() {
        return folded;
    }

    /** The text for matching, for reading in a loop; its end is that of {@link #folded}. */
    char[] characters() {
        return characters;
    }

    /** Takes words and marks, one after the other. */
    @FunctionalInterface
    public interface Words {
        /**
         * One word, or one mark.
         *
         * @param hash of its characters, as {@link String#hashCode} has it
         */
        void word(int start, int end, int hash);
    }

    /** Gives the words of a span of the folded view, and each other character but white space for itself. */
    public void words(int foldedStart, int foldedEnd, Words taker) {
        int at = foldedStart;
        while (at < foldedEnd) {
            int start = at;
            char first = characters[at];
            at += width(at);
            if (isWordPart(start)) {
                while (at < foldedEnd && isWordPart(at)) {
                    at += width(at);
                }
            } else if (Character.isWhitespace(first)) {
                continue;
            }
            int hash = 0;
            for (int i = start; i < at; i++) {
                hash = 31 * hash + characters[i];
            }
            taker.word(start, at, hash);
        }
    }

    private int width(int at) {
        return Character.isHighSurrogate(characters[at]) ? Character.charCount(folded.codePointAt(at)) : 1;
    }

    private boolean isWordPart(int at) {
        char c = characters[at];
        return c < WORD_PARTS.length ? WORD_PARTS[c] : isPartOfAWord(folded.codePointAt(at));
    }

    /** Letters, digits and the marks on them. */
    private static boolean isPartOfAWord(int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** The text in the tokens of a language, cut once for all that look for something in them. */
    Tokens tokens(DateGrammar grammar) {
        Tokens known = tokens;
        if (known == null || known.grammar != grammar) {
            known = new Tokens(this, grammar);
            tokens = known;
        }
        return known;
    }

    /** Where the character of the folded view begins in the raw text; the end of the raw text for the end of the view. */
    public int rawStart(int foldedIndex) {
        return foldedIndex == folded.length() ? raw.length() : starts[foldedIndex];
    }

    /** Where a span of the folded view that ends here ends in the raw text, marks of its last letter included. */
    public int rawEnd(int foldedIndexExclusive) {
        return foldedIndexExclusive == 0 ? 0 : ends[foldedIndexExclusive - 1];
    }

    /** The raw text under a span of the folded view. */
    public String raw(int foldedStart, int foldedEnd) {
        return foldedStart == foldedEnd ? "" : raw.substring(rawStart(foldedStart), rawEnd(foldedEnd));
    }

    /** The first index of the folded view that reaches beyond this index of the raw text: the way there. */
    public int foldedIndex(int rawIndex) {
        int low = 0;
        int high = folded.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= rawIndex) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the white space just before this index of the folded view breaks the line. */
    public boolean lineBreakBefore(int foldedIndex) {
        if (foldedIndex == 0 || folded.charAt(foldedIndex - 1) != ' ') {
            return false;
        }
        for (int i = starts[foldedIndex - 1]; i < ends[foldedIndex - 1]; i++) {
            if (isLineBreak(raw.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isLineBreak(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** The table entry of a character, filled in when it is first met. Two threads may both do so, to the same end. */
    private static char entry(char c) {
        char known = TABLE[c];
        return known != 0 ? known : newEntry(c);
    }

    private static char newEntry(char c) {
        String folded = foldCluster(String.valueOf(c));
        char entry;
        if (isCombining(c)) {
            entry = COMBINING;
        } else if (folded.isEmpty()) {
            entry = UCharacter.getType(c) == ECharacterCategory.FORMAT ? CONTROL : MARK;
        } else if (folded.length() > 1) {
            entry = CLUSTER;
            LONG[c] = folded;
        } else {
            entry = folded.charAt(0);
        }
        TABLE[c] = entry;
        return entry;
    }

    /** A mark that is read with the letter before it. Those of Arabic are dropped wherever they stand. */
    private static boolean isCombining(int c) {
        return (c >= COMBINING_FIRST && c <= COMBINING_LAST)
                || (!CASEFOLD.hasBoundaryBefore(c)
                        && !isArabicMark(c)
                        && UCharacter.getType(c) != ECharacterCategory.FORMAT);
    }

    private static boolean isArabicMark(int c) {
        return (c >= 0x0610 && c <= 0x061A)
                || (c >= 0x064B && c <= 0x065F)
                || c == 0x0670
                || (c >= 0x06D6 && c <= 0x06ED && UCharacter.getType(c) == ECharacterCategory.NON_SPACING_MARK)
                || (c >= 0x0897 && c <= 0x089F)
                || (c >= 0x08CA && c <= 0x08FF);
    }

    /** Folds a character with its marks, without regard to what stands around it. */
    private static String foldCluster(String cluster) {
        int first = cluster.codePointAt(0);
        String single = punctuation(first);
        if (single == null) {
            int type = UCharacter.getType(first);
            if (type == ECharacterCategory.OTHER_NUMBER || type == ECharacterCategory.SURROGATE) {
                single = UCharacter.toString(first);
            } else if (type == ECharacterCategory.CONTROL || UCharacter.isUWhiteSpace(first)) {
                single = " ";
            }
        }
        if (single != null) {
            String marks = cluster.substring(Character.charCount(first));
            return marks.isEmpty() ? single : single + foldCluster(marks);
        }
        String letters = DECOMPOSE.normalize(CASEFOLD.normalize(cluster));
        StringBuilder out = new StringBuilder(letters.length());
        int base = 0;
        for (int i = 0; i < letters.length(); ) {
            int c = letters.codePointAt(i);
            i += Character.charCount(c);
            if (isArabicMark(c)) {
                continue;
            }
            if (c >= COMBINING_FIRST && c <= COMBINING_LAST) {
                if (base == 0) {
                    continue;
                }
                int script = UScript.getScript(base);
                if (script == UScript.LATIN) {
                    mark(out, base, c);
                    continue;
                }
                if (script == UScript.COMMON || script == UScript.ARABIC) {
                    continue;
                }
            } else if (UCharacter.getType(c) != ECharacterCategory.NON_SPACING_MARK) {
                base = c;
            }
            out.append(letter(c));
        }
        return COMPOSE.normalize(out);
    }

    /** Keeps the marks of ä, ö, ü and å, and drops all others. */
    private static void mark(StringBuilder out, int base, int mark) {
        int last = out.length() - 1;
        if (last < 0 || out.charAt(last) != base) {
            return;
        }
        if (mark == DIAERESIS) {
            switch (base) {
                case 'a' -> out.setCharAt(last, 'ä');
                case 'o' -> out.setCharAt(last, 'ö');
                case 'u' -> out.setCharAt(last, 'ü');
                default -> {}
            }
        } else if (mark == RING && base == 'a') {
            out.setCharAt(last, 'å');
        }
    }

    /** The one form of a letter that has several, after decomposition. */
    private static String letter(int c) {
        String punctuation = punctuation(c);
        if (punctuation != null) {
            return punctuation;
        }
        if (UCharacter.getType(c) == ECharacterCategory.DECIMAL_DIGIT_NUMBER) {
            return String.valueOf((char) ('0' + UCharacter.digit(c)));
        }
        return switch (c) {
            case 'đ', 'ð' -> "d";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'ħ' -> "h";
            case 'ŧ' -> "t";
            case 'ı' -> "i";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ي', 'ى', 'ې', 'ۍ', 'ێ' -> "ی";
            case 'ك', 'ڪ' -> "ک";
            case 'ه', 'ہ', 'ة', 'ۃ', 'ە' -> "ه";
            case 'ٱ' -> "ا";
            case 'ء', 'ـ' -> "";
            default -> UCharacter.toString(c);
        };
    }

    /** Marks of punctuation that are folded; null for any other character. */
    private static @Nullable String punctuation(int c) {
        return switch (c) {
            case '\'', '`', '´', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', '‘', '’', '‚', '‛', '′', '‵', '＇', '׳', 'ꞌ' -> "'";
            case '"', 'ʺ', '„', '″', '‶', '＂', '״', '〝', '〞', '〟', '「', '」', '『', '』' -> "\"";
            case '−' -> "-";
            case '،', '٬' -> ",";
            case '؛' -> ";";
            case '؟' -> "?";
            case '۔', '٫' -> ".";
            case '٪' -> "%";
            default ->
                switch (UCharacter.getType(c)) {
                    case ECharacterCategory.DASH_PUNCTUATION -> "-";
                    case ECharacterCategory.INITIAL_PUNCTUATION, ECharacterCategory.FINAL_PUNCTUATION -> "\"";
                    default -> null;
                };
        };
    }

    /** The state of one folding. */
    private static final class Folder {
        private final String raw;
        private char[] out;
        private int[] starts;
        private int[] ends;
        private int length;

        Folder(String raw) {
            this.raw = raw;
            out = new char[raw.length() + 16];
            starts = new int[out.length];
            ends = new int[out.length];
        }

        FoldedText fold() {
            char[] characters = raw.toCharArray();
            int size = characters.length;
            int i = 0;
            while (i < size) {
                char c = characters[i];
                char folded = c < TABLE_SIZE ? entry(c) : CLUSTER;
                int end = i + 1;
                if (folded > COMBINING && (end == size || !startsMark(characters[end]) || !Character.isLetter(c))) {
                    if (folded == ' ' || folded == '-' || folded == ASPIRATION || length == out.length) {
                        append(folded, i, end);
                    } else {
                        out[length] = folded;
                        starts[length] = i;
                        ends[length++] = end;
                    }
                } else if (folded == MARK) {
                    if (length > 0 && out[length - 1] != ' ') {
                        ends[length - 1] = end;
                    }
                } else if (folded != CONTROL) {
                    end = clusterEnd(i);
                    appendAll(end == i + 1 && c < TABLE_SIZE ? LONG[c] : null, i, end);
                }
                i = end;
            }
            return new FoldedText(raw, new String(out, 0, length), out, starts, ends);
        }

        private static boolean startsMark(char next) {
            return next >= COMBINING_FIRST && next < TABLE_SIZE && entry(next) == COMBINING;
        }

        private int clusterEnd(int start) {
            int end = start + Character.charCount(raw.codePointAt(start));
            while (end < raw.length() && end - start < MAX_CLUSTER) {
                int c = raw.codePointAt(end);
                if (c < COMBINING_FIRST
                        || !(isArabicMark(c) || (c < TABLE_SIZE ? entry((char) c) == COMBINING : isCombining(c)))) {
                    break;
                }
                end += Character.charCount(c);
            }
            return end;
        }

        private void appendAll(@Nullable String known, int start, int end) {
            String text = known == null ? foldCluster(raw.substring(start, end)) : known;
            if (text.isEmpty()) {
                if (length > 0 && out[length - 1] != ' ' && !isInvisible(start)) {
                    ends[length - 1] = end;
                }
                return;
            }
            for (int i = 0; i < text.length(); i++) {
                append(text.charAt(i), start, end);
            }
        }

        private boolean isInvisible(int at) {
            return UCharacter.getType(raw.codePointAt(at)) == ECharacterCategory.FORMAT;
        }

        private void append(char c, int start, int end) {
            if (c == ' ' && length > 0 && out[length - 1] == ' ') {
                ends[length - 1] = end;
                return;
            }
            if (c == ASPIRATION && (length == 0 || ASPIRATED.indexOf(out[length - 1]) < 0)) {
                c = 'ه';
            } else if (c == '-' && length > 1 && out[length - 1] == ' ' && joins(start, end)) {
                length--;
            }
            if (length == out.length) {
                int larger = length + (length >> 1);
                out = Arrays.copyOf(out, larger);
                starts = Arrays.copyOf(starts, larger);
                ends = Arrays.copyOf(ends, larger);
            }
            out[length] = c;
            starts[length] = start;
            ends[length] = end;
            length++;
        }

        /** Whether the hyphen belongs to the word before the space that stands before it. */
        private boolean joins(int hyphen, int next) {
            char sort = raw.charAt(hyphen);
            if ((sort != '-' && sort != '‐' && sort != '‑') || next == raw.length()) {
                return false;
            }
            int space = length - 1;
            if (!Character.isLetter(raw.codePointAt(next)) || !Character.isLetterOrDigit(out[space - 1])) {
                return false;
            }
            for (int i = starts[space]; i < ends[space]; i++) {
                if (isLineBreak(raw.charAt(i))) {
                    return false;
                }
            }
            int word = space;
            while (word > 0 && Character.isLetterOrDigit(out[word - 1])) {
                word--;
            }
            int first = raw.codePointAt(starts[word]);
            return Character.isLetter(first) && !Character.isLowerCase(first);
        }
    }
}
