package org.hanoigraph.name;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes names apart. Time and memory grow with the length of the text, which is limited. */
final class FormBuilder {
    /** A word of a language has at least this many letters left when a prefix or ending is taken off. */
    private static final int STEM = 3;

    private static final int SHORT_TITLE = 2;
    private static final int SHORT_GENERATION = 3;
    private static final Pattern ROMAN = Pattern.compile("[ivx]{1,7}");

    private final NameData data;
    private final List<String> attachedTitles;

    FormBuilder(NameData data) {
        this.data = data;
        this.attachedTitles = data.titles.single();
    }

    NameForm build(Name name) {
        if (name.text().length() > data.settings.maxLength()) {
            return unusable(name);
        }
        List<Token> tokens = new ArrayList<>(Token.of(Folding.composed(name.text())));
        tokens.removeIf(token -> data.plain(token.text()).isEmpty());
        if (tokens.isEmpty() || tokens.size() > data.settings.maxWords()) {
            return unusable(name);
        }
        return name.kind() == Name.Kind.PERSON ? person(name, tokens) : organization(name, tokens);
    }

    private static NameForm unusable(Name name) {
        return new NameForm(
                name, false, List.of(), List.of(), null, false, false, Set.of(), Set.of(), List.of(), "", Set.of());
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }

    private List<String> plain(List<Token> tokens) {
        List<String> plain = new ArrayList<>();
        for (Token token : tokens) {
            plain.add(data.plain(token.text()));
        }
        return plain;
    }

    // Persons

    private NameForm person(Name name, List<Token> all) {
        List<Token> tokens = new ArrayList<>(all);
        List<String> titles = new ArrayList<>();
        stripTitles(tokens, titles, name.language());
        String generation = stripGeneration(tokens, name.language());
        boolean ordered = surnameLast(tokens);
        List<String> plain = plain(tokens);
        List<Part> parts = personParts(name, tokens, plain);
        parts = markPatronymics(parts);
        boolean surnameFirst = data.surnameFirst.contains(language(name, tokens.get(0)))
                || data.surnameFirst.contains(tokens.get(0).script());
        return new NameForm(
                name,
                !parts.isEmpty(),
                List.copyOf(parts),
                List.copyOf(titles),
                generation,
                ordered,
                surnameFirst,
                Set.of(),
                Set.of(),
                List.of(),
                joined(plain),
                Set.of());
    }

    private String language(Name name, Token first) {
        String typical = data.spellings.language(first.script(), lower(name));
        return typical != null ? typical : String.valueOf(name.language());
    }

    private static String lower(Name name) {
        return Folding.composed(UCharacter.toLowerCase(name.text()));
    }

    private void stripTitles(List<Token> tokens, List<String> titles, @Nullable String language) {
        boolean found = true;
        while (found && tokens.size() > 1) {
            List<String> plain = plain(tokens);
            found = false;
            Phrases.Found<List<NameData.Entry<NameData.Use>>> first = data.titles.startingAt(plain, 0);
            if (first != null
                    && first.words() < tokens.size()
                    && title(first, plain, 0, language, NameData.Use.BEFORE)) {
                titles.add(text(tokens.subList(0, first.words())));
                tokens.subList(0, first.words()).clear();
                found = true;
                continue;
            }
            Phrases.Found<List<NameData.Entry<NameData.Use>>> last = data.titles.ending(plain);
            if (last != null
                    && last.words() < tokens.size()
                    && title(last, plain, tokens.size() - last.words(), language, NameData.Use.AFTER)) {
                List<Token> end = tokens.subList(tokens.size() - last.words(), tokens.size());
                titles.add(text(end));
                end.clear();
                found = true;
            }
        }
        Token last = tokens.get(tokens.size() - 1);
        if (data.unspacedScripts.contains(last.script())) {
            String cut = withoutAttachedTitle(last.text());
            if (cut.length() < last.text().length()) {
                titles.add(last.text().substring(cut.length()));
                tokens.set(tokens.size() - 1, new Token(cut, false, false, false));
            }
        }
    }

