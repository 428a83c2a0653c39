package org.hanoigraph.name;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sounds of names and how far they are apart. A word is a row of positions; a position is a set of sounds that its
 * letters usually stand for, a set that they stand for less often, and whether it may be silent. Positions are numbered
 * and their distances computed once, so that comparing two words is table look-ups.
 */
final class Sounds {
    /** One position of a word. */
    private record Position(long usual, long seldom, Presence presence) {}

    private enum Presence {
        SPOKEN,
        /** May be silent, at a small cost. */
        WEAK,
        /** May be silent. */
        OPTIONAL,
        /** Not written at all: a vowel that may be spoken. */
        IMPLIED
    }

    private static final int MOST = 63;
    private static final double VOWELS = 0.8;
    private static final double VOWEL_FOR_CONSONANT = 1.3;

    private final Settings settings;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final List<Double> gaps = new ArrayList<>();
    private final List<Character> classes = new ArrayList<>();
    private long vowels;
    private double[][] near = new double[0][0];

    private final Map<Position, Integer> ids = new HashMap<>();
    private final List<Position> positions = new ArrayList<>();
    private float[][] costs = new float[0][0];
    private float[] gapCosts = new float[0];
    private float[] strictGapCosts = new float[0];
    private boolean[] implied = new boolean[0];
    private boolean[] spoken = new boolean[0];
    private boolean[] consonant = new boolean[0];

    Sounds(Path soundsFile, Path nearFile, Settings settings) {
        this.settings = settings;
        readSounds(soundsFile);
        readNear(nearFile);
    }

    private void readSounds(Path file) {
        for (Tsv.Row row :
                Tsv.read(file, "sound", "kind", "class", "gap", "as in").rows()) {
            String sound = row.get(0);
            if (sound.codePointCount(0, sound.length()) != 1) {
                throw row.bad("a sound is one sign, not \"" + sound + "\"");
            }
            int number = numbers.size();
            if (number >= MOST) {
                throw row.bad("there can be at most " + MOST + " sounds");
            }
            if (numbers.put(sound.codePointAt(0), number) != null) {
                throw row.bad("sound \"" + sound + "\" stands twice");
            }
            switch (row.get(1)) {
                case "vowel" -> vowels |= 1L << number;
                case "consonant" -> {}
                default -> throw row.bad("the kind \"vowel\" or \"consonant\" is expected");
            }
            classes.add(row.get(2).equals("-") ? '\0' : row.get(2).charAt(0));
            gaps.add(row.number(3));
        }
    }

