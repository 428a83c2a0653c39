package org.hanoigraph.store;

import com.ibm.icu.text.Transliterator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/**
 * Breaks and folds names of every language in one way, so that a name is found however it is typed: without its
 * accents, in either case, with the Arabic letters of a neighbouring language, with other digits, in simplified or
 * traditional Chinese. No word is dropped and none is stemmed: these are names.
 *
 * <p>{@code fuseki-config/public.ttl} names this class; a change of it asks for a new index.
 */
public final class AllScriptsAnalyzer extends Analyzer {
    /**
     * What is left after ICU's NFKC_Casefold (case, width, ligatures, invisible joiners) and the digits. Marks go only
     * where they are accents or vowel points; in Indic scripts and Thai a mark is a letter, in kana another letter.
     */
    private static final Transliterator FOLDING = Transliterator.createFromRules("Fold", """
            :: NFD;
            :: [[:Mn:] & [[:sc=Zinh:][:sc=Arab:][:sc=Hebr:][:sc=Syrc:]] - [\\u3099\\u309A]] Remove;
            :: NFC;
            # Arabic script: one form for each letter that keyboards of Arabic, Persian and Urdu write differently.
            \\u0640 > ;                                        # tatweel, a line that only stretches the word
            \\u0671 > \\u0627;                                 # alef
            [\\u0629 \\u06BE \\u06C1 \\u06C3 \\u06D5] > \\u0647; # heh
            [\\u06A9 \\u06AA] > \\u0643;                       # kaf
            [\\u0649 \\u06CC \\u06D2] > \\u064A;               # yeh
            # What Unicode does not decompose: đ, ł, ø, ı.
            :: Latin-ASCII;
            :: Traditional-Simplified;
            """, Transliterator.FORWARD);

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new ICUTokenizer(new ScriptBreaks());
        return new TokenStreamComponents(words, new CJKBigramFilter(fold(words)));
    }

    /** Words with a wildcard are not broken, only folded. */
    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return fold(word);
    }

    private static TokenStream fold(TokenStream words) {
        return new ICUTransformFilter(new DecimalDigitFilter(new ICUNormalizer2Filter(words)), FOLDING);
    }
}
