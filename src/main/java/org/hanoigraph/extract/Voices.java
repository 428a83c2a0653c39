package org.hanoigraph.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a sentence.
 *
 * @param speeches what is marked as said; the first one that covers a token counts
 * @param running the person who spoke last; what follows without a subject of its own is still theirs
 */
record Voices(List<Speech> speeches, @Nullable Found running) {

    /** Who says what stands at a token; nobody where the subject speaks of itself. */
    @Nullable
    Found at(int token, String subject) {
        for (Speech speech : speeches) {
            Referent first = speech.speakers().get(0).referent();
            if (speech.covers(token) && first.isEntity() && !speech.isSaidBy(subject)) {
                return speech.speakers().get(0);
            }
        }
        return null;
    }

    /**
     * Whose thought a token belongs to: who speaks there, or else the person who spoke last.
     *
     * @param spoken whether it must stand in what is marked as said
     */
    List<Found> thinking(int token, boolean spoken) {
        for (Speech speech : speeches) {
            if (speech.covers(token)) {
                return speech.speakers().stream()
                        .filter(speaker -> thinks(speaker.referent().type(), spoken))
                        .toList();
            }
        }
        return spoken || running == null ? List.of() : List.of(running);
    }

    /** What is said at a token, or null. */
    @Nullable
    Speech speechAt(int token) {
        return speeches.stream()
                .filter(speech -> speech.covers(token))
                .findFirst()
                .orElse(null);
    }

    private static boolean thinks(Type type, boolean spoken) {
        return type == Type.PERSON || (spoken && type == Type.ORGANIZATION);
    }
}