    private void readNear(Path file) {
        int n = numbers.size();
        near = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean one = vowel(i);
                boolean other = vowel(j);
                near[i][j] = i == j ? 0 : one && other ? VOWELS : one == other ? 1 : VOWEL_FOR_CONSONANT;
            }
        }
        for (Tsv.Row row : Tsv.read(file, "sound", "sound", "cost").rows()) {
            int i = number(row.get(0), row);
            int j = number(row.get(1), row);
            near[i][j] = row.number(2);
            near[j][i] = row.number(2);
        }
    }

    private int number(String sound, Tsv.Row row) {
        Integer number = sound.isEmpty() ? null : numbers.get(sound.codePointAt(0));
        if (number == null || Character.charCount(sound.codePointAt(0)) != sound.length()) {
            throw row.bad("\"" + sound + "\" is no sound of sounds.tsv");
        }
        return number;
    }

    private boolean vowel(int number) {
        return (vowels >> number & 1) != 0;
    }

    /** The numbers of positions written as in {@code s~c|k u?}; none for "-". */
    int[] parse(String text, Tsv.Row row) {
        if (text.equals("-")) {
            return new int[0];
        }
        String[] parts = text.split(" ", -1);
        int[] found = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            Presence presence = Presence.SPOKEN;
            if (part.endsWith("??")) {
                presence = Presence.WEAK;
                part = part.substring(0, part.length() - 2);
            } else if (part.endsWith("?")) {
                presence = Presence.OPTIONAL;
                part = part.substring(0, part.length() - 1);
            }
            int tilde = part.indexOf('~');
            long usual = set(tilde < 0 ? part : part.substring(0, tilde), row);
            long seldom = tilde < 0 ? 0 : set(part.substring(tilde + 1), row);
            found[i] = id(new Position(usual, seldom, presence));
        }
        return found;
    }

    /** A vowel of this set that may be spoken though not written. */
    int impliedVowel(String text, Tsv.Row row) {
        return id(new Position(set(text, row), 0, Presence.IMPLIED));
    }

    private long set(String text, Tsv.Row row) {
        long set = 0;
        for (String sound : text.split("\\|", -1)) {
            set |= 1L << number(sound, row);
        }
        return set;
    }

    private int id(Position position) {
        return ids.computeIfAbsent(position, p -> {
            positions.add(p);
            return positions.size() - 1;
        });
    }

    /** Computes the distances; no position can be added afterwards. */
    void freeze() {
        int n = positions.size();
        costs = new float[n][n];
        gapCosts = new float[n];
        strictGapCosts = new float[n];
        implied = new boolean[n];
        spoken = new boolean[n];
        consonant = new boolean[n];
        for (int i = 0; i < n; i++) {
            Position p = positions.get(i);
            implied[i] = p.presence == Presence.IMPLIED;
            spoken[i] = p.presence == Presence.SPOKEN;
            consonant[i] = (p.usual & ~vowels) != 0;
            gapCosts[i] = (float)
                    switch (p.presence) {
                        case SPOKEN -> largestGap(p.usual);
                        case WEAK -> settings.weakLetter();
                        case OPTIONAL, IMPLIED -> 0;
                    };
            strictGapCosts[i] = (float)
                    switch (p.presence) {
                        case SPOKEN -> largestGap(p.usual);
                        case WEAK, OPTIONAL -> settings.impliedVowel();
                        case IMPLIED -> 0;
                    };
            for (int j = 0; j < n; j++) {
                costs[i][j] = (float) cost(p, positions.get(j));
            }
        }
    }

    private double largestGap(long set) {
        double largest = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            largest = Math.max(largest, gaps.get(Long.numberOfTrailingZeros(rest)));
        }
        return largest;
    }

    private double cost(Position p, Position q) {
        if ((p.usual & q.usual) != 0) {
            return 0;
        }
        double second = settings.secondReading();
        double best = smallestCost(p.usual, q.usual);
        best = Math.min(best, second + Math.min(smallestCost(p.usual, q.seldom), smallestCost(p.seldom, q.usual)));
        return Math.min(best, 2 * second + smallestCost(p.seldom, q.seldom));
    }

    private double smallestCost(long one, long other) {
        double smallest = 2;
        for (long i = one; i != 0; i &= i - 1) {
            for (long j = other; j != 0; j &= j - 1) {
                smallest = Math.min(smallest, near[Long.numberOfTrailingZeros(i)][Long.numberOfTrailingZeros(j)]);
            }
        }
        return smallest;
    }

    /** Whether a position that was just parsed can be a consonant. */
    boolean parsedConsonant(int position) {
        return (positions.get(position).usual & ~vowels) != 0;
    }

    /** Whether a position that was just parsed can be a vowel. */
    boolean parsedVowel(int position) {
        return (positions.get(position).usual & vowels) != 0;
    }

    /** Whether this position always sounds. */
    boolean spoken(int position) {
        return spoken[position];
    }

    boolean consonant(int position) {
        return consonant[position];
    }

    /** How many positions of a word always sound and cannot be vowels. */
    int consonants(int[] word) {
        int count = 0;
        for (int position : word) {
            if (spoken[position] && (positions.get(position).usual & vowels) == 0) {
                count++;
            }
        }
        return count;
    }

    /** How many positions of a word always sound. */
    int length(int[] word) {
        int length = 0;
        for (int position : word) {
            if (spoken[position]) {
                length++;
            }
        }
        return length;
    }

    /** The classes of the sounds of a position, '\0' among them where it may be left out of a key. */
    String classes(int position) {
        StringBuilder out = new StringBuilder();
        Position p = positions.get(position);
        for (long rest = p.usual; rest != 0; rest &= rest - 1) {
            char c = classes.get(Long.numberOfTrailingZeros(rest));
            if (out.indexOf(String.valueOf(c)) < 0) {
                out.append(c);
            }
        }
        if (p.presence != Presence.SPOKEN && out.indexOf("\0") < 0) {
            out.append('\0');
        }
        return out.toString();
    }

    /** The positions of a word in the notation of the spelling tables. */
    String show(int[] word) {
        StringBuilder out = new StringBuilder();
        for (int id : word) {
            Position p = positions.get(id);
            out.append(out.length() == 0 ? "" : " ").append(show(p.usual));
            out.append(p.seldom == 0 ? "" : "~" + show(p.seldom));
            out.append(
                    switch (p.presence) {
                        case SPOKEN -> "";
                        case WEAK -> "??";
                        case OPTIONAL -> "?";
                        case IMPLIED -> "!";
                    });
        }
        return out.toString();
    }

    private String show(long set) {
        StringBuilder out = new StringBuilder();
        numbers.forEach((sound, number) -> {
            if ((set >> number & 1) != 0) {
                out.append(out.length() == 0 ? "" : "|").appendCodePoint(sound);
            }
        });
        return out.toString();
    }

    boolean firstSoundsMeet(int[] one, int[] other) {
        return one.length > 0 && other.length > 0 && costs[one[0]][other[0]] == 0;
    }

    /**
     * The cost of taking one word for the other: 0 if each sound has its like. Time is the product of the lengths.
     *
     * @param sameScript whether a vowel that is written in one word only makes a difference
     * @param sameSpelling whether both words are spelled by the rules of one language, where a silent letter that only
     *     one of them has makes a difference
     * @param most a distance above this need not be exact
     */
    double distance(int[] one, int[] other, boolean sameScript, boolean sameSpelling, double most) {
        float[] gapCosts = sameSpelling ? strictGapCosts : this.gapCosts;
        int n = one.length;
        int m = other.length;
        double edge = settings.edge();
        double[] previous = new double[m + 1];
        double[] current = new double[m + 1];
        for (int j = 1; j <= m; j++) {
            previous[j] = previous[j - 1] + gapCosts[other[j - 1]] * edge;
        }
        for (int i = 1; i <= n; i++) {
            int p = one[i - 1];
            double gapP = gapCosts[p] * (i == 1 || i == n ? edge : 1);
            current[0] = previous[0] + gapCosts[p] * edge;
            double least = current[0];
            for (int j = 1; j <= m; j++) {
                int q = other[j - 1];
                double change = costs[p][q];
                if (sameScript && implied[p] != implied[q]) {
                    change += settings.impliedVowel();
                }
                if (i == 1 && j == 1) {
                    change *= edge;
                }
                double best = previous[j - 1] + change;
                best = Math.min(best, previous[j] + gapP);
                best = Math.min(best, current[j - 1] + gapCosts[q] * (j == 1 || j == m ? edge : 1));
                current[j] = best;
                least = Math.min(least, best);
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
}
