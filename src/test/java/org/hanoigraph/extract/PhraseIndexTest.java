package org.hanoigraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hanoigraph.extract.Element.Part;
import org.hanoigraph.extract.Element.Phrase;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {
    /** Few short words, so that phrases overlap and begin one another. */
    private static final List<String> WORDS = List.of("a", "ab", "abc", "b", "ba", "c", ",");

    /** The last one is for single words. */
    private static final List<Part> PARTS = List.of(Part.WHOLE, Part.BEGINNING, Part.END);

    @RepeatedTest(200)
    void theIndexFindsWhatComparingEachPhraseFinds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        PhraseIndex sets = new PhraseIndex();
        List<PhraseSet> all = IntStream.range(0, 12)
                .mapToObj(i -> sets.of(phrases(random)))
                .distinct()
                .toList();
        List<Token> tokens = tokens(sets, words(random, length(random)));

        PhraseIndex.Search search = sets.search();
        search.in(tokens(sets, words(random, length(random))));
        Occurrences found = search.in(tokens);

        for (PhraseSet set : all) {
            for (int at = 0; at < tokens.size(); at++) {
                int place = at;
                int[] expected = set.phrases().stream()
                        .filter(phrase -> standsAt(place, phrase, tokens))
                        .mapToInt(phrase -> place + phrase.words().size())
                        .distinct()
                        .map(end -> -end)
                        .sorted()
                        .map(end -> -end)
                        .toArray();
                assertThat(ends(found, set, at))
                        .as("%s at %d of %s", set, at, tokens)
                        .isEqualTo(expected);
                assertThat(found.nextStart(set, at) == at).isEqualTo(expected.length > 0);
                assertThat(found.lastStart(set) == at)
                        .isEqualTo(expected.length > 0 && found.nextStart(set, at + 1) < 0);
            }
        }
    }

    @Test
    void theLongestPhraseBeforeATokenIsFound() {
        PhraseIndex sets = new PhraseIndex();
        PhraseSet set = sets.of(
                List.of(new Phrase(List.of("of"), Part.WHOLE), new Phrase(List.of("because", "of"), Part.WHOLE)));
        List<Token> tokens = tokens(sets, List.of("not", "because", "of", "it"));

        assertThat(sets.search().in(tokens).startOfEndingAt(set, 3)).isEqualTo(1);
        assertThat(sets.search().in(tokens).startOfEndingAt(set, 2)).isEqualTo(-1);
    }

    /** Most sentences are short, some longer than a word of bits, or two. */
    private static int length(Random random) {
        return 1 + random.nextInt(random.nextInt(4) == 0 ? 150 : 40);
    }

    private static boolean standsAt(int place, Phrase phrase, List<Token> tokens) {
        int size = phrase.words().size();
        return place + size <= tokens.size()
                && IntStream.range(0, size).allMatch(i -> {
                    String token = tokens.get(place + i).folded();
                    String word = phrase.words().get(i);
                    return switch (i == size - 1 ? phrase.part() : Part.WHOLE) {
                        case WHOLE -> token.equals(word);
                        case BEGINNING -> token.startsWith(word);
                        case END -> token.endsWith(word);
                    };
                });
    }

    private static List<Token> tokens(PhraseIndex sets, List<String> words) {
        return words.stream()
                .map(word -> new Form(word, word.hashCode(), true, List.of(), sets.word(word), null))
                .map(form -> new Token(form, form.text(), 0, form.text().length()))
                .toList();
    }

    private static int[] ends(Occurrences found, PhraseSet set, int at) {
        return IntStream.iterate(found.end(set, at, Integer.MAX_VALUE), end -> end >= 0, end -> found.end(set, at, end))
                .toArray();
    }

    private static List<Phrase> phrases(Random random) {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            List<String> words = words(random, 1 + random.nextInt(3));
            phrases.add(new Phrase(words, PARTS.get(random.nextInt(words.size() == 1 ? 3 : 2))));
        }
        return phrases;
    }

    private static List<String> words(Random random, int size) {
        return random.ints(size, 0, WORDS.size()).mapToObj(WORDS::get).toList();
    }
}
