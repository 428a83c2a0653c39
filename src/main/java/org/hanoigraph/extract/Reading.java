package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.article.Block;
import org.hanoigraph.extract.Lexicon.NamePattern;
import org.hanoigraph.extract.Lexicon.NewName;
import org.hanoigraph.name.Link;
import org.hanoigraph.name.Name;
import org.hanoigraph.name.NameIndex;
import org.hanoigraph.text.FoldedText;
import org.hanoigraph.text.LanguageData;
import org.hanoigraph.text.Sentences;
import org.hanoigraph.text.Slug;
import org.hanoigraph.text.TextSpan;
import org.jspecify.annotations.Nullable;

/** Cuts an article into sentences and finds what they mention. */
final class Reading {
    private static final Set<Block.Kind> READ = EnumSet.of(Block.Kind.BODY, Block.Kind.HEADLINE, Block.Kind.CAPTION);

    /** Nobody writes longer sentences; what looks like one is read in pieces, so that the effort stays in bounds. */
    private static final int MOST_TOKENS = 400;

    /** Prepositions and the like, which headlines in title case leave small. */
    private static final int LONGEST_SMALL_WORD = 5;

    /** Datelines stand at the head of the text, after a headline or a caption at most. */
    private static final int PARAGRAPHS_WITH_DATELINE = 3;

    private final Lexicon lexicon;
    private final Grammar grammar;
    private final String language;
    private final LanguageData data;
    private final Literals literals;
    private final PhraseIndex phrases;
    private final Forms forms;
    private final DatelinePlaces datelinePlaces;
    private final @Nullable NameIndex index;

    /** For which country known persons act. */
    private final Map<String, String> homes;

    /** Those of one word. */
    private final Set<String> titles;

    Reading(
            Lexicon lexicon,
            Grammar grammar,
            PhraseIndex phrases,
            LanguageData data,
            String language,
            Background background) {
        this.phrases = phrases;
        this.forms = new Forms(phrases, lexicon);
        this.datelinePlaces = new DatelinePlaces(lexicon, forms);
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.language = language;
        this.data = data;
        this.index = background.index();
        this.homes = background.countries();
        this.titles = lexicon.titles().stream()
                .map(Sentence::words)
                .filter(words -> words.size() == 1)
                .map(words -> words.get(0))
                .collect(Collectors.toUnmodifiableSet());
        this.literals = new Literals(data, language, background.anchor());
    }

