package org.hanoigraph.extract;

import java.time.LocalDate;
import java.util.List;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.text.DateMention;
import org.hanoigraph.text.Dates;
import org.hanoigraph.text.FoldedText;
import org.hanoigraph.text.LanguageData;
import org.hanoigraph.text.NumberMention;
import org.hanoigraph.text.Numbers;
import org.jspecify.annotations.Nullable;

/** Finds dates, lengths of time and numbers that are not part of a name. */
record Literals(
        LanguageData data, String language, @Nullable LocalDate anchor) {

    void find(FoldedText text, ArticleText article, List<Sentence> sentences) {
        Places places = new Places(sentences);
        // The anchor is no day of publication, so it tells years, but neither "yesterday" nor "on Saturday".
        for (DateMention date : new Dates(data).find(text, language, article.published(), anchor)) {
            boolean duration = date.kind() == DateMention.Kind.DURATION;
            places.add(
                    date.rawStart(),
                    date.rawEnd(),
                    new Referent(duration ? Type.DURATION : Type.DATE, date.iso()),
                    source(date));
        }
        places = new Places(sentences);
        for (NumberMention number : new Numbers(data).find(text, language)) {
            places.add(
                    number.rawStart(),
                    number.rawEnd(),
                    new Referent(Type.NUMBER, Long.toString(number.value())),
                    Found.IN_TEXT);
        }
    }

    private static String source(DateMention date) {
        return switch (date.kind()) {
            case RELATIVE -> Found.RELATIVE;
            case WEEKDAY -> Found.WEEKDAY;
            default -> date.yearInferred() ? Found.YEAR_INFERRED : Found.IN_TEXT;
        };
    }

    /** Puts literals, which come in the order of the text, into their sentences. */
    private static final class Places {
        private final List<Sentence> sentences;
        private int current;

        Places(List<Sentence> sentences) {
            this.sentences = sentences;
        }

        void add(int start, int end, Referent referent, String kind) {
            while (current < sentences.size() && sentences.get(current).end() <= start) {
                current++;
            }
            if (current == sentences.size()) {
                return;
            }
            Sentence sentence = sentences.get(current);
            List<Token> tokens = sentence.tokens();
            if (start < tokens.get(0).start() || sentence.end() < end) {
                return;
            }
            int first = 0;
            while (tokens.get(first).end() <= start) {
                first++;
            }
            int last = first;
            while (last < tokens.size() && tokens.get(last).start() < end) {
                last++;
            }
            if (last > first && !sentence.covered(first)) {
                sentence.add(sentence.found(referent, kind, first, last));
            }
        }
    }
}
