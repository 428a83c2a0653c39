package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are paragraphs of their own, and whoever answers them.
 *
 * @param firstQuestion index of the sentence with which they begin
 * @param answering the person of those named before them whom the article names most
 * @param dashed whether dashes begin the answers
 */
record Interview(int firstQuestion, Found answering, boolean dashed) {
    /** One question may be the writer's own; if it addresses somebody, and one person alone was named, it is put to that one. */
    private static final int FEWEST_QUESTIONS = 2;

    /** Whoever asks is brief. */
    private static final int LONGEST_QUESTION = 60;

    /**
     * The interview that an article is, or null. An explanation has such paragraphs, too, but addresses nobody, and no dash
     * begins its answers.
     */
    static @Nullable Interview of(Grammar grammar, List<Analysis> sentences) {
        int first = -1;
        int answered = 0;
        boolean addressed = false;
        boolean dashed = false;
        int start = 0;
        while (start < sentences.size()) {
            int end = endOfParagraph(sentences, start);
            if (isQuestion(sentences, start, end)) {
                boolean answer = end < sentences.size() && !isQuestion(sentences, end, endOfParagraph(sentences, end));
                first = first < 0 ? start : first;
                answered += answer ? 1 : 0;
                dashed |= answer && sentences.get(end).sentence().beginsWithDash();
                for (Analysis asked : sentences.subList(start, end)) {
                    addressed |= asked.sentence().occurrences().isPresent(grammar.addresses());
                }
            }
            start = end;
        }
        boolean interview = answered >= FEWEST_QUESTIONS
                ? addressed || dashed
                : answered == 1 && addressed && isOneNamed(sentences.subList(0, first));
        Found answering = interview ? answering(sentences, first) : null;
        return answering == null ? null : new Interview(first, answering, dashed);
    }

    /** Whether a paragraph answers: not if it speaks of the one who answers. */
    boolean answers(List<Analysis> sentences, int index) {
        int start = index;
        while (start > 0 && endOfParagraph(sentences, start - 1) > index) {
            start--;
        }
        return (!dashed || sentences.get(start).sentence().beginsWithDash())
                && sentences.subList(start, endOfParagraph(sentences, start)).stream()
                        .flatMap(sentence -> sentence.sentence().mentions().stream())
                        .noneMatch(found -> found.referent().equals(answering.referent())
                                && !found.kind().equals(Found.PRONOUN)
                                && found.first() > 0);
    }

    /** Whose name and a colon begin a paragraph, which then has that person's words; or null. */
    static @Nullable Found label(Sentence sentence) {
        return sentence.at(0).stream()
                .filter(found -> found.referent().type() == Type.PERSON
                        && found.referent().isEntity()
                        && found.end() < sentence.tokens().size()
                        && sentence.tokens().get(found.end()).folded().equals(":"))
                .findFirst()
                .orElse(null);
    }

    private static boolean isQuestion(List<Analysis> sentences, int start, int end) {
        if (!sentences.get(end - 1).sentence().isQuestion()) {
            return false;
        }
        int tokens = 0;
        for (int i = start; i < end && tokens <= LONGEST_QUESTION; i++) {
            tokens += sentences.get(i).sentence().tokens().size();
        }
        return tokens <= LONGEST_QUESTION;
    }

    private static int endOfParagraph(List<Analysis> sentences, int start) {
        int end = start + 1;
        while (end < sentences.size()
                && sentences.get(end).sentence().paragraph()
                        == sentences.get(start).sentence().paragraph()) {
            end++;
        }
        return end;
    }

    /** Of those who are named before the questions the one whom the article names most, by no pronoun; of several the first. */
    private static @Nullable Found answering(List<Analysis> sentences, int firstQuestion) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.stream()
                .flatMap(Interview::persons)
                .forEach(person -> counts.merge(person.referent().value(), 1, Integer::sum));
        return sentences.subList(0, firstQuestion).stream()
                .flatMap(Interview::persons)
                .reduce((one, other) -> counts.getOrDefault(other.referent().value(), 0)
                                > counts.getOrDefault(one.referent().value(), 0)
                        ? other
                        : one)
                .orElse(null);
    }

    private static boolean isOneNamed(List<Analysis> sentences) {
        return sentences.stream()
                        .flatMap(Interview::persons)
                        .map(Found::referent)
                        .distinct()
                        .count()
                == 1;
    }

    private static Stream<Found> persons(Analysis sentence) {
        return sentence.sentence().mentions().stream()
                .filter(found -> found.referent().type() == Type.PERSON
                        && found.referent().isEntity()
                        && !found.kind().equals(Found.PRONOUN));
    }
}
