package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hanoigraph.extract.Grammar.Attribution;
import org.hanoigraph.extract.Grammar.Scope;
import org.jspecify.annotations.Nullable;

/** Follows through an article who speaks. */
final class Speakers {
    /** A person who has not been named for so many sentences is no more meant by what has no subject. */
    private static final int SENTENCES_REMEMBERED = 4;

    private final Grammar grammar;
    private final boolean inQuestions;
    private final List<Voices> voices = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private @Nullable Found running;

    /** Who spoke last, be it persons or organizations: what is said without a speaker goes on being theirs. */
    private List<Found> last = List.of();

    private int silence;
    private int paragraph = -1;
    private int firstOfParagraph;
    private List<Found> ofParagraph = List.of();
    private List<Found> interviewed = List.of();
    private final List<Quotation> quotations;
    private @Nullable Quotation quotation;

    /** Who says what stands in the quotation. */
    private List<Found> quoted = List.of();

    /** Persons who have been named. */
    private final Set<String> known = new HashSet<>();

    /** @param inQuestions whether the article is an interview in questions and answers */
    private Speakers(Grammar grammar, List<Quotation> quotations, boolean inQuestions) {
        this.grammar = grammar;
        this.quotations = quotations;
        this.inQuestions = inQuestions;
    }

    /** Who speaks, sentence by sentence. */
    static List<Voices> of(Grammar grammar, List<Analysis> sentences) {
        Interview interview = Interview.of(grammar, sentences);
        Speakers speakers = new Speakers(grammar, Quotation.of(sentences), interview != null);
        for (int i = 0; i < sentences.size(); i++) {
            if (interview != null && i == interview.firstQuestion() && speakers.interviewed.isEmpty()) {
                speakers.interviewed = List.of(interview.answering());
            }
            boolean newsroom = isAsked(sentences, i) || (interview != null && !interview.answers(sentences, i));
            speakers.hear(sentences.get(i), newsroom);
        }
        return List.copyOf(speakers.voices);
    }

    /** Whether the paragraph of a sentence ends with a question: in an interview the newsroom speaks there. */
    private static boolean isAsked(List<Analysis> sentences, int index) {
        int last = index;
        int paragraph = sentences.get(index).sentence().paragraph();
        while (last + 1 < sentences.size() && sentences.get(last + 1).sentence().paragraph() == paragraph) {
            last++;
        }
        return sentences.get(last).sentence().isQuestion();
    }

    private void hear(Analysis sentence, boolean newsroom) {
        sentences.add(sentence.sentence());
        if (sentence.sentence().paragraph() != paragraph) {
            paragraph = sentence.sentence().paragraph();
            firstOfParagraph = voices.size();
            ofParagraph = List.of();
        }
        if (++silence > SENTENCES_REMEMBERED) {
            running = null;
            last = List.of();
        }
        int index = voices.size();
        if (quotation == null || !quotation.covers(index)) {
            Quotation next = quotations.stream()
                    .filter(one -> one.covers(index))
                    .findFirst()
                    .orElse(null);
            if (quotation != null
                    && next == null
                    && !sentence.sentence().beginsQuoted()
                    && ofParagraph.equals(quoted)) {
                // What follows the quotation is no more said by whoever said that, unless it is quoted, too.
                ofParagraph = List.of();
            }
            quotation = next;
            quoted = List.of();
        }
        if (introducesSomebody(sentence.sentence())) {
            ofParagraph = List.of();
        }
        Found label = firstOfParagraph == voices.size() ? Interview.label(sentence.sentence()) : null;
        if (label != null) {
            ofParagraph = List.of(label);
        }
        List<Found> before = ofParagraph;
        List<Found> answering = newsroom ? List.of() : interviewed;
        // Whoever is named in an answer, it goes on being that of who is asked.
        List<Found> antecedent = answering.isEmpty() ? last : answering;
        int end = sentence.sentence().tokens().size();
        List<Speech> speeches = new ArrayList<>();
        List<Speech> unnamed = new ArrayList<>();
        BitSet candidates = grammar.attributionIndex()
                .candidates(
                        sentence.sentence().occurrences(), sentence.sentence().types());
        for (int a = candidates.nextSetBit(0); a >= 0; a = candidates.nextSetBit(a + 1)) {
            Attribution attribution = grammar.attributions().get(a);
            for (Match match : sentence.find(attribution.pattern(), false, attribution.roles(), List.of())) {
                List<Found> speakers = match.slot("SP");
                if (!speakers.isEmpty()) {
                    speak(speakers, attribution.scope(), match, end, speeches);
                    remember(speakers);
                } else if (!antecedent.isEmpty()) {
                    speak(antecedent, attribution.scope(), match, end, unnamed);
                }
            }
        }
        // What names no speaker counts only where nothing else in the sentence names one.
        if (speeches.isEmpty() && !unnamed.isEmpty()) {
            speeches.addAll(unnamed);
            remember(antecedent);
        }
        quote(index, speeches);
        if (!before.isEmpty() && before.equals(ofParagraph)) {
            if (speeches.isEmpty() && label == null && tellsOf(sentence.sentence(), before)) {
                ofParagraph = List.of();
            } else if (speeches.isEmpty()) {
                speeches.add(new Speech(before, 0, end, -1));
                remember(before);
            } else if (!speeches.stream().allMatch(speech -> isSame(speech.speakers(), before))) {
                // Another speaker ends the speech of the one before.
                ofParagraph = List.of();
            }
        }
        if (speeches.isEmpty() && !answering.isEmpty()) {
            speeches.add(new Speech(answering, 0, end, -1));
        }
        if (!inQuestions && speeches.stream().anyMatch(speech -> isAnotherPerson(speech.speakers()))) {
            // Where several speak, it is a press conference or a report of one.
            interviewed = List.of();
        }
        voices.add(new Voices(List.copyOf(speeches), answering.isEmpty() ? running : answering.get(0)));
    }

