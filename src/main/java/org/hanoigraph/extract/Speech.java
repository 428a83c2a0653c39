package org.hanoigraph.extract;

/** Words of a speaker: from one token of the sentence to another. */
record Speech(Found speaker, int from, int until) {
    boolean covers(int token) {
        return from <= token && token < until;
    }
}
