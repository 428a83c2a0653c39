package org.hanoigraph.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a language writes numbers: its number words, how they are put together, and the marks within digits. */
final class NumberGrammar {
    /** What a word does in a number. */
    enum Part {
        /** Adds its value: two, twelve, twenty; in some languages also hundreds. */
        VALUE,
        /** A value that is more often the indefinite article, and no number when it stands alone. */
        ARTICLE,
        /** A value that ends an ordinal number. */
        ORDINAL,
        /** A value that begins an ordinal number: Indonesian "keempat puluh", fortieth. */
        ORDINAL_HEAD,
        /** Multiplies what stands before it. */
        SCALE,
        /** Adds ten to the unit before it. */
        TEEN,
        /** Joins two parts. */
        AND
    }

    /** How far a number word that stands alone is to be believed. */
    enum Doubt {
        /** A number only before a unit of time or something that is counted. */
        SOME,
        /** A number only before something that is counted: Urdu بہتر is 72, but nearly always "better". */
        GREAT
    }

    record Atom(Part part, long value) {}

    /** What the letters of a compound spell so far. */
    private static final class Letter {
        @Nullable
        Atom atom;

        private char[] letters = new char[0];
        private Letter[] next = new Letter[0];

        @Nullable
        Letter next(char letter) {
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) {
                    return next[i];
                }
            }
            return null;
        }

        private Letter add(char letter) {
            Letter known = next(letter);
            if (known != null) {
                return known;
            }
            int last = letters.length;
            letters = Arrays.copyOf(letters, last + 1);
            next = Arrays.copyOf(next, last + 1);
            letters[last] = letter;
            next[last] = new Letter();
            return next[last];
        }
    }

    final boolean andRequired;
    final boolean unitBeforeTen;
    final boolean spaceGroups;
    final String groupMarks;
    final String decimalMarks;
    private final Letter letters = new Letter();

    /** Endings that make a compound a length of time, by ending, such as German "jährig". */
    final Map<String, Quantity.Unit> endings = new HashMap<>();

    private static final int LONGEST_ENDING = 24;

    private final boolean joined;
    private final Vocabulary vocabulary;
    private @Nullable Atom[] atoms = new @Nullable Atom[64];
    private final Set<Integer> percent = new HashSet<>();
    private final Set<Integer> halves = new HashSet<>();
    private final Map<Integer, Doubt> doubts = new HashMap<>();

    /** Words that make a number behind them a rough one: "several hundred". */
    private final Set<Integer> vague = new HashSet<>();

    /** What is written before digits to make an ordinal of them: Indonesian "ke-40". */
    private final Set<Integer> ordinalHeads = new HashSet<>();

    /** Words for things that are counted. */
    private final Set<Integer> counted = new HashSet<>();

    NumberGrammar(DataFile data, Vocabulary vocabulary) throws LanguageDataException {
        this.vocabulary = vocabulary;
        data.allow(
                "thousands",
                "decimal",
                "and",
                "and-required",
                "unit-before-ten",
                "joined",
                "words",
                "articles",
                "ordinals",
                "ordinal-heads",
                "ordinal-endings",
                "scales",
                "teens",
                "percent",
                "half",
                "vague",
                "doubtful",
                "rare",
                "counted",
                "bounds");
        List<String> groups = data.phrases("thousands");
        spaceGroups = groups.contains("space");
        groupMarks = marks(groups);
        decimalMarks = marks(data.phrases("decimal"));
        andRequired = data.flag("and-required");
        unitBeforeTen = data.flag("unit-before-ten");
        joined = data.flag("joined");
        addAll(data, "words", Part.VALUE);
        addAll(data, "articles", Part.ARTICLE);
        addAll(data, "ordinals", Part.ORDINAL);
        addAll(data, "scales", Part.SCALE);
        ordinals(data);
        for (String word : data.phrases("teens")) {
            add(data, "teens", word, new Atom(Part.TEEN, 10));
        }
        for (String word : data.phrases("and")) {
            add(data, "and", word, new Atom(Part.AND, 0));
        }
        for (String word : data.phrases("doubtful")) {
            doubts.put(word(data, "doubtful", word), Doubt.SOME);
        }
        for (String word : data.phrases("rare")) {
            doubts.put(word(data, "rare", word), Doubt.GREAT);
        }
        for (String word : data.phrases("percent")) {
            percent.add(word(data, "percent", word));
        }
        for (String word : data.phrases("half")) {
            halves.add(word(data, "half", word));
        }
        for (String word : data.phrases("vague")) {
            vague.add(word(data, "vague", word));
        }
        for (String word : data.phrases("counted")) {
            counted.add(word(data, "counted", word));
        }
    }

    private static String marks(List<String> names) {
        StringBuilder marks = new StringBuilder();
        for (String name : names) {
            if (name.length() == 1) {
                marks.append(FoldedText.fold(name));
            }
        }
        return marks.toString();
    }

    private void addAll(DataFile data, String key, Part part) throws LanguageDataException {
        for (Map.Entry<Long, List<String>> entry : data.numbered(key).entrySet()) {
            for (String word : entry.getValue()) {
                add(data, key, word, new Atom(part, entry.getKey()));
            }
        }
    }

    /** Makes ordinals from all number words, where the language does so by what it writes before or behind them. */
    private void ordinals(DataFile data) throws LanguageDataException {
        for (String key : List.of("words", "articles", "scales")) {
            for (Map.Entry<Long, List<String>> entry : data.numbered(key).entrySet()) {
                for (String word : entry.getValue()) {
                    for (String head : data.phrases("ordinal-heads")) {
                        add(data, "ordinal-heads", head + word, new Atom(Part.ORDINAL_HEAD, entry.getKey()));
                    }
                    for (String ending : data.phrases("ordinal-endings")) {
                        add(data, "ordinal-endings", word + ending, new Atom(Part.ORDINAL, entry.getKey()));
                    }
                }
            }
        }
        for (String head : data.phrases("ordinal-heads")) {
            ordinalHeads.add(word(data, "ordinal-heads", head));
        }
    }

    private void add(DataFile data, String key, String word, Atom atom) throws LanguageDataException {
        int id = word(data, key, word);
        if (id >= atoms.length) {
            atoms = Arrays.copyOf(atoms, id * 2);
        }
        Atom known = atoms[id];
        if (known != null && !known.equals(atom)) {
            throw data.wrong(key, "'" + word + "' is listed twice, with " + known.value() + " and " + atom.value());
        }
        atoms[id] = atom;
        if (joined) {
            String folded = FoldedText.fold(word);
            Letter letter = letters;
            for (int i = 0; i < folded.length(); i++) {
                letter = letter.add(folded.charAt(i));
            }
            letter.atom = atom;
            if (folded.length() > 1 && atom.part() != Part.AND) {
                vocabulary.addBeginning(folded);
            }
        }
    }

    private int word(DataFile data, String key, String word) throws LanguageDataException {
        List<String> parts = Tokens.split(FoldedText.fold(word));
        if (parts.size() != 1) {
            throw data.wrong(key, "'" + word + "' is not one word");
        }
        return vocabulary.add(parts.get(0));
    }

    /** What a word of the vocabulary does in a number; null if it has no part in numbers. */
    @Nullable
    Atom atom(int word) {
        return word >= 0 && word < atoms.length ? atoms[word] : null;
    }

    @Nullable
    Doubt doubt(int word) {
        return doubts.get(word);
    }

    /**
     * Whether a word can be cut into number words, perhaps with the ending of a length of time. Tells most other words
     * off fast; whether the number makes sense is for the reader to say.
     */
    boolean isCompound(char[] text, int start, int end) {
        int at = start;
        while (at < end) {
            int next = atomEnd(text, at, end);
            if (next < 0) {
                return at > start && isEnding(text, at, end);
            }
            at = next;
        }
        return true;
    }

    /**
     * The end of the longest number word that begins here and that the end of the whole word, another number word or an
     * ending can follow: Swedish "tjugo-et-tusen", not "tjugo-ett-usen". The shortest if none can, -1 if there is none.
     */
    int atomEnd(char[] text, int start, int end) {
        int found = -1;
        Letter letter = letters;
        for (int i = start; i < end; i++) {
            letter = letter.next(text[i]);
            if (letter == null) {
                break;
            }
            if (letter.atom != null
                    && (found < 0 || i + 1 == end || beginsAtom(text, i + 1, end) || isEnding(text, i + 1, end))) {
                found = i + 1;
            }
        }
        return found;
    }

    private boolean beginsAtom(char[] text, int start, int end) {
        Letter letter = letters;
        for (int i = start; i < end; i++) {
            letter = letter.next(text[i]);
            if (letter == null) {
                return false;
            }
            if (letter.atom != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnding(char[] text, int start, int end) {
        return end - start < LONGEST_ENDING && endings.containsKey(new String(text, start, end - start));
    }

    /** The number word that is written here. */
    @Nullable
    Atom atom(char[] text, int start, int end) {
        int word = vocabulary.find(
                text, start, end, String.valueOf(text, start, end - start).hashCode());
        return atom(word);
    }

    boolean isPercent(int word) {
        return percent.contains(word);
    }

    boolean isHalf(int word) {
        return halves.contains(word);
    }

    boolean isVague(int word) {
        return vague.contains(word);
    }

    boolean isOrdinalHead(int word) {
        return ordinalHeads.contains(word);
    }

    boolean isCounted(int word) {
        return counted.contains(word);
    }
}
