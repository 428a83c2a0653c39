package org.hanoigraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
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
    private static final int SAMPLE = 2000;
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

    private final Map<Character, Language> ownLetters = new HashMap<>();
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
            letters.chars().forEach(letter -> ownLetters.put((char) letter, language));
            for (String word : file.texts(section.get("words"), tag + ".words")) {
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

    /** Languages whose articles are read. */
    SortedSet<String> read() {
        return Collections.unmodifiableSortedSet(read);
    }

    /**
     * The language of a text.
     *
     * @param declared by the sender, who is believed where the script fits
     * @param ofPage what the page says of itself, which is believed only where the text leaves a doubt
     * @throws ArticleException if the language is none of those that are read, or cannot be told
     */
    String of(Collection<String> lines, @Nullable String declared, @Nullable String ofPage) throws ArticleException {
        String wanted = declared == null ? null : base(declared);
        if (wanted != null && !read.contains(wanted)) {
            throw new ArticleException("articles in " + named(wanted) + " cannot be read; expected one of " + all());
        }
        String sample = sample(lines);
        int script = script(sample);
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
        String found = byLetters(sample, candidates);
        List<String> words = words(sample);
        if (found == null) {
            found = byWords(new Counts(words, wordBits), candidates);
        }
        if (found == null && ofPage != null && isOf(base(ofPage), script)) {
            found = base(ofPage);
        }
        if (found == null) {
            found = words.size() < FEWEST_WORDS ? null : detector.language(sample);
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
        Counts counts = new Counts(words(sample(List.of(text))), wordBits);
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

    private @Nullable String byLetters(String sample, List<Language> candidates) {
        int[] own = new int[languages.size()];
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            letters += c == ' ' ? 0 : 1;
            Language owner = c < 0x80 ? null : ownLetters.get(c);
            if (owner != null) {
                own[owner.index]++;
            }
        }
        Language best = Collections.max(candidates, Comparator.comparingInt(language -> own[language.index]));
        return own[best.index] > OWN_LETTERS * letters ? best.tag : null;
    }

    /** In a draw with a neighbour the language that is read wins: texts in it are what is sent here. */
    private @Nullable String byWords(Counts counts, List<Language> candidates) {
        List<Language> ranked = candidates.stream()
                .sorted(Comparator.comparingDouble((Language language) -> -counts.share(language)))
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

    private static List<String> words(String sample) {
        return Arrays.stream(sample.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Words of the longer lines, without addresses, in lower case; short lines are headings and labels. */
    private static String sample(Collection<String> lines) {
        StringBuilder sample = new StringBuilder(SAMPLE + 1);
        for (int shortest : new int[] {LONG_LINE, 1}) {
            for (String line : lines) {
                if (line.length() >= shortest) {
                    sample(line, sample);
                }
            }
            if (sample.length() > 0) {
                break;
            }
        }
        return sample.toString().toLowerCase(Locale.ROOT);
    }

    private static void sample(String line, StringBuilder sample) {
        boolean inAddress = false;
        boolean afterWord = false;
        for (int i = 0; i < line.length() && sample.length() < SAMPLE; i++) {
            char c = line.charAt(i);
            boolean space = Character.isWhitespace(c);
            inAddress = !space && (inAddress || (!afterWord && startsAddress(line, i)));
            boolean word = !inAddress && (Character.isLetter(c) || (afterWord && isJoined(c)));
            if (word) {
                sample.append(c);
            } else if (afterWord) {
                sample.append(' ');
            }
            afterWord = word;
        }
        sample.append(' ');
    }

    private static boolean startsAddress(String line, int at) {
        return line.startsWith("http", at) || line.startsWith("www.", at);
    }

    /** Whether a character inside a word is no letter but belongs to it: marks and the joiners of Arabic script. */
    private static boolean isJoined(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    /** The script of most letters. */
    private static int script(String sample) {
        int[] counts = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
        int best = UScript.INVALID_CODE;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            int script = c < 0x80 ? UScript.LATIN : UScript.getScript(c);
            if (Character.isLetter(c) && script > UScript.INHERITED) {
                counts[script]++;
                best = best < 0 || counts[script] > counts[best] ? script : best;
            }
        }
        return best;
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

    /** How often the frequent words of each language stand in a text. */
    private static final class Counts {
        private final int words;
        /** For each word of the text the languages that have it among their frequent ones. */
        private final long[] bits;

        Counts(List<String> words, Map<String, Long> wordBits) {
            this.words = words.size();
            this.bits = words.stream()
                    .mapToLong(word -> wordBits.getOrDefault(word, 0L))
                    .filter(bits -> bits != 0)
                    .toArray();
        }

        double share(Language language) {
            long count = Arrays.stream(bits)
                    .filter(word -> (word & language.bit()) != 0)
                    .count();
            return words == 0 ? 0 : count / (double) words;
        }

        /** How many words of the text the first language has and the second has not. */
        long own(Language language, Language other) {
            return Arrays.stream(bits)
                    .filter(word -> (word & language.bit()) != 0 && (word & other.bit()) == 0)
                    .count();
        }
    }
}
