package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * "The seminar", where an article speaks of a seminar on something: the one of a fuller name that was named last, or
 * else that is named first behind.
 */
final class BareNames {
    private final Labels labels;

    /** Where each entity stands in full, in the order of the text. */
    private final Map<Referent, List<Long>> full = new HashMap<>();

    /** By bare name: what has it in a fuller name, by its places. */
    private final Map<Referent, NavigableMap<Long, Referent>> fuller = new HashMap<>();

    BareNames(Labels labels) {
        this.labels = labels;
    }

    void resolve(List<Sentence> sentences) {
        if (sentences.stream().flatMap(sentence -> sentence.mentions().stream()).noneMatch(BareNames::isBare)) {
            return;
        }
        for (int i = 0; i < sentences.size(); i++) {
            for (Found found : sentences.get(i).mentions()) {
                if (found.referent().isEntity() && !isBare(found)) {
                    full.computeIfAbsent(found.referent(), key -> new ArrayList<>())
                            .add(place(i, found.first()));
                }
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            for (Found found : sentence.mentions()) {
                if (isBare(found)) {
                    List<Found> resolved = new ArrayList<>(sentence.at(found.first()));
                    resolved.set(resolved.indexOf(found), meant(found, place(i, found.first())));
                    sentence.replace(found.first(), resolved);
                }
            }
        }
    }

    private static boolean isBare(Found found) {
        return found.kind().equals(Found.BARE);
    }

    /** A number that grows through the article. */
    private static long place(int sentence, int token) {
        return ((long) sentence << Integer.SIZE) + token;
    }

    private Found meant(Found bare, long place) {
        NavigableMap<Long, Referent> candidates = fuller.computeIfAbsent(bare.referent(), this::fullerThan);
        if (candidates.isEmpty()) {
            return bare.asNominal();
        }
        Map.Entry<Long, Referent> before = candidates.lowerEntry(place);
        Referent meant = (before == null ? candidates.firstEntry() : before).getValue();
        return bare.standingFor(meant.value()).asNominal();
    }

    private NavigableMap<Long, Referent> fullerThan(Referent bare) {
        NavigableMap<Long, Referent> places = new TreeMap<>();
        full.forEach((referent, here) -> {
            if (isFuller(referent, bare)) {
                here.forEach(place -> places.put(place, referent));
            }
        });
        return places;
    }

    private boolean isFuller(Referent full, Referent bare) {
        return full.type() == bare.type()
                && !full.equals(bare)
                && (" " + name(full) + " ").contains(" " + name(bare) + " ");
    }

    private String name(Referent referent) {
        return labels.of(referent.value()).toLowerCase(Locale.ROOT);
    }
}
