package org.hanoigraph.extract;

import java.util.List;

/**
 * Words from one token of a sentence to another.
 *
 * @param speakers who say them, one or several with one voice
 */
record Speech(List<Found> speakers, int from, int until) {
    boolean covers(int token) {
        return from <= token && token < until;
    }

    boolean isSaidBy(String id) {
        return speakers.stream().anyMatch(speaker -> speaker.referent().value().equals(id));
    }
}
