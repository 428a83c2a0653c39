package org.hanoigraph.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of a folded text, by ICU's word breaks. The hyphen of a compound is a word of its own, as is every mark of
 * punctuation; white space is none. Endings that are written on to a word stay with it.
 */
public final class Words {
    private static final Map<String, BreakIterator> ITERATORS = new ConcurrentHashMap<>();

    private final FoldedText text;
    private final int[] starts;
    private final int[] ends;

    private Words(FoldedText text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Finds the words of a text.
     *
     * @param language BCP 47 tag
     */
    public static Words of(FoldedText text, String language) {
        String folded = text.folded();
        BreakIterator breaks = ITERATORS
                .computeIfAbsent(language, tag -> BreakIterator.getWordInstance(ULocale.forLanguageTag(tag)))
                .clone();
        breaks.setText(folded);
        int[] starts = new int[folded.length() / 4 + 8];
        int[] ends = new int[starts.length];
        int count = 0;
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (folded.charAt(start) != ' ') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count + (count >> 1));
                    ends = Arrays.copyOf(ends, starts.length);
                }
                starts[count] = start;
                ends[count] = end;
                count++;
            }
            start = end;
        }
        return new Words(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    /** How many words there are. */
    public int count() {
        return starts.length;
    }

    /** Where a word begins in the folded view. */
    public int start(int word) {
        return starts[word];
    }

    /** Where a word ends in the folded view, exclusive. */
    public int end(int word) {
        return ends[word];
    }

    /** The folded word. */
    public String word(int word) {
        return text.folded().substring(starts[word], ends[word]);
    }

    /** Where a word begins in the raw text. */
    public int rawStart(int word) {
        return text.rawStart(starts[word]);
    }

    /** Where a word ends in the raw text, exclusive. */
    public int rawEnd(int word) {
        return text.rawEnd(ends[word]);
    }

    /** The number of the first word that ends beyond this index of the folded view; {@link #count} if none does. */
    public int at(int foldedIndex) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= foldedIndex) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
