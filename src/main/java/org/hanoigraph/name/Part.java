package org.hanoigraph.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word of a name, ready for comparison.
 *
 * @param text as written
 * @param role what it does in the name
 * @param script a script of ICU
 * @param plain folded, without accents
 * @param sounds its sounds
 * @param other its sounds in a second reading; empty if there is none
 * @param language the language whose spelling was read; null if that of any language in the script
 * @param romanized whether the sounds are those of ICU's romanisation, which spells surely: in such a script two
 *     spellings are two words
 * @param tones letters and tone marks where these tell words apart; null elsewhere
 * @param groups the listed names that it may be a spelling of
 * @param weight how much it tells
 */
record Part(
        String text,
        Role role,
        int script,
        String plain,
        List<Sounds.Place> sounds,
        List<Sounds.Place> other,
        @Nullable String language,
        boolean romanized,
        @Nullable String tones,
        Set<Integer> groups,
        int weight) {

    enum Role {
        WORD,
        INITIAL,
        /** May be missing: a title that is also a name, an article at the start. */
        SOFT,
        /** May be missing, but not contradicted. */
        PATRONYMIC
    }

    boolean sharesGroup(Part another) {
        return !Collections.disjoint(groups, another.groups);
    }

    /** The weight of a word: how many sounds it surely has, or letters if none is known. */
    static int weight(List<Sounds.Place> sounds, String plain) {
        int spoken = 0;
        for (Sounds.Place sound : sounds) {
            spoken += sound.spoken() ? 1 : 0;
        }
        return spoken > 0 ? spoken : Math.max(1, plain.length());
    }

    Part as(Role another) {
        return new Part(text, another, script, plain, sounds, other, language, romanized, tones, groups, weight);
    }

    /** Several words written as one; null where that cannot be. */
    static @Nullable Part joined(List<Part> parts) {
        Part first = parts.get(0);
        StringBuilder text = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        List<Sounds.Place> sounds = new ArrayList<>();
        for (Part part : parts) {
            if (part.role == Role.INITIAL || part.script != first.script) {
                return null;
            }
            text.append(text.length() == 0 ? "" : " ").append(part.text);
            plain.append(part.plain);
            sounds.addAll(part.sounds);
        }
        return parts.size() == 1
                ? first
                : new Part(
                        text.toString(),
                        Role.WORD,
                        first.script,
                        plain.toString(),
                        sounds,
                        List.of(),
                        first.language,
                        first.romanized,
                        null,
                        Set.of(),
                        weight(sounds, plain.toString()));
    }
}
