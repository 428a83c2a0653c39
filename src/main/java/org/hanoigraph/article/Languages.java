package org.hanoigraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells the language of a text: by its script, by letters that only one language has, by what its sender declares, by
 * frequent words, by what the page declares, and at last by a detector with a model of its own.
 *
 * <p>Words go before the page's declaration because templates of web pages declare the wrong language often; the detector
 * comes last because its model takes a second to load, and words decide for all but very short texts.
 */
final class Languages {
    /** How much of a text is looked at. */
    private static final int SAMPLE = 1200;
    /** Share of a language's own letters above which they decide. */
    private static final double OWN_LETTERS = 0.005;
    /** How many words a text must have for anything to be said about its language. */
    private static final int FEWEST_WORDS = 5;
    /** How many words a text must have for its frequent words to decide. */
    private static final int ENOUGH_WORDS = 12;
    /** Share of frequent words below which a text is not surely in a language. Running text has 0.25 to 0.5. */
    private static final double ENOUGH_FREQUENT = 0.15;
    /** How far the first language must be before the second. */
    private static final double LEAD = 1.5;

    private static final int LONG_LINE = 60;

    private final Map<String, Language> languages = new TreeMap<>();
    /** For each frequent word the languages that have it, one bit each. */
    private final Map<String, Long> wordBits = new HashMap<>();

    /** By letter the language that alone has it. */
    private @Nullable Language[] owners = new @Nullable Language[0x80];

    /** Length of the longest frequent word. */
    private int longestWord;

    private final SortedSet<String> read = new TreeSet<>();
    private final Detector detector = new Detector();

    Languages(Path path) throws IOException {
        DataFile file = DataFile.read(path);
        for (String tag : file.keys()) {
            JsonNode section = file.section(tag);
            DataFile.known(file, section, tag + ".", List.of("read", "script", "letters", "words"));
            String scriptCode = file.text(section.get("script"), tag + ".script");
            int script = UScript.getCodeFromName(scriptCode);
            if (script == UScript.INVALID_CODE) {
                throw file.fault(tag + ".script", "an ISO 15924 code such as Latn");
            }
            String letters = file.text(section.get("letters"), tag + ".letters");
            Language language = new Language(tag, script, languages.size());
            languages.put(tag, language);
            if (languages.size() > Long.SIZE) {
                throw file.fault(tag, "at most " + Long.SIZE + " languages in the file");
            }
            letters.chars().forEach(letter -> own(letter, language));
            for (String word : file.texts(section.get("words"), tag + ".words")) {
                longestWord = Math.max(longestWord, word.length());
                wordBits.merge(word, language.bit(), (one, other) -> one | other);
            }
            if (section.path("read").asBoolean(false)) {
                read.add(tag);
            }
        }
        if (read.isEmpty()) {
            throw file.fault("", "'read: true' at one language at least");
        }
    }

    private void own(int letter, Language language) {
        if (letter >= owners.length) {
            owners = Arrays.copyOf(owners, letter + 1);
        }
        owners[letter] = language;
    }

    /** Languages whose articles are read. */
    SortedSet<String> read() {
        return Collections.unmodifiableSortedSet(read);
    }

