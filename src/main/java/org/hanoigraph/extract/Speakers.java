package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.hanoigraph.extract.Grammar.Attribution;
import org.jspecify.annotations.Nullable;

/** Follows through an article who speaks. */
final class Speakers {
    /** A person who has not been named for so many sentences is no more meant by what has no subject. */
    private static final int SENTENCES_REMEMBERED = 4;

    private final Grammar grammar;

    /** Who spoke last; what follows without a subject of its own is still theirs. */
    private @Nullable Found running;

    private int silence;
    private int paragraph = -1;
    private @Nullable Found ofParagraph;
    private List<Speech> speeches = List.of();

    Speakers(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Goes on to the next sentence. */
    void hear(Sentence sentence, Matching matching, Casting casting) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            ofParagraph = null;
        }
        if (++silence > SENTENCES_REMEMBERED) {
            running = null;
        }
        Found antecedent = running;
        List<Speech> found = new ArrayList<>();
        int end = sentence.tokens().size();
        if (ofParagraph != null) {
            found.add(new Speech(ofParagraph, 0, end));
        }
        for (Attribution attribution : grammar.attributions()) {
            for (Matching.Match words : matching.find(attribution.pattern())) {
                Matching.Match match = casting.cast(words, attribution.roles(), List.of());
                if (match == null) {
                    continue;
                }
                List<Found> speakers = match.slot("SP");
                if (speakers.isEmpty() && antecedent != null) {
                    speakers = List.of(antecedent);
                }
                for (Found speaker : speakers) {
                    if (isPerson(speaker)) {
                        running = speaker;
                        silence = 0;
                    }
                    switch (attribution.scope()) {
                        case AFTER -> found.add(new Speech(speaker, match.coreEnd(), end));
                        case BEFORE -> found.add(new Speech(speaker, 0, match.coreFirst()));
                        case SENTENCE -> found.add(new Speech(speaker, 0, end));
                        case PARAGRAPH -> {
                            found.add(new Speech(speaker, 0, end));
                            ofParagraph = speaker;
                        }
                        case REST -> {
                            found.add(new Speech(speaker, match.coreEnd(), end));
                            ofParagraph = speaker;
                        }
                    }
                }
            }
        }
        speeches = List.copyOf(found);
    }

    /** Who says what stands at a token; nobody where the subject speaks of itself. */
    @Nullable
    Found at(int token, String subject) {
        for (Speech speech : speeches) {
            String speaker = speech.speaker().referent().value();
            if (speech.covers(token) && !speaker.equals(subject) && !speaker.equals(Lexicon.PRONOUN_PERSON)) {
                return speech.speaker();
            }
        }
        return null;
    }

    /**
     * The person whose thought a token belongs to, if nobody else speaks there.
     *
     * @param spoken whether it must stand in what is marked as said
     */
    @Nullable
    Found thinking(int token, boolean spoken) {
        for (Speech speech : speeches) {
            if (speech.covers(token)) {
                return isPerson(speech.speaker()) ? speech.speaker() : null;
            }
        }
        return spoken ? null : running;
    }

    private static boolean isPerson(Found found) {
        return found.referent().type().equals(Referent.PERSON)
                && !found.referent().value().equals(Lexicon.PRONOUN_PERSON);
    }
}
