package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of which gender the persons of an article are, as far as offices, forms of address and given names tell. */
final class Genders {
    /** Each has the words that tell one gender, pronouns among them. */
    private final List<PhraseSet> words;

    /** Index of the gender's words, by who is of it. */
    private final Map<String, Integer> known = new HashMap<>();

    Genders(List<PhraseSet> words) {
        this.words = words;
    }

    /** Learns from the words beside a name, or from the given name; the first that tells counts. */
    void learn(Sentence sentence, Found name) {
        if (!words.isEmpty() && !known.containsKey(name.referent().value())) {
            // A surname may be a given name as well.
            int end = name.length() > 1 ? name.end() : name.first();
            learn(name.referent().value(), tellsOf(sentence, name.first() - 1, end));
        }
    }

    /** Learns from the office that somebody has. */
    void learn(String person, Sentence sentence, Found office) {
        learn(person, tellsOf(sentence, office.first(), office.end()));
    }

    private void learn(String person, @Nullable Integer gender) {
        if (gender != null) {
            known.putIfAbsent(person, gender);
        }
    }

    /** Whether words may stand for somebody: not if they are of one gender, and the person of another. */
    boolean mayMean(Sentence sentence, Found words, String person) {
        Integer gender = tellsOf(sentence, words.first(), words.end());
        Integer other = known.get(person);
        return gender == null || other == null || gender.equals(other);
    }

    /** Whether both the words and the person are known to be of one gender. */
    boolean agree(Sentence sentence, Found words, String person) {
        Integer gender = tellsOf(sentence, words.first(), words.end());
        return gender != null && gender.equals(known.get(person));
    }

    /** The gender that the first telling word between two tokens tells. */
    private @Nullable Integer tellsOf(Sentence sentence, int first, int end) {
        Integer gender = null;
        int earliest = end;
        for (int i = 0; i < words.size(); i++) {
            int start = sentence.occurrences().nextStart(words.get(i), Math.max(first, 0));
            if (start >= 0 && start < earliest) {
                gender = i;
                earliest = start;
            }
        }
        return gender;
    }
}
