package org.hanoigraph.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said, in a form in which annotation and records can be compared.
 *
 * @param cluster the same for the same proposition in every article
 * @param subject id
 * @param object id or literal
 * @param content of an object in words, see {@link EntityNames#content}; empty for ids and other literals
 * @param qualifiers those of {@link #QUALIFIERS} that are given
 * @param certainty as in the records, if given
 * @param rule that gave it, if one did
 * @param start of the evidence, in code points
 * @param end exclusive
 */
record Proposition(
        String cluster,
        String subject,
        String relation,
        String object,
        Set<String> content,
        SortedMap<String, String> qualifiers,
        @Nullable String certainty,
        @Nullable String rule,
        int start,
        int end) {
    /** Circumstances that make another proposition of the same subject, relation and object. */
    static final List<String> QUALIFIERS = List.of("topic", "via", "treaty", "stance", "scope", "depicts");

    /** Whether both say the same, wherever in the article. */
    boolean saysTheSame(Proposition other, Set<String> symmetric) {
        return sameTriple(other, symmetric)
                && qualifiers.keySet().equals(other.qualifiers.keySet())
                && qualifiers.entrySet().stream()
                        .allMatch(entry -> sameValue(entry.getValue(), other.qualifiers.get(entry.getKey()), other));
    }

    boolean sameTriple(Proposition other, Set<String> symmetric) {
        if (!relation.equals(other.relation)) {
            return false;
        }
        boolean straight = subject.equals(other.subject) && sameObject(other);
        boolean crossed = symmetric.contains(relation)
                && Objects.equals(subject, other.object)
                && Objects.equals(object, other.subject);
        return straight || crossed;
    }

    /** The proposition alone: the same for all places of an article that state it, and for all rules. */
    Proposition withoutPlace(Set<String> symmetric) {
        boolean swap = symmetric.contains(relation) && object.compareTo(subject) < 0;
        return new Proposition(
                cluster,
                swap ? object : subject,
                relation,
                swap ? subject : object,
                content,
                qualifiers,
                null,
                null,
                0,
                0);
    }

    private boolean sameObject(Proposition other) {
        return sameValue(object, other.object, other) || (!content.isEmpty() && content.equals(other.content));
    }

    /** Names of topics are free choices: of what is said at one place, half of the words must agree. */
    private boolean sameValue(String one, @Nullable String theirs, Proposition other) {
        if (one.equals(theirs)) {
            return true;
        }
        return theirs != null && isTopic(one) && isTopic(theirs) && overlaps(other) && EntityNames.alike(one, theirs);
    }

    private static boolean isTopic(String value) {
        return value.startsWith("topic/") || value.startsWith("topic:");
    }

    /** What an object says in words; nothing if it is one word, an id, a number or a date. */
    static Set<String> content(String object, EntityNames names) {
        return object.indexOf(' ') > 0 ? names.content(object) : Set.of();
    }

    boolean overlaps(Proposition other) {
        return start < other.end && other.start < end;
    }
}