    /** @param home ISO code of the country for whose readers the article is written, or null */
    List<Sentence> read(ArticleText article, @Nullable String home, Labels labels) {
        FoldedText text = FoldedText.of(article.text());
        Set<Integer> captions = new HashSet<>();
        List<Sentence> sentences = split(text, article, captions);
        Surnames surnames = new Surnames(lexicon.endings(), lexicon.byGivenName(), titles);
        for (Sentence sentence : sentences) {
            names(sentence, surnames);
        }
        Bodies bodies = new Bodies(home, lexicon, labels, homes);
        Map<Sentence, Matching> titles = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            Matching matching = new Matching(sentence, grammar, lexicon);
            // A name may be built from another one that is built here.
            BitSet built = lexicon.patternIndex().candidates(sentence.occurrences(), Types.ALL);
            patterns(lexicon.patterns(), built, sentence, matching, labels, surnames);
            bodies.resolve(sentence);
            if (isInTitleCase(article, sentence)) {
                titles.put(sentence, matching);
            } else {
                newNames(sentence, matching, surnames, false);
            }
        }
        titles.forEach((title, matching) -> newNames(title, matching, surnames, true));
        new Initials(sentences).resolve();
        for (Sentence sentence : sentences) {
            surnames.find(sentence);
        }
        literals.find(text, article, sentences);
        for (Sentence sentence : sentences) {
            BitSet late = lexicon.lateIndex().candidates(sentence.occurrences(), sentence.types());
            if (!late.isEmpty()) {
                Matching matching = new Matching(sentence, grammar, lexicon);
                patterns(lexicon.late(), late, sentence, matching, labels, surnames);
            }
        }
        sentences.forEach(Sentence::leaveOutTitles);
        new BareNames(labels).resolve(sentences);
        new Pronouns(home, homes, grammar, lexicon.genders()).resolve(sentences, captions);
        meet(article, sentences, labels);
        sentences.forEach(Sentence::takeInQuotationMarks);
        return sentences;
    }

    /** @param captions takes the numbers of paragraphs that are captions */
    private List<Sentence> split(FoldedText text, ArticleText article, Set<Integer> captions) {
        List<Sentence> sentences = new ArrayList<>();
        Sentences breaker = new Sentences(data);
        PhraseIndex.Search search = phrases.search();
        int paragraph = 0;
        for (Block block : article.blocks()) {
            if (READ.contains(block.kind()) || isPerhapsAParagraph(block)) {
                paragraph++;
                if (block.kind() == Block.Kind.CAPTION) {
                    captions.add(paragraph);
                }
                boolean mayHaveDateline = paragraph <= PARAGRAPHS_WITH_DATELINE && block.kind() == Block.Kind.BODY;
                int start = mayHaveDateline ? datelinePlaces.end(text, block) : block.start();
                String raw = text.raw().substring(start, block.end());
                for (TextSpan span : breaker.find(raw, language)) {
                    sentences.addAll(Sentence.of(
                            text,
                            text.foldedIndex(start + span.start()),
                            text.foldedIndex(start + span.end()),
                            paragraph,
                            MOST_TOKENS,
                            forms,
                            search));
                }
            }
        }
        return sentences;
    }

    /** What only looks like a heading may be a short paragraph. */
    private static boolean isPerhapsAParagraph(Block block) {
        return block.kind() == Block.Kind.CROSSHEAD && !block.sure();
    }

    /** Names and descriptions of the lexicon, from left to right, the longest first. */
    void names(Sentence sentence, Surnames surnames) {
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
            PhraseTrie.Hit<Lexicon.Named> hit = tokens.get(i).isWord() ? lexicon.named(tokens, i) : null;
            if (hit == null
                    || isLowerCaseAcronym(hit.value(), tokens.get(i))
                    || isPartOfADoubleName(hit, i, sentence)) {
                i++;
                continue;
            }
            Lexicon.Named named = hit.value();
            Referent referent = named.referent();
            if (referent != null) {
                Found found = sentence.found(referent, named.kind(), i + named.before(), hit.end() - named.behind());
                sentence.add(found);
                surnames.remember(sentence, found);
            }
            i = hit.end() - named.behind();
        }
    }

    /** "Ann Lee-Marsh" is not Ann Lee. */
    private static boolean isPartOfADoubleName(PhraseTrie.Hit<Lexicon.Named> hit, int first, Sentence sentence) {
        Referent referent = hit.value().referent();
        return referent != null
                && referent.type() == Type.PERSON
                && hit.end() > first + 1
                && sentence.hyphenates(hit.end())
                && sentence.tokens().get(hit.end() + 1).looksLikeName();
    }

    private static boolean isLowerCaseAcronym(Lexicon.Named named, Token token) {
        return token.isLowerCase() && named.kind().equals("acronym");
    }

    /** Names that are built from others. A name keeps those that it is built from, and hides others within it. */
    private void patterns(
            List<NamePattern> all,
            BitSet candidates,
            Sentence sentence,
            Matching matching,
            Labels labels,
            Surnames surnames) {
        for (int p = candidates.nextSetBit(0); p >= 0; p = candidates.nextSetBit(p + 1)) {
            NamePattern pattern = all.get(p);
            for (Match match : matching.find(pattern.pattern())) {
                String id = pattern.id() != null ? pattern.id() : named(pattern, match, labels);
                if (id != null) {
                    Found found = sentence.found(Referent.entity(id), pattern.kind(), match.first(), match.end());
                    if (match.slots().isEmpty()) {
                        if (sentence.isWithinAnother(found)) {
                            continue;
                        }
                        sentence.clear(match.first(), match.end());
                    }
                    sentence.add(found);
                    surnames.remember(sentence, found);
                }
            }
        }
    }

    private @Nullable String named(NamePattern pattern, Match match, Labels labels) {
        String label = match.fill(String.valueOf(pattern.label()), referent -> labels.of(referent.value()));
        if (label == null) {
            return null;
        }
        String id = lexicon.idOf(pattern.type(), label);
        labels.meet(id, label);
        return id;
    }

    /** Whether a sentence is a headline in which capitals tell no names, as all words have them but small ones. */
    private static boolean isInTitleCase(ArticleText article, Sentence sentence) {
        int start = sentence.tokens().get(0).start();
        boolean headline = article.blocks().stream()
                .anyMatch(
                        block -> block.kind() == Block.Kind.HEADLINE && block.start() <= start && start < block.end());
        return headline
                && sentence.tokens().stream()
                        .allMatch(token -> !token.isWord()
                                || token.looksLikeName()
                                || token.folded().length() <= LONGEST_SMALL_WORD);
    }

    /**
     * Names that nobody listed.
     *
     * @param knownOnly whether they must be those of persons whom the article names elsewhere, or the data
     */
    private void newNames(Sentence sentence, Matching matching, Surnames surnames, boolean knownOnly) {
        BitSet candidates = lexicon.newNameIndex().candidates(sentence.occurrences(), Types.ALL);
        for (int n = candidates.nextSetBit(0); n >= 0; n = candidates.nextSetBit(n + 1)) {
            NewName newName = lexicon.newNames().get(n);
            for (Match match : matching.find(newName.pattern())) {
                Match.Name name = match.name();
                if (name == null || sentence.covered(name.first()) || isInitialsAlone(sentence, name)) {
                    continue;
                }
                String id = id(newName.type(), sentence, name, surnames, knownOnly);
                if (id == null) {
                    continue;
                }
                Found found = sentence.found(Referent.entity(id), Found.NAME, name.first(), name.end());
                sentence.add(found);
                surnames.remember(sentence, found);
            }
        }
    }

    /** A person of the article who has this surname, somebody who is known by this name in any script, or a new id. */
    private @Nullable String id(Type type, Sentence sentence, Match.Name name, Surnames surnames, boolean knownOnly) {
        boolean person = type == Type.PERSON;
        String id = person ? surnames.id(words(sentence, name)) : null;
        if (id != null) {
            return id;
        }
        String form = sentence.raw(name.first(), name.end());
        if (index != null) {
            Name asked = person ? Name.person(form, language) : Name.organization(form, language);
            Optional<Link> link = index.link(asked);
            if (link.isPresent() && link.get().id().startsWith(type.prefix())) {
                return link.get().id();
            }
        }
        String slug = Slug.of(form);
        return slug.isEmpty()
                        || (knownOnly
                                && person
                                && sentence.tokens().get(name.first()).hasCase())
                ? null
                : type.prefix() + slug;
    }

    /** "President A. B." before a surname that is known is nobody else. */
    private static boolean isInitialsAlone(Sentence sentence, Match.Name name) {
        return sentence.tokens().subList(name.first(), name.end()).stream()
                .filter(Token::isWord)
                .allMatch(token -> Initials.isInitial(token.folded()));
    }

    private static List<String> words(Sentence sentence, Match.Name name) {
        return sentence.tokens().subList(name.first(), name.end()).stream()
                .map(Token::folded)
                .toList();
    }

    /** New entities are called as they are called first. */
    private static void meet(ArticleText article, List<Sentence> sentences, Labels labels) {
        for (Sentence sentence : sentences) {
            for (Found found : sentence.mentions()) {
                if (found.referent().isEntity() && !found.kind().equals(Found.PRONOUN)) {
                    labels.meet(found.referent().value(), article.text().substring(found.start(), found.stop()));
                }
            }
        }
    }
}
