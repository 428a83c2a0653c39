package org.hanoigraph.name;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one language or script spells sounds: the longest letters that fit are read first. */
final class Spelling {
    @SuppressWarnings("ArrayRecordComponent") // never compared and never changed
    private record Rule(String before, String after, int[] sounds, boolean endsInConsonant, boolean doubles) {}

    private final Map<String, List<Rule>> rules;
    private final String vowels;
    private final String noImpliedBefore;
    private final int impliedVowel;
    private final String letters;
    private final boolean needsLetters;
    private final List<String> hints;
    private final String tones;
    private final int longest;

    private Spelling(
            Map<String, List<Rule>> rules,
            String vowels,
            String noImpliedBefore,
            int impliedVowel,
            String letters,
            boolean needsLetters,
            List<String> hints,
            String tones) {
        this.rules = rules;
        this.vowels = vowels;
        this.noImpliedBefore = noImpliedBefore;
        this.impliedVowel = impliedVowel;
        this.letters = letters;
        this.needsLetters = needsLetters;
        this.hints = hints;
        this.tones = tones;
        this.longest = rules.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    /**
     * Reads a table; letters that it does not list are those of its base.
     *
     * @param bases gives the table that another one is based on
     */
    static Spelling read(Path file, Sounds sounds, java.util.function.Function<String, Spelling> bases) {
        Tsv table = Tsv.read(file, "letters", "before", "after", "sounds");
        Map<String, String> directives = table.directives();
        for (String directive : directives.keySet()) {
            if (!List.of("base", "vowels", "long", "implied", "letters", "needs", "hint", "tones")
                    .contains(directive)) {
                throw new NameDataException(file, 0, "@" + directive + " is not known");
            }
        }
        Spelling base = directives.containsKey("base") ? bases.apply(directives.get("base")) : null;
        String vowels = directives.getOrDefault("vowels", base == null ? "" : base.vowels);
        Map<String, List<Rule>> rules = new HashMap<>();
        int implied = base == null ? -1 : base.impliedVowel;
        Map<String, List<Rule>> own = new LinkedHashMap<>();
        for (Tsv.Row row : table.rows()) {
            String letters = row.get(0);
            if (letters.isEmpty()) {
                throw row.bad("letters are expected in the first column");
            }
            int[] read = sounds.parse(row.get(3), row);
            boolean consonant = vowels.indexOf(letters.charAt(letters.length() - 1)) < 0
                    && read.length > 0
                    && sounds.parsedConsonant(read[read.length - 1]);
            own.computeIfAbsent(letters, l -> new ArrayList<>())
                    .add(new Rule(
                            context(row, 1),
                            context(row, 2),
                            read,
                            consonant,
                            read.length > 0 && !sounds.parsedVowel(read[0])));
            if (directives.containsKey("implied")) {
                implied = sounds.impliedVowel(directives.get("implied"), row);
            }
        }
        if (base != null) {
            rules.putAll(base.rules);
        }
        own.forEach((letters, list) -> rules.put(letters, ordered(list, rules.get(letters))));
        return new Spelling(
                rules,
                vowels,
                directives.getOrDefault("long", base == null ? "" : base.noImpliedBefore),
                implied,
                directives.getOrDefault("letters", ""),
                directives.containsKey("needs"),
                directives.containsKey("hint") ? List.of(directives.get("hint").split(" ", -1)) : List.of(),
                marks(directives.getOrDefault("tones", "")));
    }

    private static String marks(String codes) {
        StringBuilder marks = new StringBuilder();
        for (String code : codes.split(" ", -1)) {
            if (!code.isEmpty()) {
                marks.appendCodePoint(Integer.parseInt(code, 16));
            }
        }
        return marks.toString();
    }

    /** Rules that ask for more of their surroundings come first; a language's own come before those of its base. */
    private static List<Rule> ordered(List<Rule> own, @Nullable List<Rule> base) {
        List<Rule> all = new ArrayList<>(own);
        boolean general = own.stream().anyMatch(rule -> asks(rule) == 0);
        if (base != null && !general) {
            all.addAll(base);
        }
        all.sort((a, b) -> Integer.compare(asks(b), asks(a)));
        return List.copyOf(all);
    }

    private static int asks(Rule rule) {
        return (rule.before.equals("*") ? 0 : 1) + (rule.after.equals("*") ? 0 : 1);
    }

    private static String context(Tsv.Row row, int column) {
        String context = row.get(column);
        boolean set = context.length() > 2 && context.startsWith("[") && context.endsWith("]");
        if (!set && !List.of("*", "#", "V", "K").contains(context)) {
            throw row.bad("*, #, V, K or letters in brackets are expected, not \"" + context + "\"");
        }
        return context;
    }

    /** Whether a text without letters typical of the language is not read by its table. */
    boolean needsLetters() {
        return needsLetters;
    }

    /** How many letters of this text are typical of the language. */
    int typical(String text) {
        return (int) text.chars().filter(c -> letters.indexOf(c) >= 0).count();
    }

    /** Whether a word has letters that hint at the language. */
    boolean hintedBy(String word) {
        return hints.stream().anyMatch(word::contains);
    }

    boolean hasTypicalLetters() {
        return !letters.isEmpty();
    }

    /** The accents that tell words apart; empty if there are none. */
    String tones() {
        return tones;
    }

    /** The sounds of one word. */
    int[] read(String text) {
        String spelling = tones.isEmpty() ? text : Folding.without(text, tones);
        StringBuilder plainText = new StringBuilder(spelling.length());
        for (int i = 0; i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            String base = Character.isSurrogate(c) ? String.valueOf(c) : Folding.base(c);
            plainText.append(base.length() == 1 ? base.charAt(0) : c);
        }
        String plain = plainText.toString();
        int[] out = new int[Math.max(8, 2 * spelling.length() + 2)];
        int count = 0;
        int i = 0;
        while (i < spelling.length()) {
            int length = 1;
            Rule found = null;
            for (int size = Math.min(longest, spelling.length() - i); size > 0 && found == null; size--) {
                found = rule(spelling, plain, i, size);
                length = size;
            }
            if (found != null) {
                if (count + found.sounds.length + 1 > out.length) {
                    out = java.util.Arrays.copyOf(out, out.length * 2);
                }
                for (int sound : found.sounds) {
                    if (count == 0 || out[count - 1] != sound || !found.doubles) {
                        out[count++] = sound;
                    }
                }
                int next = i + length;
                if (impliedVowel >= 0
                        && found.endsInConsonant
                        && next < spelling.length()
                        && noImpliedBefore.indexOf(spelling.charAt(next)) < 0) {
                    out[count++] = impliedVowel;
                }
            }
            i += length;
        }
        return java.util.Arrays.copyOf(out, count);
    }

    private @Nullable Rule rule(String spelling, String plain, int i, int size) {
        Rule found = fitting(rules.get(spelling.substring(i, i + size)), plain, i, size);
        return found != null ? found : fitting(rules.get(plain.substring(i, i + size)), plain, i, size);
    }

    private @Nullable Rule fitting(@Nullable List<Rule> list, String text, int i, int size) {
        if (list != null) {
            for (Rule rule : list) {
                if (fits(rule.before, text, i - 1) && fits(rule.after, text, i + size)) {
                    return rule;
                }
            }
        }
        return null;
    }

    private boolean fits(String context, String text, int at) {
        if (context.equals("*")) {
            return true;
        }
        boolean edge = at < 0 || at >= text.length();
        if (edge || context.equals("#")) {
            return edge && context.equals("#");
        }
        char c = text.charAt(at);
        return switch (context) {
            case "V" -> vowels.indexOf(c) >= 0;
            case "K" -> vowels.indexOf(c) < 0;
            default -> context.indexOf(c, 1) > 0 && c != ']';
        };
    }
}
