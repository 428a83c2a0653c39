package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * "The seminar", where an article speaks of a seminar on something: the one of a fuller name that was named last, or
 * else that is named first behind.
 */
record BareNames(Labels labels) {
    /** What an article mentions, and in which sentence. */
    private record Mentioned(Referent referent, int sentence, int token) {
        boolean isBefore(int otherSentence, int otherToken) {
            return sentence < otherSentence || (sentence == otherSentence && token < otherToken);
        }
    }

    void resolve(List<Sentence> sentences) {
        List<Mentioned> full = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Found found : sentences.get(i).mentions()) {
                if (found.referent().isEntity() && !found.kind().equals(Found.BARE)) {
                    full.add(new Mentioned(found.referent(), i, found.first()));
                }
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            for (int token = 0; token < sentence.tokens().size(); token++) {
                if (sentence.at(token).stream().anyMatch(found -> found.kind().equals(Found.BARE))) {
                    List<Found> resolved = new ArrayList<>();
                    for (Found found : sentence.at(token)) {
                        resolved.add(found.kind().equals(Found.BARE) ? meant(found, i, full) : found);
                    }
                    sentence.replace(token, resolved);
                }
            }
        }
    }

    private Found meant(Found bare, int sentence, List<Mentioned> full) {
        Referent fuller = null;
        for (Mentioned mentioned : full) {
            if (isFuller(mentioned.referent(), bare.referent())
                    && (fuller == null || mentioned.isBefore(sentence, bare.first()))) {
                fuller = mentioned.referent();
            }
        }
        return (fuller == null ? bare : bare.standingFor(fuller.value())).asNominal();
    }

    private boolean isFuller(Referent full, Referent bare) {
        return full.type().equals(bare.type())
                && !full.equals(bare)
                && (" " + name(full) + " ").contains(" " + name(bare) + " ");
    }

    private String name(Referent referent) {
        return labels.of(referent.value()).toLowerCase(Locale.ROOT);
    }
}
