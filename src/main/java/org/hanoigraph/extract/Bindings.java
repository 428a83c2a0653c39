package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanoigraph.extract.Element.Slot;
import org.jspecify.annotations.Nullable;

/** What fills the slots of a pattern, and the new name in it, as far as a search has come. */
final class Bindings {
    private final OpenWords openWords;

    /** Slots in the order of the pattern, and what fills them. */
    private final List<Slot> slots = new ArrayList<>();

    private final List<List<Found>> fillers = new ArrayList<>();

    private Match.@Nullable Name name;

    private int cue = -1;

    Bindings(OpenWords openWords) {
        this.openWords = openWords;
    }

    void clear() {
        slots.clear();
        fillers.clear();
        name = null;
        cue = -1;
    }

    void fill(Slot slot, List<Found> filler) {
        slots.add(slot);
        fillers.add(filler);
    }

    /** Takes back what was filled last. */
    void empty() {
        slots.remove(slots.size() - 1);
        fillers.remove(fillers.size() - 1);
    }

    /** Mentions by slot. */
    Map<String, List<Found>> slots() {
        if (slots.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Found>> filled = new HashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            filled.put(slots.get(i).name(), openWords.named(fillers.get(i)));
        }
        return Map.copyOf(filled);
    }

    Match.@Nullable Name name() {
        return name;
    }

    void setName(Match.@Nullable Name name) {
        this.name = name;
    }

    /** Whether the cue of a new name stands before where the search has come to. */
    boolean isCued() {
        return cue >= 0;
    }

    /** The first token of the cue before a new name, or -1. */
    int cue() {
        return cue;
    }

    void setCue(int cue) {
        this.cue = cue;
    }
}
