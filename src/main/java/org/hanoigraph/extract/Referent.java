package org.hanoigraph.extract;

/**
 * What a mention means.
 *
 * @param type {@code country}, {@code person} and so on, or one of the types below
 * @param value id of an entity, the value of a literal, or the English name of an office or body
 */
record Referent(String type, String value) {
    static final String PERSON = "person";
    static final String COUNTRY = "country";
    static final String ORGANIZATION = "organization";
    static final String TOPIC = "topic";
    static final String PLACE = "place";
    static final String DATE = "date";
    static final String DURATION = "duration";
    static final String NUMBER = "number";

    /** Any entity, where a pattern asks for a type. */
    static final String ANY = "any";

    /** Words that no list has, where a pattern asks for a type: what somebody speaks of in words of their own. */
    static final String OPEN = "open";

    /** An office that many countries or organizations have, such as that of a foreign minister. */
    static final String OFFICE = "office";

    /** An organization that every country has one of, such as a foreign ministry. */
    static final String BODY = "body";

    /** Those who meet, before it is known who they are. */
    static final String SIDES = "sides";

    /** The country for whose readers an article was written. */
    static final String HOME = "home";

    /** Two countries, before it is known which. */
    static final String PAIR = "pair";

    static Referent entity(String id) {
        return new Referent(id.substring(0, id.indexOf('/')), id);
    }

    /** What a pronoun means before it is known for whom or what of this type it stands. */
    static Referent pronoun(String type) {
        return new Referent(type, type + "/");
    }

    /** Whether it is such a pronoun. */
    boolean isOpen() {
        return value.equals(type + "/");
    }

    /** Whether it is a known entity; a pronoun that stands for nobody is none. */
    boolean isEntity() {
        return value.startsWith(type + "/") && value.length() > type.length() + 1;
    }

    /** Whether it is a date, a length of time or a number. */
    boolean isLiteral() {
        return type.equals(DATE) || type.equals(DURATION) || type.equals(NUMBER);
    }
}
