package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final Map<Referent, List<Place>> full = new HashMap<>();

    /** By bare name: what has it in a fuller name, by its places. */
    private final Map<Referent, NavigableMap<Place, Referent>> fuller = new HashMap<>();

    /** Where something is named; of two names that begin at one word the longer one comes last. */
    private record Place(int sentence, int token, int length) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::sentence)
                .thenComparingInt(Place::token)
                .thenComparingInt(Place::length);

        static Place of(int sentence, Found found) {
            return new Place(sentence, found.first(), found.length());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

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
                            .add(Place.of(i, found));
                }
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            for (Found found : sentence.mentions()) {
                if (isBare(found)) {
                    List<Found> resolved = new ArrayList<>(sentence.at(found.first()));
                    resolved.set(resolved.indexOf(found), meant(found, Place.of(i, found)));
                    sentence.replace(found.first(), resolved);
                }
            }
        }
    }

    private static boolean isBare(Found found) {
        return found.kind().equals(Found.BARE);
    }

    private Found meant(Found bare, Place place) {
        NavigableMap<Place, Referent> candidates = fuller.computeIfAbsent(bare.referent(), this::fullerThan);
        if (candidates.isEmpty()) {
            return bare.asNominal();
        }
        Map.Entry<Place, Referent> before = candidates.lowerEntry(place);
        Referent meant = (before == null ? candidates.firstEntry() : before).getValue();
        return bare.standingFor(meant.value()).asNominal();
    }

    private NavigableMap<Place, Referent> fullerThan(Referent bare) {
        NavigableMap<Place, Referent> places = new TreeMap<>();
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
