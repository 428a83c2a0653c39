package org.hanoigraph.name;

import org.jspecify.annotations.Nullable;

/**
 * A word of a name, ready for comparison.
 *
 * @param text as written
 * @param role what it does in the name
 * @param script ISO 15924
 * @param spelling folded, accents kept
 * @param plain folded, without accents
 * @param writtenOut the same with letters like ü written as two
 * @param latin in plain Latin letters
 * @param sounds its sounds
 * @param other its sounds in a second reading; null if there is none
 * @param length how many sounds it surely has
 * @param consonants how many of its sounds are consonants
 * @param exact whether its script spells so surely that two spellings in it are two words
 * @param sure whether its Latin form is so sure that two spellings are two words there too
 * @param language the language whose spelling the sounds were read by; null if none is known
 * @param groups the listed names that it may be a spelling of, sorted
 * @param tonal letters and tone marks where these tell words apart; null elsewhere
 * @param common whether very many people bear it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never changed; arrays for the inner loop
record Part(
        String text,
        Role role,
        String script,
        String spelling,
        String plain,
        String writtenOut,
        String latin,
        int[] sounds,
        int @Nullable [] other,
        int length,
        int consonants,
        boolean exact,
        boolean sure,
        @Nullable String language,
        int[] groups,
        @Nullable String tonal,
        boolean common) {

    enum Role {
        WORD,
        INITIAL,
        /** May be missing: a title that is also a name, an article at the start. */
        SOFT,
        /** May be missing, but not contradicted. */
        PATRONYMIC,
        /** A word of an organization that says little: Group, Holding. */
        WEAK,
        /** A word that stands for a meaning known in several languages. */
        CONCEPT
    }

    boolean sharesGroup(Part other) {
        int i = 0;
        int j = 0;
        while (i < groups.length && j < other.groups.length) {
            if (groups[i] == other.groups[j]) {
                return true;
            }
            if (groups[i] < other.groups[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    Part as(Role another) {
        return new Part(
                text,
                another,
                script,
                spelling,
                plain,
                writtenOut,
                latin,
                sounds,
                other,
                length,
                consonants,
                exact,
                sure,
                language,
                groups,
                tonal,
                common);
    }
}
