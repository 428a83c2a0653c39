package org.hanoigraph.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sounds of names (sounds.tsv), and how far two words are apart by their sounds. */
final class Sounds {
    private enum Presence {
        SPOKEN,
        /** May be silent, at a small cost. */
        WEAK,
        /** May be silent. */
        OPTIONAL,
        /** Not written at all: a vowel that may be spoken. */
        IMPLIED
    }

    /**
     * One place of a word.
     *
     * @param sounds the sounds that its letters may stand for, a bit each
     * @param gap what it costs if the other word has nothing here
     * @param classes the classes of the sounds, for keys; a space among them if it may be left out of a key
     */
    record Place(long sounds, Presence presence, double gap, String classes) {
        /** Whether it always sounds. */
        boolean spoken() {
            return presence == Presence.SPOKEN;
        }
    }

    /** What makes a difference, from the most. */
    enum Strictness {
        /** Two words spelled by the rules of one language: also a letter that may be silent and only one of them has. */
        ONE_LANGUAGE,
        /** Two words of one script: also a vowel that only one of them writes. */
        ONE_SCRIPT,
        TWO_SCRIPTS
    }

    private static final double OTHER_VOWEL = 0.8;
    private static final double OTHER_CONSONANT = 1;
    private static final double VOWEL_FOR_CONSONANT = 1.3;
    private static final double WEAK_GAP = 0.15;
    /** A vowel that one word writes and another word of the same script, which leaves it to the reader, does not. */
    private static final double WRITTEN_VOWEL = 0.5;
    /** A letter that may be silent, where another word of the same language does not have it. */
    private static final double WRITTEN_LETTER = 0.5;
    /** The first and the last sound of a word tell more than those inside. */
    private static final double EDGE = 1.5;

    private static final int MOST_SOUNDS = 63;
    private static final char LEFT_OUT = ' ';

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Double> gaps = new ArrayList<>();
    private final List<Character> classes = new ArrayList<>();
    private long vowels;

    Sounds(Path file) throws IOException {
        for (Tsv.Row row :
                Tsv.read(file, "sound", "kind", "class", "gap", "as in").rows()) {
            int number = numbers.size();
            if (number >= MOST_SOUNDS || numbers.put(row.get(0), number) != null) {
                throw row.bad("expected at most " + MOST_SOUNDS + " sounds, each once");
            }
            if (row.oneOf(1, "vowel", "consonant").equals("vowel")) {
                vowels |= 1L << number;
            }
            classes.add(row.get(2).equals("-") ? LEFT_OUT : row.get(2).charAt(0));
            try {
                gaps.add(Double.valueOf(row.get(3)));
            } catch (NumberFormatException e) {
                throw row.bad("expected a number, found \"" + row.get(3) + "\"");
            }
        }
    }

    /** Places written as in {@code s|k u? j??}; none for "-". */
    List<Place> parse(String text, Tsv.Row row) throws IOException {
        List<Place> places = new ArrayList<>();
        for (String part : text.equals("-") ? new String[0] : text.split(" ", -1)) {
            Presence presence =
                    part.endsWith("??") ? Presence.WEAK : part.endsWith("?") ? Presence.OPTIONAL : Presence.SPOKEN;
            places.add(place(part.replace("?", ""), presence, row));
        }
        return places;
    }

    /** A vowel of this set that may be spoken though not written. */
    Place implied(String text, Tsv.Row row) throws IOException {
        return place(text, Presence.IMPLIED, row);
    }

    private Place place(String text, Presence presence, Tsv.Row row) throws IOException {
        long set = 0;
        double gap = 0;
        Set<Character> found = new LinkedHashSet<>();
        for (String sound : text.split("\\|", -1)) {
            Integer number = numbers.get(sound);
            if (number == null) {
                throw row.bad("\"" + sound + "\" is no sound of sounds.tsv");
            }
            set |= 1L << number;
            gap = Math.max(gap, gaps.get(number));
            found.add(classes.get(number));
        }
        if (presence != Presence.SPOKEN) {
            gap = presence == Presence.WEAK ? WEAK_GAP : 0;
            found.add(LEFT_OUT);
        }
        StringBuilder keys = new StringBuilder();
        found.forEach(keys::append);
        return new Place(set, presence, gap, keys.toString());
    }

    boolean consonant(Place place) {
        return (place.sounds & ~vowels) != 0;
    }

    boolean vowel(Place place) {
        return (place.sounds & vowels) != 0;
    }

    private static double gap(Place place, Strictness strict) {
        boolean silent = place.presence == Presence.OPTIONAL || place.presence == Presence.WEAK;
        return strict == Strictness.ONE_LANGUAGE && silent ? WRITTEN_LETTER : place.gap;
    }

    private double cost(Place one, Place other) {
        if ((one.sounds & other.sounds) != 0) {
            return 0;
        }
        if (vowel(one) && vowel(other)) {
            return OTHER_VOWEL;
        }
        return consonant(one) && consonant(other) ? OTHER_CONSONANT : VOWEL_FOR_CONSONANT;
    }

    /**
     * The cost of taking one word for the other: 0 if each sound has its like. Time is the product of the lengths.
     *
     * @param most a distance above this need not be exact
     */
    double distance(List<Place> one, List<Place> other, Strictness strict, double most) {
        int n = one.size();
        int m = other.size();
        double[] previous = new double[m + 1];
        double[] current = new double[m + 1];
        for (int j = 1; j <= m; j++) {
            previous[j] = previous[j - 1] + gap(other.get(j - 1), strict) * EDGE;
        }
        for (int i = 1; i <= n; i++) {
            Place p = one.get(i - 1);
            double gap = gap(p, strict) * (i == 1 || i == n ? EDGE : 1);
            current[0] = previous[0] + gap(p, strict) * EDGE;
            double least = current[0];
            for (int j = 1; j <= m; j++) {
                Place q = other.get(j - 1);
                double change = cost(p, q);
                if (strict != Strictness.TWO_SCRIPTS
                        && (p.presence == Presence.IMPLIED) != (q.presence == Presence.IMPLIED)) {
                    change += WRITTEN_VOWEL;
                }
                double otherGap = gap(q, strict) * (j == 1 || j == m ? EDGE : 1);
                current[j] = Math.min(
                        previous[j - 1] + change * (i == 1 && j == 1 ? EDGE : 1),
                        Math.min(previous[j] + gap, current[j - 1] + otherGap));
                least = Math.min(least, current[j]);
            }
            if (least > most) {
                return least;
            }
            double[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[m];
    }

    /**
     * Skeletons of a word: the classes of its first consonants, once for each way that its letters may be read. Words of
     * one name share at least one. A word that can be read in too many ways gets shorter ones.
     */
    static Set<String> skeletons(List<Place> word, int consonants, int most) {
        Set<String> open = new LinkedHashSet<>(List.of(""));
        Set<String> full = new LinkedHashSet<>();
        for (Place place : word) {
            Set<String> next = new LinkedHashSet<>();
            for (String key : open) {
                for (char c : place.classes.toCharArray()) {
                    String longer = c == LEFT_OUT || key.endsWith(String.valueOf(c)) ? key : key + c;
                    (longer.length() == consonants ? full : next).add(longer);
                }
            }
            open = next;
        }
        full.addAll(open);
        return full.size() > most && consonants > 1 ? skeletons(word, consonants - 1, most) : full;
    }
}
