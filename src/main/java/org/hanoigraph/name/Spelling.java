package org.hanoigraph.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one language or script spells sounds: the longest letters that fit are read first. */
final class Spelling {
    private record Rule(String before, String after, List<Sounds.Place> sounds, boolean endsInConsonant) {
        int asks() {
            return (before.equals("*") ? 0 : 1) + (after.equals("*") ? 0 : 1);
        }
    }

    private static final List<String> DIRECTIVES =
            List.of("base", "vowels", "long", "implied", "letters", "hint", "tones");

    private final Sounds sounds;
    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final String letters;
    private final String tones;
    private final List<String> hints;
    private final String vowels;
    private final String longVowels;
    private Sounds.@Nullable Place implied;
    private int longest = 1;

    /**
     * A table; letters that it does not list are those of its base.
     *
     * @param base the table that it is based on, if it says so
     */
    Spelling(Tsv table, Sounds sounds, @Nullable Spelling base) throws IOException {
        for (String directive : table.directives().keySet()) {
            if (!DIRECTIVES.contains(directive)) {
                throw new IOException(table.file() + ": @" + directive + ": expected one of " + DIRECTIVES);
            }
        }
        this.sounds = sounds;
        Map<String, String> directives = table.directives();
        this.letters = directives.getOrDefault("letters", "");
        this.tones = characters(table.file(), directives.getOrDefault("tones", ""));
        this.hints = directives.containsKey("hint")
                ? List.of(directives.getOrDefault("hint", "").split(" ", -1))
                : List.of();
        this.vowels = directives.getOrDefault("vowels", base == null ? "" : base.vowels);
        this.longVowels = directives.getOrDefault("long", base == null ? "" : base.longVowels);
        this.implied = base == null ? null : base.implied;
        if (base != null) {
            rules.putAll(base.rules);
            longest = base.longest;
        }
        Map<String, List<Rule>> own = new LinkedHashMap<>();
        for (Tsv.Row row : table.rows()) {
            own.computeIfAbsent(row.get(0), l -> new ArrayList<>()).add(rule(row));
            longest = Math.max(longest, row.get(0).length());
            if (directives.containsKey("implied")) {
                implied = sounds.implied(directives.getOrDefault("implied", ""), row);
            }
        }
        // Rules that ask for more of their surroundings come first; the table's own come before those of its base.
        own.forEach((spelled, list) -> {
            if (list.stream().noneMatch(rule -> rule.asks() == 0)) {
                list.addAll(rules.getOrDefault(spelled, List.of()));
            }
            list.sort((a, b) -> Integer.compare(b.asks(), a.asks()));
            rules.put(spelled, List.copyOf(list));
        });
    }

    /** Marks that nobody could read if they stood alone, given by their codes. */
    private static String characters(Path file, String codes) throws IOException {
        StringBuilder characters = new StringBuilder();
        for (String code : codes.isEmpty() ? new String[0] : codes.split(" ", -1)) {
            try {
                characters.appendCodePoint(Integer.parseInt(code, 16));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ": @tones: expected hexadecimal codes, found \"" + code + "\"", e);
            }
        }
        return characters.toString();
    }

    private Rule rule(Tsv.Row row) throws IOException {
        String spelled = row.get(0);
        for (String context : List.of(row.get(1), row.get(2))) {
            if (spelled.isEmpty() || !context.matches("[*#VK]|\\[[^]]+]")) {
                throw row.bad("expected letters, then twice *, #, V, K or letters in brackets, then sounds");
            }
        }
        List<Sounds.Place> read = sounds.parse(row.get(3), row);
        boolean consonant = vowels.indexOf(spelled.charAt(spelled.length() - 1)) < 0
                && !read.isEmpty()
                && sounds.consonant(read.get(read.size() - 1));
        return new Rule(row.get(1), row.get(2), read, consonant);
    }

    static Tsv table(Path file) throws IOException {
        return Tsv.read(file, "letters", "before", "after", "sounds");
    }

    /** Whether a name has letters that only this language uses. */
    boolean typical(String name) {
        return name.codePoints().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    /** Whether the table is only for names with letters that only its language uses. */
    boolean needsLetters() {
        return !letters.isEmpty();
    }

    /** Whether a word has letters that hint at the language. */
    boolean hintedBy(String word) {
        return hints.stream().anyMatch(word::contains);
    }

    /** The letters and the tone marks of a word, where tones tell words apart and the name has any; null elsewhere. */
    @Nullable
    String tones(String spelling, String name) {
        if (tones.isEmpty() || Folding.apart(name).equals(name)) {
            return null;
        }
        StringBuilder base = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        Folding.apart(spelling).codePoints().forEach(c -> (Folding.mark(c) ? marks : base).appendCodePoint(c));
        return base + "/" + marks;
    }

    /** The sounds of one word. */
    List<Sounds.Place> read(String word) {
        String spelling = withoutTones(word);
        StringBuilder bare = new StringBuilder(spelling.length());
        spelling.chars().forEach(c -> bare.append((char) Folding.base(c)));
        String plain = bare.toString();
        List<Sounds.Place> out = new ArrayList<>(spelling.length() + 4);
        int next;
        for (int i = 0; i < spelling.length(); i = next) {
            next = i + 1;
            Rule found = null;
            for (int end = Math.min(spelling.length(), i + longest); end > i && found == null; end--) {
                found = fitting(spelling.substring(i, end), plain, i, end);
                if (found == null) {
                    found = fitting(plain.substring(i, end), plain, i, end);
                }
                next = end;
            }
            if (found == null) {
                continue;
            }
            for (Sounds.Place place : found.sounds) {
                boolean doubled = !out.isEmpty() && out.get(out.size() - 1).equals(place) && !sounds.vowel(place);
                if (!doubled) {
                    out.add(place);
                }
            }
            if (implied != null
                    && found.endsInConsonant
                    && next < spelling.length()
                    && longVowels.indexOf(spelling.charAt(next)) < 0) {
                out.add(implied);
            }
        }
        return out;
    }

    private String withoutTones(String word) {
        if (tones.isEmpty()) {
            return word;
        }
        StringBuilder out = new StringBuilder();
        Folding.apart(word).codePoints().filter(c -> tones.indexOf(c) < 0).forEach(out::appendCodePoint);
        return java.text.Normalizer.normalize(out, java.text.Normalizer.Form.NFC);
    }

    private @Nullable Rule fitting(String spelled, String text, int from, int to) {
        for (Rule rule : rules.getOrDefault(spelled, List.of())) {
            if (fits(rule.before, text, from - 1) && fits(rule.after, text, to)) {
                return rule;
            }
        }
        return null;
    }

    private boolean fits(String context, String text, int at) {
        boolean edge = at < 0 || at >= text.length();
        return switch (context) {
            case "*" -> true;
            case "#" -> edge;
            case "V" -> !edge && vowels.indexOf(text.charAt(at)) >= 0;
            case "K" -> !edge && vowels.indexOf(text.charAt(at)) < 0;
            default -> !edge && context.indexOf(text.charAt(at)) > 0;
        };
    }
}
