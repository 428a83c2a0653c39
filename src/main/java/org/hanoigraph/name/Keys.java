package org.hanoigraph.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes keys that names of one bearer share: the classes of the first consonants of each word. */
final class Keys {
    /** So many consonants of a word are used. */
    private static final int CONSONANTS = 3;
    /** A word whose letters can be read in more ways gets a shorter key. */
    private static final int MOST = 12;

    private final NameData data;

    Keys(NameData data) {
        this.data = data;
    }

    /**
     * The keys of a name, in sets: one for each word, and one last for the name as a whole. Two names of one bearer share
     * a key of each word of the shorter name, or a key of the whole.
     */
    List<Set<String>> byWord(NameForm form) {
        List<Set<String>> sets = new ArrayList<>();
        Set<String> whole = new TreeSet<>();
        String kind = form.name().kind() == Name.Kind.PERSON ? "p:" : "o:";
        StringBuilder concepts = new StringBuilder();
        for (Part part : form.parts()) {
            switch (part.role()) {
                case WORD, PATRONYMIC, SOFT -> {
                    Set<String> keys = new TreeSet<>();
                    word(part, kind, keys);
                    sets.add(keys);
                }
                case CONCEPT -> concepts.append(part.groups()[0]);
                case INITIAL, WEAK -> {}
            }
        }
        if (form.parts().size() > 1) {
            joined(form, kind, whole);
        }
        if (concepts.length() > 0 || !form.places().isEmpty()) {
            whole.add(kind + "=" + concepts + String.join("", form.places()));
        }
        form.acronyms().forEach(acronym -> whole.add(kind + "." + acronym));
        if (form.parts().size() == 1 && form.name().kind() != Name.Kind.PERSON) {
            whole.add(kind + "." + form.parts().get(0).plain());
        }
        if (form.usable()) {
            whole.add(kind + "!" + form.plain());
        }
        sets.add(whole);
        return sets;
    }

    Set<String> of(NameForm form) {
        Set<String> keys = new TreeSet<>();
        byWord(form).forEach(keys::addAll);
        return keys;
    }

    private void word(Part part, String kind, Set<String> keys) {
        for (int group : part.groups()) {
            keys.add(kind + "#" + group);
        }
        skeletons(part.sounds(), kind, keys);
        if (part.other() != null) {
            skeletons(part.other(), kind, keys);
        }
        if (part.sounds().length == 0) {
            keys.add(kind + "!" + part.plain());
        }
    }

    /** The first words written as one, for scripts that do not part words. */
    private void joined(NameForm form, String kind, Set<String> keys) {
        int[] all = form.parts().stream()
                .filter(part -> part.role() == Part.Role.WORD || part.role() == Part.Role.PATRONYMIC)
                .flatMapToInt(part -> java.util.Arrays.stream(part.sounds()))
                .toArray();
        skeletons(all, kind, keys);
    }

    private void skeletons(int[] sounds, String kind, Set<String> keys) {
        Set<String> found = skeletons(sounds, CONSONANTS);
        for (int fewer = CONSONANTS - 1; found.size() > MOST && fewer > 0; fewer--) {
            found = skeletons(sounds, fewer);
        }
        found.forEach(key -> keys.add(kind + key));
    }

    private Set<String> skeletons(int[] sounds, int consonants) {
        Set<String> open = new LinkedHashSet<>();
        open.add("");
        Set<String> full = new LinkedHashSet<>();
        for (int sound : sounds) {
            String classes = data.sounds.classes(sound);
            if (classes.equals("\0")) {
                continue;
            }
            Set<String> next = new LinkedHashSet<>();
            for (String key : open) {
                for (int i = 0; i < classes.length(); i++) {
                    char c = classes.charAt(i);
                    boolean repeated = c == '\0' || (!key.isEmpty() && key.charAt(key.length() - 1) == c);
                    String longer = repeated ? key : key + c;
                    (longer.length() == consonants ? full : next).add(longer);
                }
            }
            open = next;
            if (open.isEmpty() || full.size() > MOST * MOST) {
                break;
            }
        }
        full.addAll(open);
        return full;
    }
}
