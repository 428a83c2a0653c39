package org.hanoigraph.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes names apart. Time and memory grow with the length of the text, which is limited. */
final class NameReader {
    /** A longer text, in UTF-16 units, is no name. */
    /** The other half of a name that is grown together has as many letters. */
    private static final int SHORTEST_HALF = 3;

    private static final int MOST_LETTERS = 200;
    /** Nor is one of more words. */
    private static final int MOST_WORDS = 24;

    private static final Pattern ROMAN = Pattern.compile("[ivx]{1,7}");

    private final Folding folding;
    private final Spellings spellings;
    private final WordLists lists;

    NameReader(Folding folding, Spellings spellings, WordLists lists) {
        this.folding = folding;
        this.spellings = spellings;
        this.lists = lists;
    }

    NameForm read(Name name) {
        List<Token> tokens = new ArrayList<>();
        if (name.text().length() <= MOST_LETTERS) {
            tokens.addAll(Token.of(name.text(), folding));
        }
        if (tokens.isEmpty() || tokens.size() > MOST_WORDS) {
            return new NameForm(name, List.of(), false, false, List.of(), Set.of(), "");
        }
        String whole = String.join(" ", plain(tokens));
        return name.kind() == Name.Kind.PERSON ? person(name, tokens, whole) : organization(name, tokens, whole);
    }

    private static List<String> plain(List<Token> tokens) {
        return tokens.stream().map(Token::plain).toList();
    }

