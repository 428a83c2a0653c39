package org.hanoigraph.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a mention can be of. The entities are those of the records; data name types in lower case. */
enum Type {
    COUNTRY,
    PERSON,
    ORGANIZATION,
    PLACE,
    TREATY,
    EVENT,
    TOPIC,
    POST,

    /** An office that many countries or organizations have, such as that of a foreign minister. */
    OFFICE,

    /** An organization that every country has one of, such as a foreign ministry. */
    BODY,

    DATE,
    DURATION,
    NUMBER,

    /** Those who meet, before it is known who they are. */
    SIDES,

    /** Those for whom they meet, such as their countries, before it is known who they are. */
    PARTIES,

    /** Who came to the other one of two who meet, before it is known who they are. */
    GUEST,

    /** Somebody's counterpart in a meeting, before it is known whose. */
    COUNTERPART,

    /** Two countries, before it is known which. */
    PAIR,

    /** Somebody's own country, before it is known whose. */
    OWN,

    /** Who says "I", before it is known who speaks. */
    SPEAKER,

    /** For whom somebody says "we", before it is known who speaks. */
    GROUP,

    /** The country for whose readers an article was written, where a rule asks for a default. */
    HOME,

    /** Any entity, where a pattern asks for a type. */
    ANY,

    /** Words that no list has, where a pattern asks for a type: what somebody speaks of in words of their own. */
    OPEN;

    private static final Map<String, Type> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Type::key, Function.identity()));

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String prefix = key + "/";

    /** As data and ids write it. */
    String key() {
        return key;
    }

    /** What the ids of its entities begin with. */
    String prefix() {
        return prefix;
    }

    /** The type of this name, or null. */
    static @Nullable Type of(String key) {
        return BY_KEY.get(key);
    }

    /** The type of the entity of an id, or null. */
    static @Nullable Type ofId(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? null : of(id.substring(0, slash));
    }

    /** Whether things of this type have ids. */
    boolean hasIds() {
        return compareTo(POST) <= 0;
    }

    /** Whether it is a date, a length of time or a number. */
    boolean isLiteral() {
        return this == DATE || this == DURATION || this == NUMBER;
    }
}