    private static boolean title(
            Phrases.Found<List<NameData.Entry<NameData.Use>>> found,
            List<String> plain,
            int from,
            @Nullable String language,
            NameData.Use use) {
        int length = found.words() > 1 ? SHORT_TITLE + 1 : plain.get(from).length();
        for (NameData.Entry<NameData.Use> entry : found.value()) {
            if ((entry.value() == use || entry.value() == NameData.Use.AROUND)
                    && entry.counts(language, length, SHORT_TITLE)) {
                return true;
            }
        }
        return false;
    }

    private String withoutAttachedTitle(String text) {
        String plain = data.plain(text);
        for (String title : attachedTitles) {
            if (plain.length() == text.length()
                    && plain.endsWith(title)
                    && plain.length() >= title.length() + 2
                    && data.unspacedScripts.contains(new Token(title, false, false, false).script())) {
                return text.substring(0, text.length() - title.length());
            }
        }
        return text;
    }

    private static String text(List<Token> tokens) {
        List<String> words = new ArrayList<>();
        tokens.forEach(token -> words.add(token.text()));
        return joined(words);
    }

    private @Nullable String stripGeneration(List<Token> tokens, @Nullable String language) {
        List<String> plain = plain(tokens);
        Phrases.Found<List<NameData.Entry<String>>> last = data.generations.ending(plain);
        if (last == null || last.words() >= tokens.size()) {
            return null;
        }
        int length = last.words() > 1
                ? SHORT_GENERATION + 1
                : plain.get(plain.size() - 1).length();
        for (NameData.Entry<String> entry : last.value()) {
            if (entry.counts(language, length, SHORT_GENERATION)) {
                tokens.subList(tokens.size() - last.words(), tokens.size()).clear();
                return entry.value();
            }
        }
        return null;
    }