    private NameForm person(Name name, List<Token> tokens, String whole) {
        stripTitles(tokens, name.language());
        boolean ordered = surnameLast(tokens);
        List<String> plain = plain(tokens);
        Words words = new Words(name, tokens);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean last = i == tokens.size() - 1;
            if (lists.articles.contains(plain.get(i)) && !last) {
                if (i == 0) {
                    parts.add(words.part(i, token.text(), token.spelling(), Part.Role.SOFT));
                }
                continue;
            }
            String joining = lists.joining.get(plain.get(i));
            if (joining != null && !last) {
                int next = i + 1;
                while (next < tokens.size() - 1 && lists.articles.contains(plain.get(next))) {
                    next++;
                }
                String rest = tokens.get(next).spelling();
                parts.add(words.part(
                        next,
                        token.text() + " " + tokens.get(next).text(),
                        joining + lists.withoutArticle(rest),
                        Part.Role.WORD));
                i = next;
                continue;
            }
            boolean initial = tokens.size() > 1
                    && token.letters() == 1
                    && !token.number()
                    && (UScript.isCased(token.script()) || token.dot());
            boolean soft = tokens.size() > 2 && lists.title(plain.get(i), "soft", name.language());
            Part.Role role = initial ? Part.Role.INITIAL : soft ? Part.Role.SOFT : Part.Role.WORD;
            parts.add(words.part(
                    i, token.text(), role == Part.Role.WORD ? apart(token, plain.get(i)) : token.spelling(), role));
        }
        String script = UScript.getShortName(tokens.get(0).script());
        boolean surnameFirst = lists.surnameFirst.contains(script)
                || lists.surnameFirst.contains(String.valueOf(name.language()))
                || (parts.size() > 1
                        && lists.firstSurnames.contains(parts.get(0).plain()))
                || parts.stream().anyMatch(part -> lists.surnameFirst.contains(String.valueOf(part.language())));
        return new NameForm(name, markPatronymics(parts), ordered, surnameFirst, List.of(), Set.of(), whole);
    }

    /** A name of two halves grown together, spelled as one of two words is read; any other word as it is. */
    private String apart(Token token, String plain) {
        if (lists.groups(plain).isEmpty()) {
            for (Map.Entry<String, String> half : lists.grown.entrySet()) {
                if (plain.startsWith(half.getKey())
                        && plain.length() >= half.getKey().length() + SHORTEST_HALF) {
                    return half.getValue() + plain.substring(half.getKey().length());
                }
            }
            for (Map.Entry<String, String> half : lists.grownEnds.entrySet()) {
                int first = plain.length() - half.getKey().length();
                if (plain.endsWith(half.getKey()) && first >= SHORTEST_HALF) {
                    return plain.substring(0, first) + half.getValue();
                }
            }
        }
        return token.spelling();
    }

    private void stripTitles(List<Token> tokens, @Nullable String language) {
        boolean found = true;
        while (found && tokens.size() > 1) {
            List<String> plain = plain(tokens);
            found = false;
            int first = lists.titles.startingAt(plain, 0);
            if (first > 0
                    && first < tokens.size()
                    && lists.title(WordLists.Phrases.phrase(plain, 0, first), "before", language)) {
                tokens.subList(0, first).clear();
                found = true;
                continue;
            }
            int last = lists.titles.ending(plain);
            int from = tokens.size() - last;
            if (last > 0 && from > 0 && lists.title(WordLists.Phrases.phrase(plain, from, last), "after", language)) {
                tokens.subList(from, tokens.size()).clear();
                found = true;
            }
        }
        Token last = tokens.get(tokens.size() - 1);
        if (!UScript.isCased(last.script()) && last.script() != UScript.ARABIC) {
            tokens.set(tokens.size() - 1, Token.of(lists.withoutTitle(last.text()), last.after(), folding));
        }
    }

    /** Moves a surname that a comma marks to the end; whether there was one. */
    private static boolean surnameLast(List<Token> tokens) {
        int surname = 1;
        while (surname < tokens.size() && !tokens.get(surname - 1).comma()) {
            surname++;
        }
        Collections.rotate(tokens, -surname);
        return surname < tokens.size();
    }

    /** A word that ends as fathers' names do is one in a name of two other words. */
    private List<Part> markPatronymics(List<Part> parts) {
        long words =
                parts.stream().filter(part -> part.role() == Part.Role.WORD).count();
        List<Part> marked = new ArrayList<>(parts);
        for (int i = 1; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (words > 2 && part.role() == Part.Role.WORD && lists.patronymic(part.plain())) {
                marked.set(i, part.as(Part.Role.PATRONYMIC));
                words--;
            }
        }
        return marked;
    }

    private NameForm organization(Name name, List<Token> all, String whole) {
        List<Token> tokens = joinLetters(all);
        Set<String> forms = stripLegalForms(tokens);
        List<String> plain = plain(tokens);
        Words words = new Words(name, tokens);
        List<String> numbers = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String number = number(tokens.get(i), plain.get(i), i > 0 && i == tokens.size() - 1);
            if (number != null) {
                numbers.add(number);
            } else if (!lists.fillers.contains(plain.get(i)) || tokens.size() == 1) {
                parts.add(words.part(i, tokens.get(i).text(), tokens.get(i).spelling(), Part.Role.WORD));
            }
        }
        return new NameForm(name, parts, false, false, numbers, forms, whole);
    }

    /** Single letters with full stops are one word: G.m.b.H. */
    private List<Token> joinLetters(List<Token> tokens) {
        List<Token> out = new ArrayList<>();
        boolean open = false;
        for (Token token : tokens) {
            boolean letter = token.letters() == 1 && token.text().length() == 1;
            if (open && letter) {
                Token last = out.remove(out.size() - 1);
                out.add(Token.of(last.text() + token.text(), token.after(), folding));
            } else {
                out.add(token);
            }
            open = letter && token.dot();
        }
        return out;
    }

    private Set<String> stripLegalForms(List<Token> tokens) {
        Set<String> forms = new TreeSet<>();
        while (true) {
            List<String> plain = plain(tokens);
            int last = lists.legalForms.ending(plain);
            int first = lists.legalForms.startingAt(plain, 0);
            if (last > 0 && last < tokens.size()) {
                int from = tokens.size() - last;
                forms.add(lists.legalForms.get(WordLists.Phrases.phrase(plain, from, last), ""));
                tokens.subList(from, tokens.size()).clear();
            } else if (first > 0 && first < tokens.size()) {
                forms.add(lists.legalForms.get(WordLists.Phrases.phrase(plain, 0, first), ""));
                tokens.subList(0, first).clear();
            } else {
                return forms;
            }
        }
    }

    /** A number in digits of any script, or in Roman numerals at the end; null for other words. */
    private static @Nullable String number(Token token, String plain, boolean end) {
        if (token.number()) {
            StringBuilder digits = new StringBuilder();
            token.text()
                    .codePoints()
                    .forEach(c -> digits.append(
                            UCharacter.digit(c) >= 0
                                    ? String.valueOf(UCharacter.digit(c))
                                    : Character.toString(UCharacter.toLowerCase(c))));
            return digits.toString();
        }
        return end && ROMAN.matcher(plain).matches() ? plain : null;
    }

    /** The words of one name, read in the language that its letters and its text suggest. */
    private final class Words {
        private final Name name;
        private final String whole;
        private final @Nullable List<Integer> endings;

        Words(Name name, List<Token> tokens) {
            this.name = name;
            this.whole = folding.spelling(name.text());
            List<String> words = tokens.stream().map(Token::spelling).toList();
            this.endings =
                    lists.endings(words, UScript.getShortName(tokens.get(0).script()));
        }

        Part part(int index, String text, String spelling, Part.Role role) {
            int script = Token.script(spelling);
            String plain = folding.plain(spelling);
            String bare = lists.withoutArticle(spelling);
            if (endings != null) {
                bare = spelling.substring(0, Math.max(1, spelling.length() - endings.get(index)));
            }
            Spellings.Reading read = spellings.read(spelling, script, name.language(), whole, bare);
            return new Part(
                    text,
                    role,
                    script,
                    plain,
                    read.first(),
                    read.second(),
                    read.language(),
                    read.romanized(),
                    read.tones(),
                    name.kind() == Name.Kind.PERSON ? lists.groups(plain) : Set.of(),
                    Part.weight(read.first(), plain));
        }
    }
}
