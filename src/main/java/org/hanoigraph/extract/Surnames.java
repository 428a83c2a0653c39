package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Persons who were named in full somewhere in an article, by their full names and their surnames. */
final class Surnames {
    /** Kinds of mention whose last word may be a surname. */
    private static final Set<String> NAMES = Set.of(Found.NAME, Found.ALIAS);

    /** A shorter surname does not stand alone for the person, unless words beside it tell that it is a name, or a capital does. */
    private static final int SHORTEST_ALONE = 4;

    private static final int SHORTEST_WITH_CAPITAL = 3;

    /** What stands in the middle is often a second given name. */
    private static final int SHORTEST_OF_TWO = 6;

    private final Set<String> endings;
    private final boolean byGivenName;
    private final Map<String, String> persons = new HashMap<>();
    private final Map<String, List<String>> wordsOfNames = new HashMap<>();
    private final PhraseTrie<Referent> names = new PhraseTrie<>();

    /** Who has this word in the middle of a name of three words: the first of two surnames, by which the press calls people, too. */
    private final Map<String, String> firstOfTwo = new HashMap<>();

    /** Words with which a name may be listed, and which are no given names. */
    private final Set<String> titles;

    /**
     * Nobody yet.
     *
     * @param endings that the last word of a name may have
     * @param byGivenName whether the press of the language calls persons by their given names, too
     * @param titles words for offices and ranks
     */
    Surnames(Set<String> endings, boolean byGivenName, Set<String> titles) {
        this.endings = endings;
        this.byGivenName = byGivenName;
        this.titles = titles;
    }

    void remember(Sentence sentence, Found found) {
        if (found.referent().type() == Type.PERSON && found.end() - found.first() > 1 && NAMES.contains(found.kind())) {
            List<String> words = sentence.tokens().subList(found.first(), found.end()).stream()
                    .map(Token::folded)
                    .toList();
            names.add(words, found.referent());
            wordsOfNames.putIfAbsent(found.referent().value(), words);
            remember(
                    sentence.tokens().get(found.end() - 1).folded(),
                    found.referent().value());
            if (words.size() == 3 && words.get(1).length() >= SHORTEST_OF_TWO) {
                firstOfTwo.putIfAbsent(words.get(1), found.referent().value());
            }
            if (byGivenName && !titles.contains(words.get(0))) {
                remember(
                        sentence.tokens().get(found.first()).folded(),
                        found.referent().value());
            }
        }
    }

    private void remember(String name, String id) {
        persons.putIfAbsent(name, id);
    }

    /** Who has this surname. */
    @Nullable
    String id(String folded) {
        String id = persons.get(folded);
        for (String ending : endings) {
            if (id == null && folded.endsWith(ending)) {
                id = persons.get(folded.substring(0, folded.length() - ending.length()));
            }
        }
        return id != null ? id : firstOfTwo.get(folded);
    }

    /**
     * Who is meant by a name of several words: somebody with the same surname, unless the other words say somebody else; or
     * the one whose fuller name begins with all of them, as the press leaves out a second surname.
     */
    @Nullable
    String id(List<String> name) {
        String id = id(name.get(name.size() - 1));
        if (name.size() == 1) {
            return id;
        }
        List<String> known = wordsOfNames.getOrDefault(String.valueOf(id), List.of());
        boolean fits = id != null && name.subList(0, name.size() - 1).stream().allMatch(word -> isAmong(word, known));
        return fits ? id : idOfLonger(name);
    }

    private @Nullable String idOfLonger(List<String> name) {
        List<String> ids = wordsOfNames.entrySet().stream()
                .filter(known -> known.getValue().size() > name.size()
                        && known.getValue().subList(0, name.size()).equals(name))
                .map(Map.Entry::getKey)
                .toList();
        return ids.size() == 1 ? ids.get(0) : null;
    }

    /** Whether a name has this word, or one that this is the initial of. */
    private static boolean isAmong(String word, List<String> name) {
        return name.contains(word)
                || !Character.isLetter(word.codePointAt(0))
                || (word.codePointCount(0, word.length()) == 1
                        && name.stream().anyMatch(other -> other.startsWith(word)));
    }

    private boolean isTitled(List<Token> tokens, int name) {
        return name > 0 && titles.contains(tokens.get(name - 1).folded());
    }

    /** At the beginning of a sentence a capital tells nothing. */
    private static int shortest(List<Token> tokens, int name) {
        boolean capital =
                name > 0 && tokens.get(name - 1).isWord() && tokens.get(name).hasCase();
        return capital ? SHORTEST_WITH_CAPITAL : SHORTEST_ALONE;
    }

    /** Finds names that stand without what told them first, and surnames that stand alone. */
    void find(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            PhraseTrie.Opening<Referent> opening = tokens.get(i).looksLikeName() && !sentence.covered(i)
                    ? names.opening(tokens.get(i).folded(), tokens.get(i).form().stems())
                    : null;
            PhraseTrie.Hit<Referent> hit = opening == null ? null : names.longest(opening, tokens, i);
            if (hit != null) {
                sentence.add(sentence.found(hit.value(), Found.NAME, i, hit.end()));
                i = hit.end() - 1;
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).looksLikeName()
                    && (tokens.get(i).folded().length() >= shortest(tokens, i) || isTitled(tokens, i))
                    && !sentence.covered(i)) {
                String id = id(tokens.get(i).folded());
                if (id != null) {
                    sentence.add(sentence.found(Referent.entity(id), Found.ALIAS, i, i + 1));
                }
            }
        }
    }
}
