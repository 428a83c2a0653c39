package org.hanoigraph.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is said, in a form in which annotation and records can be compared.
 *
 * @param cluster the same for the same proposition in every article
 * @param subject id
 * @param object id or literal
 * @param qualifiers those of {@link #QUALIFIERS} that are given
 * @param certainty as in the records, if given
 * @param start of the evidence, in code points
 * @param end exclusive
 */
record Proposition(
        String cluster,
        String subject,
        String relation,
        String object,
        SortedMap<String, String> qualifiers,
        @Nullable String certainty,
        int start,
        int end) {
    /** Circumstances that make another proposition of the same subject, relation and object. */
    static final List<String> QUALIFIERS = List.of("topic", "via", "treaty", "stance", "scope", "depicts");

    private static final Set<String> WORDS_WITHOUT_CONTENT = Set.of("", "of", "the", "for", "and", "in", "s");

    /** Whether both say the same, and can be told apart from others by their place where words alone cannot. */
    boolean matches(Proposition other, Set<String> symmetric) {
        return sameTriple(other, symmetric) && qualifiers.equals(other.qualifiers) && overlaps(other);
    }

    boolean sameTriple(Proposition other, Set<String> symmetric) {
        if (!relation.equals(other.relation)) {
            return false;
        }
        boolean straight = subject.equals(other.subject) && sameObject(object, other.object);
        boolean crossed = symmetric.contains(relation)
                && Objects.equals(subject, other.object)
                && Objects.equals(object, other.subject);
        return straight || crossed;
    }

    /** The proposition alone: the same for all places of an article that state it. */
    Proposition withoutPlace(Set<String> symmetric) {
        boolean swap = symmetric.contains(relation) && object.compareTo(subject) < 0;
        return new Proposition(
                cluster, swap ? object : subject, relation, swap ? subject : object, qualifiers, null, 0, 0);
    }

    /** Whether two objects mean the same; titles of offices are compared by their words of content. */
    private static boolean sameObject(String one, String other) {
        return one.equals(other) || (one.indexOf(' ') > 0 && words(one).equals(words(other)));
    }

    private static Set<String> words(String title) {
        Set<String> words =
                new TreeSet<>(Arrays.asList(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.removeAll(WORDS_WITHOUT_CONTENT);
        return words;
    }

    private boolean overlaps(Proposition other) {
        return start < other.end && other.start < end;
    }
}