    /**
     * The language of a text.
     *
     * @param lines of the text
     * @param declared by the sender, who is believed where the script fits
     * @param ofPage what the page says of itself, which is believed only where the text leaves a doubt
     * @throws ArticleException if the language is none of those that are read, or cannot be told
     */
    String of(String text, List<Line> lines, @Nullable String declared, @Nullable String ofPage)
            throws ArticleException {
        String wanted = declared == null ? null : base(declared);
        if (wanted != null && !read.contains(wanted)) {
            throw new ArticleException("articles in " + named(wanted) + " cannot be read; expected one of " + all());
        }
        String sample = sample(text, lines);
        Letters letters = new Letters(sample);
        int script = letters.script;
        if (script == UScript.INVALID_CODE) {
            throw new ArticleException("there are no words in the text; expected an article in one of " + all());
        }
        if (wanted != null) {
            return checked(wanted, script);
        }
        List<Language> candidates = languages.values().stream()
                .filter(language -> language.script == script)
                .toList();
        if (candidates.stream().noneMatch(language -> read.contains(language.tag))) {
            throw new ArticleException(
                    "the text is in " + UScript.getName(script) + " script; expected an article in one of " + all());
        }
        String found = byLetters(letters, candidates);
        Counts counts = new Counts(sample);
        if (found == null) {
            found = byWords(counts, candidates);
        }
        if (found == null && ofPage != null && isOf(base(ofPage), script)) {
            found = base(ofPage);
        }
        if (found == null) {
            found = counts.words < FEWEST_WORDS ? null : neighbour(detector.language(sample), counts, candidates);
        }
        if (found == null) {
            throw new ArticleException(
                    "the text is too short to tell its language; expected more text, or the name of its language, one of "
                            + all());
        }
        if (!read.contains(found)) {
            throw new ArticleException(
                    "the text seems to be in " + named(found) + "; expected an article in one of " + all());
        }
        return found;
    }

    /** How much of a text is in the words of the language that is read and fits it best, from 0 to 1. */
    double familiarity(String text) {
        Counts counts = new Counts(sample(text, List.of(new Line(0, text.length(), false, Line.Hint.NONE))));
        return counts.words < ENOUGH_WORDS
                ? 0
                : languages.values().stream()
                        .filter(language -> read.contains(language.tag))
                        .mapToDouble(counts::share)
                        .max()
                        .orElse(0);
    }

    private String checked(String wanted, int script) throws ArticleException {
        if (!isOf(wanted, script)) {
            throw new ArticleException("the text is declared to be in " + named(wanted) + " but is in "
                    + UScript.getName(script) + " script; expected the two to fit");
        }
        return wanted;
    }

    private boolean isOf(String tag, int script) {
        Language language = languages.get(tag);
        return language != null && language.script == script && read.contains(tag);
    }

    private @Nullable String byLetters(Letters letters, List<Language> candidates) {
        Language best = Collections.max(candidates, Comparator.comparingInt(language -> letters.own[language.index]));
        return letters.own[best.index] > OWN_LETTERS * letters.count ? best.tag : null;
    }

    /**
     * The detector takes a language for its neighbour easily where a text has many names. Words that only one of the two has
     * know better; in a draw the language that is read wins.
     */
    private @Nullable String neighbour(@Nullable String detected, Counts counts, List<Language> candidates) {
        Language foreign = detected == null || read.contains(detected) ? null : languages.get(detected);
        if (foreign == null) {
            return detected;
        }
        Language nearest = Collections.max(
                candidates.stream()
                        .filter(language -> read.contains(language.tag))
                        .toList(),
                Comparator.comparingInt(language -> counts.frequent[language.index]));
        return counts.frequent[nearest.index] > 0 && counts.own(nearest, foreign) >= counts.own(foreign, nearest)
                ? nearest.tag
                : detected;
    }

    /** In a draw with a neighbour the language that is read wins: texts in it are what is sent here. */
    private @Nullable String byWords(Counts counts, List<Language> candidates) {
        List<Language> ranked = candidates.stream()
                .sorted(Comparator.comparingInt((Language language) -> -counts.frequent[language.index]))
                .toList();
        Language found = ranked.get(0);
        double share = counts.share(found);
        if (counts.words < ENOUGH_WORDS || share < ENOUGH_FREQUENT) {
            return null;
        }
        for (Language other : ranked.subList(1, ranked.size())) {
            if (counts.share(other) * LEAD < share) {
                break;
            }
            long own = counts.own(found, other);
            long others = counts.own(other, found);
            boolean tie = others == own;
            if (tie && read.contains(found.tag) == read.contains(other.tag)) {
                return null;
            }
            found = others > own || (tie && read.contains(other.tag)) ? other : found;
        }
        return found.tag;
    }

