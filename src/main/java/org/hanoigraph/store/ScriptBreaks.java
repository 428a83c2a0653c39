package org.hanoigraph.store;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Where a run of one script is broken into words: as ICU does, dictionaries for Thai, Lao, Khmer and Burmese included,
 * but Chinese and Japanese by the character, because where a dictionary breaks them depends on what stands around a
 * name.
 *
 * <p>Lucene's own configuration cannot be used: its rules are compiled for an older ICU than ours, which refuses them.
 */
final class ScriptBreaks extends ICUTokenizerConfig {
    private static final int IDEOGRAPH = 400;

    private static final RuleBasedBreakIterator WORDS =
            (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);

    private static final RuleBasedBreakIterator CHARACTERS =
            new RuleBasedBreakIterator("""
            $ideograph = [[:Han:][:Hiragana:][:Katakana:]\\u30FC];
            $letter = [[:L:][:N:] - $ideograph];
            $ideograph [:Grapheme_Extend:]* {%d};
            $letter [$letter [:M:]]* {%d};
            """.formatted(IDEOGRAPH, RuleBasedBreakIterator.WORD_LETTER));

    @Override
    public RuleBasedBreakIterator getBreakIterator(int script) {
        return (script == UScript.JAPANESE ? CHARACTERS : WORDS).clone();
    }

    @Override
    public String getType(int script, int ruleStatus) {
        boolean ideograph = script == UScript.JAPANESE && ruleStatus == IDEOGRAPH;
        return StandardTokenizer.TOKEN_TYPES[ideograph ? StandardTokenizer.IDEOGRAPHIC : StandardTokenizer.ALPHANUM];
    }

    /** Chinese characters and kana come as one run, which the tokenizer calls Japanese. */
    @Override
    public boolean combineCJ() {
        return true;
    }
}
