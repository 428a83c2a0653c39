package org.hanoigraph.extract;

import java.util.List;

/**
 * Words from one token of a sentence to another.
 *
 * @param speakers who say them, one or several with one voice
 * @param said a token of what tells that they are said, or -1 if that stands in another sentence
 */
record Speech(List<Found> speakers, int from, int until, int said) {
    boolean covers(int token) {
        return from <= token && token < until;
    }

    boolean isSaidBy(String id) {
        return speakers.stream().anyMatch(speaker -> speaker.referent().value().equals(id));
    }
}