    /** Gives the words of a quotation of several sentences to whom one of them names outside of it. */
    private void quote(int index, List<Speech> speeches) {
        Quotation within = quotation;
        if (within == null) {
            return;
        }
        Speech naming = speeches.stream()
                .filter(speech -> speech.said() >= 0 && !within.covers(index, speech.said()))
                .findFirst()
                .orElse(null);
        if (quoted.isEmpty() && naming != null) {
            quoted = naming.speakers();
            for (int i = within.first(); i < index; i++) {
                if (voices.get(i).speeches().stream().allMatch(speech -> speech.said() < 0)) {
                    voices.set(i, new Voices(List.of(within.in(i, quoted)), quoted.get(0)));
                }
            }
        }
        if (speeches.isEmpty() && !quoted.isEmpty()) {
            speeches.add(within.in(index, quoted));
        }
    }

    /** Whether somebody else speaks than who is interviewed. */
    private boolean isAnotherPerson(List<Found> speakers) {
        Referent first = speakers.get(0).referent();
        return first.type() == Type.PERSON
                && first.isEntity()
                && interviewed.stream().noneMatch(one -> one.referent().equals(first));
    }

    /** Whether a sentence names those who spoke before, or says "both" of one of them and another: nobody speaks so of oneself. */
    private static boolean tellsOf(Sentence sentence, List<Found> speakers) {
        return speakers.stream()
                .filter(speaker -> speaker.referent().type() == Type.PERSON)
                .anyMatch(speaker -> sentence.mentions().stream()
                        .filter(found -> found.referent().equals(speaker.referent()))
                        .anyMatch(found -> !found.kind().equals(Found.PRONOUN) || isOneOfSeveral(sentence, found)));
    }

    private static boolean isOneOfSeveral(Sentence sentence, Found found) {
        return sentence.at(found.first()).stream()
                .anyMatch(other -> other.referent().type() == Type.PERSON
                        && other.end() == found.end()
                        && !other.referent().equals(found.referent()));
    }

    private static boolean isSame(List<Found> some, List<Found> others) {
        return some.stream()
                .map(Found::referent)
                .toList()
                .equals(others.stream().map(Found::referent).toList());
    }

    /** Whether the first person of a sentence is named for the first time: it is the newsroom that introduces people. */
    private boolean introducesSomebody(Sentence sentence) {
        boolean first = true;
        boolean introduced = false;
        for (Found found : sentence.mentions()) {
            if (found.referent().type() == Type.PERSON && found.referent().isEntity()) {
                boolean isNew = known.add(found.referent().value());
                introduced |= first && isNew && found.kind().equals(Found.NAME);
                first = false;
            }
        }
        return introduced;
    }

    private void remember(List<Found> speakers) {
        List<Found> named = speakers.stream()
                .filter(speaker -> speaker.referent().isEntity())
                .toList();
        if (named.isEmpty()) {
            return;
        }
        last = named;
        silence = 0;
        for (Found speaker : named) {
            if (speaker.referent().type() == Type.PERSON) {
                running = speaker;
            }
        }
    }

    private void speak(List<Found> speakers, Scope scope, Match match, int end, List<Speech> speeches) {
        switch (scope) {
            case AFTER -> speeches.add(new Speech(speakers, match.coreEnd(), end, match.coreEnd() - 1));
            case BEFORE -> speeches.add(new Speech(speakers, 0, match.coreFirst(), match.coreEnd() - 1));
            case SENTENCE ->
                speeches.add(new Speech(
                        speakers,
                        sentences.get(sentences.size() - 1).behindColon(match.coreFirst()),
                        end,
                        match.coreEnd() - 1));
            case PARAGRAPH -> {
                speeches.add(new Speech(speakers, 0, end, match.coreEnd() - 1));
                ofParagraph = speakers;
                before(speakers);
            }
            case REST -> {
                speeches.add(new Speech(speakers, match.coreEnd(), end, match.coreEnd() - 1));
                ofParagraph = speakers;
            }
            case ARTICLE -> interviewed = speakers;
        }
    }

    /** A quotation of several sentences may name its speaker late; what stands before the quotation is not theirs. */
    private void before(List<Found> speakers) {
        Sentence ending = sentences.get(sentences.size() - 1);
        boolean closes = ending.quotes() % 2 == 1;
        if (ending.beginsWithDash() || (ending.quotes() > 0 && !closes)) {
            return;
        }
        boolean within = true;
        for (int i = voices.size() - 1; i >= firstOfParagraph && within; i--) {
            if (voices.get(i).speeches().isEmpty()) {
                voices.set(i, new Voices(List.of(new Speech(speakers, 0, Integer.MAX_VALUE, -1)), speakers.get(0)));
            }
            Sentence sentence = sentences.get(i);
            within = !sentence.beginsWithDash() && (!closes || sentence.quotes() % 2 == 0);
        }
    }
}
