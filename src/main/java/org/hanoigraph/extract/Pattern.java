package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.hanoigraph.extract.Element.Cue;
import org.hanoigraph.extract.Element.End;
import org.hanoigraph.extract.Element.Gap;
import org.hanoigraph.extract.Element.NewName;
import org.hanoigraph.extract.Element.NotBefore;
import org.hanoigraph.extract.Element.NotBehind;
import org.hanoigraph.extract.Element.NotNaming;
import org.hanoigraph.extract.Element.Part;
import org.hanoigraph.extract.Element.Phrase;
import org.hanoigraph.extract.Element.Slot;
import org.hanoigraph.extract.Element.Start;
import org.hanoigraph.extract.Element.Words;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of words, gaps and slots that a sentence may hold. {@code data/extraction/README.md} has the notation.
 *
 * @param opening the first element that takes up words
 * @param required sets of phrases without one of each of which it cannot match, for a quick look at a sentence
 * @param filled types of mention by slot, without which it cannot match either
 */
record Pattern(List<Element> elements, Element opening, List<PhraseSet> required, List<Types> filled) {
    private static final char NON_JOINER = '\u200c';

    private static final Notation NOTATION = new Notation(
            java.util.regex.Pattern.compile("\\$(?<slot>[A-Z]+)\\{(?<types>[a-z|]+)}(?<list>\\+?)"
                    + "|\\.\\.(?<gap>[0-9]{1,2})"
                    + "|(?<name>~N1?)"
                    + "|(?<start>\\^)"
                    + "|(?<end>\\$)(?=\\s|$)"
                    + "|\\[(?<cue>[^\\[\\]]+)]"
                    + "|!(?<ahead>>?)(?:\\((?<not>[^()]*)\\)|@(?<notSet>[\\p{L}\\p{N}_-]+))"
                    + "|!>\\{(?<notTypes>[a-z|]+)}"
                    + "|@(?<set>[\\p{L}\\p{N}_-]+)(?<setOptional>\\??)"
                    + "|(?<bracket>[()])(?=\\s|$)"
                    + "|\\((?<choice>[^()]*)\\)(?<choiceOptional>\\??)"
                    + "|(?<word>(?!\\.\\.)[^\\s$@()~^?!\\[]+)(?<wordOptional>\\??)"),
            "part of a pattern");

    /**
     * Reads the notation.
     *
     * @param sets which have named ones, and take those that the pattern spells out
     * @throws GrammarException if a part is not of the notation or names an unknown set
     */
    static Pattern parse(String text, PhraseSets sets) throws GrammarException {
        List<Element> elements = NOTATION.read(text, part -> element(part, sets));
        if (elements.stream().allMatch(element -> element instanceof Gap)) {
            throw new GrammarException("the pattern '" + text + "' has nothing to match");
        }
        return new Pattern(elements, opening(elements), required(elements), filled(elements));
    }

    /** Whether it asks what is not mentioned behind it. */
    boolean asksForNames() {
        return elements.stream().anyMatch(element -> element instanceof NotNaming);
    }

    /** Whether no more words are asked for behind an element. */
    static boolean isLast(List<Element> elements, int element) {
        for (int i = element + 1; i < elements.size(); i++) {
            if (!elements.get(i).looksAhead()) {
                return false;
            }
        }
        return true;
    }

    /** A quick look whether its words are in a sentence at all. */
    boolean mayBeIn(Occurrences occurrences) {
        for (PhraseSet set : required) {
            if (!occurrences.isPresent(set)) {
                return false;
            }
        }
        return true;
    }

    /** What must not stand before a pattern takes up no words. */
    private static Element opening(List<Element> elements) {
        return elements.stream()
                .filter(element -> !(element instanceof NotBehind))
                .findFirst()
                .orElse(elements.get(0));
    }

    private static List<PhraseSet> required(List<Element> elements) {
        return elements.stream()
                .map(Pattern::phrases)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The phrases of which an element needs one, or null. */
    static @Nullable PhraseSet phrases(Element element) {
        if (element instanceof Words words) {
            return words.optional() ? null : words.set();
        }
        return element instanceof Cue cue ? cue.set() : null;
    }

    private static List<Types> filled(List<Element> elements) {
        return elements.stream()
                .filter(element -> element instanceof Slot slot && !slot.isOpen())
                .map(element -> ((Slot) element).types())
                .toList();
    }

    private static Element element(Matcher part, PhraseSets sets) throws GrammarException {
        if (part.group("slot") != null) {
            Types types = Types.parse(part.group("types"));
            return new Slot(part.group("slot"), types, !part.group("list").isEmpty());
        }
        if (part.group("gap") != null) {
            return new Gap(Integer.parseInt(part.group("gap")));
        }
        if (part.group("name") != null) {
            return new NewName(part.group("name").equals("~N1") ? 1 : 2);
        }
        if (part.group("end") != null) {
            return new End();
        }
        if (part.group("cue") != null) {
            return new Cue(sets.of(choices(part.group("cue"))));
        }
        if (part.group("not") != null || part.group("notSet") != null) {
            PhraseSet set =
                    part.group("not") != null ? sets.of(choices(part.group("not"))) : named(part.group("notSet"), sets);
            return part.group("ahead").isEmpty() ? new NotBehind(set) : new NotBefore(set);
        }
        if (part.group("notTypes") != null) {
            return new NotNaming(Types.parse(part.group("notTypes")));
        }
        if (part.group("start") != null) {
            return new Start();
        }
        if (part.group("set") != null) {
            return new Words(
                    named(part.group("set"), sets), !part.group("setOptional").isEmpty());
        }
        if (part.group("bracket") != null) {
            return new Words(sets.of(List.of(new Phrase(List.of(part.group("bracket")), Part.WHOLE))), false);
        }
        if (part.group("choice") != null) {
            return new Words(
                    sets.of(choices(part.group("choice"))),
                    !part.group("choiceOptional").isEmpty());
        }
        return new Words(
                sets.of(choices(part.group("word"))),
                !part.group("wordOptional").isEmpty());
    }

    private static PhraseSet named(String name, PhraseSets sets) throws GrammarException {
        PhraseSet set = sets.named(name);
        if (set == null) {
            throw new GrammarException("there is no set '" + name + "'");
        }
        return set;
    }

    private static List<Phrase> choices(String text) throws GrammarException {
        List<Phrase> phrases = new ArrayList<>();
        for (String choice : text.split("\\|")) {
            if (choice.contains("@") || choice.contains("$")) {
                throw new GrammarException(
                        "'" + choice.strip() + "' within brackets: expected words; sets and slots stand on their own");
            }
            for (String spelling : spellings(choice)) {
                phrases.add(phrase(spelling));
            }
        }
        return List.copyOf(phrases);
    }

    /** A zero-width non-joiner is often written as a blank. */
    static List<String> spellings(String text) {
        return text.indexOf(NON_JOINER) < 0 ? List.of(text) : List.of(text, text.replace(NON_JOINER, ' '));
    }

    /** A phrase as the text's own words are folded and broken; a star stands for the rest of its word. */
    static Phrase phrase(String text) throws GrammarException {
        Part part = text.startsWith("*") ? Part.END : text.endsWith("*") ? Part.BEGINNING : Part.WHOLE;
        List<String> words = Sentence.words(text.replaceAll("^\\*|\\*$", ""));
        if (words.isEmpty() || (part == Part.END && (words.size() > 1 || text.endsWith("*")))) {
            throw new GrammarException(
                    "'" + text + "' is no phrase: expected words, 'beginning*', or '*end' of a single one");
        }
        return new Phrase(words, part);
    }
}