    /** Moves a surname that a comma or capitals mark to the end; whether there was such a mark. */
    private static boolean surnameLast(List<Token> tokens) {
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (tokens.get(i).comma()) {
                rotate(tokens, i + 1);
                return true;
            }
        }
        int capitals = 0;
        while (capitals < tokens.size()
                && tokens.get(capitals).upperCase()
                && tokens.get(capitals).letters() > 1) {
            capitals++;
        }
        boolean restLower = tokens.subList(capitals, tokens.size()).stream().anyMatch(Token::lowerCase);
        if (capitals > 0 && restLower) {
            rotate(tokens, capitals);
            return true;
        }
        return false;
    }

    private static void rotate(List<Token> tokens, int count) {
        List<Token> front = new ArrayList<>(tokens.subList(0, count));
        tokens.subList(0, count).clear();
        tokens.addAll(front);
    }

    private List<Part> personParts(Name name, List<Token> tokens, List<String> plain) {
        Reader reader = new Reader(name, tokens);
        List<Part> parts = new ArrayList<>();
        boolean allCapitals = tokens.stream().noneMatch(Token::lowerCase);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String word = plain.get(i);
            boolean last = i == tokens.size() - 1;
            NameData.Particle particle = last ? null : data.particles.get(word);
            boolean dropped = particle != null && i > 0 && (particle != NameData.Particle.HYPHEN || token.hyphen());
            if (particle == NameData.Particle.JOINED) {
                int next = i + 1;
                while (next < tokens.size() - 1 && article(plain.get(next), tokens.get(next))) {
                    next++;
                }
                parts.add(reader.joined(tokens.subList(i, next + 1), word));
                i = next;
            } else if (!dropped) {
                parts.addAll(words(reader, token, word, i == 0 && !last, tokens.size(), allCapitals));
            }
        }
        return parts;
    }

    private List<Part> words(Reader reader, Token token, String word, boolean first, int of, boolean allCapitals) {
        String spelling = data.folding.spelling(token.text());
        if (initial(token, of)) {
            return List.of(reader.part(token.text(), spelling, Part.Role.INITIAL));
        }
        if (first && article(word, token)) {
            return List.of(reader.part(token.text(), spelling, Part.Role.SOFT));
        }
        Part.Role role = soft(word) && of > 2 ? Part.Role.SOFT : Part.Role.WORD;
        boolean listed = data.groups(word).length > 0;
        Part part = reader.part(token.text(), listed ? spelling : reader.stem(token, word), role);
        if (allCapitals || !initials(token, of) || part.consonants() < 2) {
            return List.of(part);
        }
        List<Part> initials = new ArrayList<>();
        token.text()
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> initials.add(reader.part(letter, data.folding.spelling(letter), Part.Role.INITIAL)));
        return initials;
    }

    private boolean article(String word, Token token) {
        NameData.Particle particle = data.particles.get(word);
        return particle == NameData.Particle.ARTICLE || (particle == NameData.Particle.HYPHEN && token.hyphen());
    }

    private boolean soft(String word) {
        List<NameData.Entry<NameData.Use>> uses = data.titles.get(word);
        return uses != null && uses.stream().anyMatch(entry -> entry.value() == NameData.Use.SOFT);
    }

    private boolean initial(Token token, int words) {
        return words > 1 && token.letters() == 1 && !token.number() && data.initialScripts.contains(token.script());
    }

    private static boolean initials(Token token, int words) {
        return words > 1 && token.letters() == 2 && token.upperCase() && !token.dot() && !token.number();
    }

    private List<Part> markPatronymics(List<Part> parts) {
        long words =
                parts.stream().filter(part -> part.role() == Part.Role.WORD).count();
        if (words < 3) {
            return parts;
        }
        List<Part> marked = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean is = i > 0 && part.role() == Part.Role.WORD && data.patronymic(part.plain()) && words > 2;
            if (is) {
                words--;
            }
            marked.add(is ? part.as(Part.Role.PATRONYMIC) : part);
        }
        return marked;
    }

    // Organizations and everything else

    private NameForm organization(Name name, List<Token> all) {
        List<Token> tokens = new ArrayList<>(joinLetters(all));
        List<String> plain = new ArrayList<>(plain(tokens));
        String whole = joined(plain);
        Set<String> forms = name.kind() == Name.Kind.ORGANIZATION ? stripLegalForms(tokens, plain) : Set.of();
        Reader reader = new Reader(name, tokens);
        Set<String> places = new TreeSet<>();
        List<String> numbers = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        StringBuilder allLetters = new StringBuilder();
        for (int i = 0; i < tokens.size(); ) {
            Phrases.Found<String> place = data.places.startingAt(plain, i);
            Phrases.Found<Integer> concept = data.concepts.startingAt(plain, i);
            String number = number(tokens.get(i), plain.get(i), i, tokens.size());
            int size = 1;
            if (concept != null && (place == null || concept.words() >= place.words())) {
                size = concept.words();
                parts.add(concept(reader, tokens.subList(i, i + size), concept.value()));
            } else if (place != null) {
                size = place.words();
                places.add(place.value());
            } else if (data.fillers.contains(plain.get(i)) && tokens.size() > 1) {
                allLetters.append(plain.get(i), 0, 1);
            } else if (number != null) {
                numbers.add(number);
            } else {
                Part.Role role = data.weak.startingAt(plain, i) != null ? Part.Role.WEAK : Part.Role.WORD;
                parts.add(reader.part(
                        tokens.get(i).text(),
                        data.folding.spelling(tokens.get(i).text()),
                        role));
            }
            for (int k = i; k < i + size; k++) {
                if (!data.fillers.contains(plain.get(k)) && !plain.get(k).isEmpty()) {
                    letters.append(plain.get(k), 0, 1);
                    allLetters.append(plain.get(k), 0, 1);
                }
            }
            i += size;
        }
        Set<String> acronyms = new LinkedHashSet<>(List.of(letters.toString(), allLetters.toString()));
        acronyms.removeIf(acronym -> acronym.length() < 2);
        acronyms.addAll(data.acronymsOf(joined(plain)));
        return new NameForm(
                name,
                !(parts.isEmpty() && places.isEmpty() && numbers.isEmpty()),
                List.copyOf(parts),
                List.of(),
                null,
                false,
                false,
                forms,
                places,
                List.copyOf(numbers),
                whole,
                acronyms);
    }

    /** Single letters in a row are one word: G.m.b.H. */
    private static List<Token> joinLetters(List<Token> tokens) {
        List<Token> out = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Token token : tokens) {
            boolean letter = token.letters() == 1
                    && token.text().length() == 1
                    && !token.text().equals("&");
            if (letter) {
                run.append(token.text());
                if (token.dot()) {
                    continue;
                }
            }
            if (run.length() > 0 && !letter) {
                // A stop-separated run may end in a short word: "G.m.bH".
                out.add(new Token(run.toString(), false, false, false));
                run.setLength(0);
            }
            if (letter) {
                out.add(new Token(run.toString(), token.hyphen(), false, token.comma()));
                run.setLength(0);
            } else {
                out.add(token);
            }
        }
        if (run.length() > 0) {
            out.add(new Token(run.toString(), false, false, false));
        }
        return out;
    }

    private Set<String> stripLegalForms(List<Token> tokens, List<String> plain) {
        Set<String> forms = new TreeSet<>();
        boolean found = true;
        while (found && tokens.size() > 1) {
            found = false;
            Phrases.Found<String> last = data.legalForms.ending(plain);
            if (last != null && last.words() < tokens.size()) {
                forms.add(last.value());
                cut(tokens, plain, tokens.size() - last.words(), tokens.size());
                found = true;
                continue;
            }
            Phrases.Found<String> first = data.legalForms.startingAt(plain, 0);
            if (first != null && first.words() < tokens.size()) {
                forms.add(first.value());
                cut(tokens, plain, 0, first.words());
                found = true;
            }
        }
        return forms;
    }

    private static void cut(List<Token> tokens, List<String> plain, int from, int to) {
        tokens.subList(from, to).clear();
        plain.subList(from, to).clear();
    }

    private Part concept(Reader reader, List<Token> tokens, int concept) {
        Part part = reader.part(text(tokens), data.folding.spelling(text(tokens)), Part.Role.CONCEPT);
        return new Part(
                part.text(),
                part.role(),
                part.script(),
                part.spelling(),
                part.plain(),
                part.writtenOut(),
                part.latin(),
                part.sounds(),
                part.other(),
                part.length(),
                part.consonants(),
                part.exact(),
                part.sure(),
                part.language(),
                new int[] {-concept},
                null,
                true);
    }

    /** The value of a number in digits or Roman numerals; null for other words. */
    private static @Nullable String number(Token token, String plain, int at, int words) {
        if (token.number()) {
            StringBuilder digits = new StringBuilder();
            token.text().codePoints().forEach(c -> {
                int digit = UCharacter.digit(c);
                if (digit >= 0) {
                    digits.append(digit);
                } else {
                    digits.appendCodePoint(UCharacter.toLowerCase(c));
                }
            });
            return digits.toString();
        }
        if (at > 0
                && at == words - 1
                && token.upperCase()
                && ROMAN.matcher(plain).matches()) {
            int value = roman(plain);
            return value > 0 ? String.valueOf(value) : null;
        }
        return null;
    }

    private static int roman(String text) {
        int sum = 0;
        int before = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int value = switch (text.charAt(i)) {
                case 'i' -> 1;
                case 'v' -> 5;
                default -> 10;
            };
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return sum;
    }

    /** Reads the words of one name in the language that its letters and its text suggest. */
    private final class Reader {
        private final @Nullable String language;
        private final String lower;
        private final List<Token> tokens;

        Reader(Name name, List<Token> tokens) {
            this.language = name.language();
            this.lower = lower(name);
            this.tokens = tokens;
        }

        /** A word that makes one name with the next: Abd al-Fattah. */
        Part joined(List<Token> words, String first) {
            String next = data.folding.spelling(words.get(words.size() - 1).text());
            String standard = data.joined.getOrDefault(first, first);
            return part(FormBuilder.text(words), standard + withoutArticle(next), Part.Role.WORD);
        }

        /** The spelling of a word without an article or prefix that has grown together with it. */
        String stem(Token token, String plain) {
            String spelling = data.folding.spelling(token.text());
            for (var prefix : data.prefixes.entrySet()) {
                if (plain.startsWith(prefix.getKey())
                        && spelling.length() == plain.length()
                        && plain.length() >= prefix.getKey().length() + STEM) {
                    return prefix.getValue()
                            + spelling.substring(prefix.getKey().length());
                }
            }
            return spelling;
        }

        Part part(String text, String spelling, Part.Role role) {
            Token token = new Token(text, false, false, false);
            String script = token.script();
            String plain = data.folding.plain(spelling);
            String latin = latin(spelling, script);
            int[] sounds = new int[0];
            int[] other = null;
            String tonal = null;
            String romanTable = data.romanizer.spelling(script);
            if (romanTable != null) {
                Spelling table = data.spellings.get(romanTable);
                Spelling foreign = data.spellings.get(romanTable + "-foreign");
                if (table != null) {
                    sounds = syllables(table, latin);
                    other = foreign == null || nativeName(plain) ? null : syllables(foreign, latin);
                }
                String ending = withoutEnding(spelling, script);
                if (table != null && ending != null) {
                    other = syllables(table, latin(ending, script));
                }
            } else {
                String read = script.equals("Hira") ? data.folding.spelling(latinKana(spelling)) : spelling;
                Spelling table = data.spellings.choose(script.equals("Hira") ? "Kana" : script, language, lower);
                if (table == null) {
                    table = data.spellings.get("Any");
                    read = latin;
                }
                if (table != null) {
                    sounds = table.read(read);
                    String ending = withoutEnding(spelling, script);
                    other = ending == null ? null : table.read(ending);
                    String bare = withoutArticle(read);
                    if (other == null && bare.length() < read.length()) {
                        other = table.read(bare);
                    }
                    Spelling hinted = other == null ? data.spellings.hinted(script, language, read) : null;
                    if (hinted != null) {
                        other = hinted.read(read);
                    }
                    tonal = table.tones().isEmpty() || Folding.apart(lower).equals(lower) ? null : tonal(spelling);
                }
            }
            int[] groups = data.groups(plain);
            if (groups.length == 0) {
                groups = data.patronymicGroups(plain);
            }
            return new Part(
                    text,
                    role,
                    script,
                    spelling,
                    plain,
                    data.folding.writtenOut(spelling),
                    data.plain(latin).replace(" ", ""),
                    sounds,
                    other,
                    data.sounds.length(sounds),
                    data.sounds.consonants(sounds),
                    romanTable != null,
                    data.romanizer.sure(script),
                    data.spellings.own(script, language) ? language : null,
                    groups,
                    tonal,
                    data.common(plain));
        }

        String withoutArticle(String spelling) {
            for (String article : data.attachedArticles) {
                if (spelling.startsWith(article) && spelling.length() >= article.length() + STEM) {
                    return spelling.substring(article.length());
                }
            }
            return spelling;
        }

        private String latin(String spelling, String script) {
            return script.equals("Latn") ? spelling : data.romanizer.latin(spelling, script, language);
        }

        /** Whether a short word starts with a listed surname: then it is no foreign name in the letters of the script. */
        private boolean nativeName(String plain) {
            return tokens.size() == 1
                    && plain.length() <= STEM
                    && data.groups(plain.substring(0, Character.charCount(plain.codePointAt(0)))).length > 0;
        }

        private String latinKana(String spelling) {
            StringBuilder out = new StringBuilder();
            spelling.codePoints().forEach(c -> out.appendCodePoint(c >= 'ぁ' && c <= 'ゖ' ? c + 0x60 : c));
            return out.toString();
        }

        private int[] syllables(Spelling table, String latin) {
            int[] out = new int[0];
            for (String syllable : data.folding.spelling(latin).split("[\\s-]+", -1)) {
                int[] read = table.read(syllable);
                int from = out.length;
                out = Arrays.copyOf(out, from + read.length);
                System.arraycopy(read, 0, out, from, read.length);
            }
            return out;
        }

        /** The word without an ending that the language adds to every word of a name. */
        private @Nullable String withoutEnding(String spelling, String script) {
            for (NameData.Ending ending : data.endings(script)) {
                String end = endingOf(spelling, ending.endings());
                if (end == null) {
                    continue;
                }
                boolean all = tokens.size() > 1;
                for (Token token : tokens) {
                    all &= endingOf(data.folding.spelling(token.text()), ending.endings()) != null;
                }
                if (all || !ending.every()) {
                    return spelling.substring(0, spelling.length() - end.length());
                }
            }
            return null;
        }

        private @Nullable String endingOf(String spelling, List<String> endings) {
            for (String ending : endings) {
                if (spelling.endsWith(ending) && spelling.length() >= ending.length() + STEM) {
                    return ending;
                }
            }
            return null;
        }

        private String tonal(String spelling) {
            String apart = Folding.apart(spelling);
            StringBuilder letters = new StringBuilder();
            StringBuilder marks = new StringBuilder();
            apart.codePoints().forEach(c -> (Folding.mark(c) ? marks : letters).appendCodePoint(c));
            return letters + "/" + marks;
        }
    }
}