    /** Words of the longer lines, without addresses, in lower case, blanks behind each; short lines are headings and labels. */
    private static String sample(String text, List<Line> lines) {
        StringBuilder sample = new StringBuilder(SAMPLE + 1);
        for (int shortest : new int[] {LONG_LINE, 1}) {
            for (Line line : lines) {
                if (line.end() - line.start() >= shortest && sample.length() < SAMPLE) {
                    sample(text, line, sample);
                }
            }
            if (sample.length() > 0) {
                break;
            }
        }
        return sample.toString().toLowerCase(Locale.ROOT);
    }

    private static void sample(String text, Line line, StringBuilder sample) {
        int at = line.start();
        while (at < line.end() && sample.length() < SAMPLE) {
            int from = at++;
            if (!Character.isLetter(text.charAt(from))) {
                continue;
            }
            boolean address = startsAddress(text, from);
            while (at < line.end()
                    && (address ? !Character.isWhitespace(text.charAt(at)) : isInWord(text.charAt(at)))) {
                at++;
            }
            if (!address) {
                sample.append(text, from, Math.min(at, from + SAMPLE - sample.length()));
                if (at < line.end()) {
                    sample.append(' ');
                }
            }
        }
        sample.append(' ');
    }

    private static boolean startsAddress(String text, int at) {
        return text.startsWith("http", at) || text.startsWith("www.", at);
    }

    /** Marks, and the joiners of Arabic script, are no letters but belong to the word. */
    private static boolean isInWord(char c) {
        boolean letter = Character.isLetter(c);
        if (letter || c < 0x80) {
            return letter;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static String base(String tag) {
        return ULocale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    }

    private String all() {
        return String.join(", ", read.stream().map(Languages::named).toList());
    }

    private static String named(String tag) {
        return new ULocale(tag).getDisplayLanguage(ULocale.ENGLISH) + " (" + tag + ")";
    }

    private record Language(String tag, int script, int index) {
        long bit() {
            return 1L << index;
        }
    }

    /** What the letters of a sample tell. */
    private final class Letters {
        private final int[] own = new int[languages.size()];
        private int count;
        /** The script of most letters. */
        private int script = UScript.INVALID_CODE;

        Letters(String sample) {
            int[] ofScript = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
            for (int i = 0; i < sample.length(); i++) {
                char c = sample.charAt(i);
                if (c == ' ') {
                    continue;
                }
                count++;
                Language owner = c < owners.length ? owners[c] : null;
                if (owner != null) {
                    own[owner.index]++;
                }
                int of = c < 0x80 ? UScript.LATIN : UScript.getScript(c);
                if (of > UScript.INHERITED && Character.isLetter(c)) {
                    ofScript[of]++;
                    script = script < 0 || ofScript[of] > ofScript[script] ? of : script;
                }
            }
        }
    }

    /** How often the frequent words of each language stand in a sample. */
    private final class Counts {
        private final int[] frequent = new int[languages.size()];
        private int words;
        /** For each frequent word of the sample the languages that have it among theirs. */
        private final long[] bits;

        private int known;

        /** @param sample ends with a space */
        Counts(String sample) {
            bits = new long[sample.length() / 2];
            int from = 0;
            for (int to = sample.indexOf(' '); to >= 0; to = sample.indexOf(' ', from)) {
                if (to > from) {
                    words++;
                    add(to - from > longestWord ? null : wordBits.get(sample.substring(from, to)));
                }
                from = to + 1;
            }
        }

        private void add(@Nullable Long languages) {
            if (languages == null) {
                return;
            }
            bits[known++] = languages;
            for (long rest = languages; rest != 0; rest &= rest - 1) {
                frequent[Long.numberOfTrailingZeros(rest)]++;
            }
        }

        double share(Language language) {
            return words == 0 ? 0 : frequent[language.index] / (double) words;
        }

        /** How many words of the text the first language has and the second has not. */
        long own(Language language, Language other) {
            return Arrays.stream(bits, 0, known)
                    .filter(word -> (word & language.bit()) != 0 && (word & other.bit()) == 0)
                    .count();
        }
    }
}
