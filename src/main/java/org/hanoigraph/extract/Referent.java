package org.hanoigraph.extract;

/**
 * What a mention means.
 *
 * @param type {@code country}, {@code person} and so on, or {@code date}, {@code duration}, {@code number}
 * @param value id of an entity, or the value of a literal
 */
record Referent(String type, String value) {
    static final String PERSON = "person";
    static final String DATE = "date";
    static final String DURATION = "duration";
    static final String NUMBER = "number";

    static Referent entity(String id) {
        return new Referent(id.substring(0, id.indexOf('/')), id);
    }

    boolean isEntity() {
        return value.startsWith(type + "/");
    }
}
