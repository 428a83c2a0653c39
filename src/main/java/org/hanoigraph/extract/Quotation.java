package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Words between quotation marks that go on over the end of a sentence, within one paragraph.
 *
 * @param first index of the sentence in which it begins
 * @param from the token of its first mark there
 * @param last index of the sentence in which it ends
 * @param until the token of its last mark there
 */
record Quotation(int first, int from, int last, int until) {
    private static final String MARK = "\"";

    /** Those of an article. A paragraph with a mark that has no other is left alone: nothing tells which it is. */
    static List<Quotation> of(List<Analysis> sentences) {
        List<Quotation> all = new ArrayList<>();
        List<Quotation> ofParagraph = new ArrayList<>();
        int paragraph = -1;
        int first = -1;
        int from = -1;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i).sentence();
            if (sentence.paragraph() != paragraph) {
                if (first < 0) {
                    all.addAll(ofParagraph);
                }
                ofParagraph.clear();
                paragraph = sentence.paragraph();
                first = -1;
            }
            for (int token = 0; token < sentence.tokens().size(); token++) {
                if (!sentence.tokens().get(token).folded().equals(MARK)) {
                    continue;
                }
                if (first < 0) {
                    first = i;
                    from = token;
                } else {
                    if (first < i) {
                        ofParagraph.add(new Quotation(first, from, i, token));
                    }
                    first = -1;
                }
            }
        }
        if (first < 0) {
            all.addAll(ofParagraph);
        }
        return all;
    }

    boolean covers(int sentence) {
        return first <= sentence && sentence <= last;
    }

    /** Whether a token stands between the marks. */
    boolean covers(int sentence, int token) {
        return (sentence > first || (sentence == first && token > from))
                && (sentence < last || (sentence == last && token < until));
    }

    /** What of one of its sentences somebody says. */
    Speech in(int sentence, List<Found> speakers) {
        return new Speech(speakers, sentence == first ? from : 0, sentence == last ? until : Integer.MAX_VALUE, -1);
    }
}
