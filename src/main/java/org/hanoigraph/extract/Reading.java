package org.hanoigraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.article.Block;
import org.hanoigraph.text.DateMention;
import org.hanoigraph.text.Dates;
import org.hanoigraph.text.FoldedText;
import org.hanoigraph.text.LanguageData;
import org.hanoigraph.text.NumberMention;
import org.hanoigraph.text.Numbers;
import org.hanoigraph.text.Sentences;
import org.hanoigraph.text.Slug;
import org.hanoigraph.text.TextSpan;
import org.jspecify.annotations.Nullable;

/** Cuts an article into sentences and finds what they mention. */
final class Reading {
    private static final Set<Block.Kind> READ = EnumSet.of(Block.Kind.BODY, Block.Kind.HEADLINE, Block.Kind.CAPTION);

    /** Kinds of mention whose last word may be a surname. */
    private static final Set<String> NAMES = Set.of(Found.NAME, Found.ALIAS);

    /** A surname must be longer to stand alone for the person. */
    private static final int SHORTEST_SURNAME = 4;

    private final Lexicon lexicon;
    private final Grammar grammar;
    private final String language;
    private final LanguageData data;
    private final @Nullable LocalDate anchor;
    private final Map<String, String> surnames = new HashMap<>();

    Reading(Lexicon lexicon, Grammar grammar, LanguageData data, String language, @Nullable LocalDate anchor) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.language = language;
        this.data = data;
        this.anchor = anchor;
    }

    List<Sentence> read(ArticleText article) {
        FoldedText text = FoldedText.of(article.text());
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        for (Block block : article.blocks()) {
            if (READ.contains(block.kind())) {
                paragraph++;
                split(text, block, paragraph, sentences);
            }
        }
        for (Sentence sentence : sentences) {
            names(sentence);
            newPersons(sentence);
        }
        for (Sentence sentence : sentences) {
            surnames(sentence);
        }
        literals(text, article, sentences);
        pronouns(sentences);
        return sentences;
    }

    private void split(FoldedText text, Block block, int paragraph, List<Sentence> sentences) {
        String raw = text.raw().substring(block.start(), block.end());
        for (TextSpan span : new Sentences(data).find(raw, language)) {
            Sentence sentence = Sentence.of(
                    text,
                    text.foldedIndex(block.start() + span.start()),
                    text.foldedIndex(block.start() + span.end()),
                    paragraph);
            if (!sentence.tokens().isEmpty()) {
                sentences.add(sentence);
            }
        }
    }

    /** Dates, lengths of time and numbers that are not part of a name. */
    private void literals(FoldedText text, ArticleText article, List<Sentence> sentences) {
        // The anchor is no day of publication, so it tells years, but neither "yesterday" nor "on Saturday".
        for (DateMention date : new Dates(data).find(text, language, article.published(), anchor)) {
            boolean duration = date.kind() == DateMention.Kind.DURATION;
            literal(
                    sentences,
                    date.rawStart(),
                    date.rawEnd(),
                    new Referent(duration ? Referent.DURATION : Referent.DATE, date.iso()),
                    source(date));
        }
        for (NumberMention number : new Numbers(data).find(text, language)) {
            literal(
                    sentences,
                    number.rawStart(),
                    number.rawEnd(),
                    new Referent(Referent.NUMBER, Long.toString(number.value())),
                    Found.IN_TEXT);
        }
    }

    private static String source(DateMention date) {
        if (date.kind() == DateMention.Kind.RELATIVE) {
            return Found.RELATIVE;
        }
        return date.yearInferred() ? Found.YEAR_INFERRED : Found.IN_TEXT;
    }

    private static void literal(List<Sentence> sentences, int start, int end, Referent referent, String kind) {
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            if (tokens.get(0).start() <= start
                    && end <= tokens.get(tokens.size() - 1).end()) {
                int first = 0;
                while (tokens.get(first).end() <= start) {
                    first++;
                }
                int last = first;
                while (last < tokens.size() && tokens.get(last).start() < end) {
                    last++;
                }
                if (!sentence.covered(first) && last > first) {
                    sentence.add(found(sentence, referent, kind, first, last));
                }
                return;
            }
        }
    }

    /** Names and descriptions of the lexicon, from left to right, the longest first. */
    void names(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
            PhraseTrie.Hit<Lexicon.Named> hit =
                    tokens.get(i).isWord() ? lexicon.names().longest(tokens, i, lexicon.endings()) : null;
            if (hit == null || isLowerCaseAcronym(hit.value(), tokens.get(i))) {
                i++;
                continue;
            }
            Lexicon.Named named = hit.value();
            if (named.id().isEmpty()) {
                i = hit.end();
                continue;
            }
            Referent referent = named.id().equals(Lexicon.PRONOUN_PERSON)
                    ? new Referent(Referent.PERSON, Lexicon.PRONOUN_PERSON)
                    : Referent.entity(named.id());
            sentence.add(found(sentence, referent, named.kind(), i, hit.end()));
            if (referent.type().equals(Referent.PERSON) && hit.end() - i > 1 && NAMES.contains(named.kind())) {
                rememberSurname(tokens.get(hit.end() - 1).folded(), named.id());
            }
            i = hit.end();
        }
    }

    private static boolean isLowerCaseAcronym(Lexicon.Named named, Token token) {
        return named.kind().equals("acronym")
                && Character.isLowerCase(token.raw().codePointAt(0));
    }

    private void rememberSurname(String folded, String id) {
        if (folded.length() >= SHORTEST_SURNAME) {
            surnames.putIfAbsent(folded, id);
        }
    }

    private static Found found(Sentence sentence, Referent referent, String kind, int first, int end) {
        return new Found(
                referent,
                kind,
                first,
                end,
                sentence.tokens().get(first).start(),
                sentence.tokens().get(end - 1).end());
    }

    private void newPersons(Sentence sentence) {
        Matching matching = new Matching(sentence, grammar, lexicon);
        for (Pattern pattern : lexicon.newPersons()) {
            for (Matching.Match match : matching.find(pattern)) {
                Matching.Name name = match.name();
                if (name == null || sentence.covered(name.first())) {
                    continue;
                }
                Token first = sentence.tokens().get(name.first());
                Token last = sentence.tokens().get(name.end() - 1);
                String known = surnames.get(last.folded());
                String slug = Slug.of(sentence.tokens().subList(name.first(), name.end()).stream()
                        .map(Token::raw)
                        .reduce((one, other) -> one + " " + other)
                        .orElse(first.raw()));
                if (slug.isEmpty()) {
                    continue;
                }
                String id = known != null ? known : "person/" + slug;
                sentence.add(found(sentence, Referent.entity(id), Found.NAME, name.first(), name.end()));
                rememberSurname(last.folded(), id);
            }
        }
    }

    /** Persons who were named in full somewhere in the article, by their surname. */
    private void surnames(Sentence sentence) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            String id = surnames.get(token.folded());
            if (id == null) {
                for (String ending : lexicon.endings()) {
                    if (token.folded().endsWith(ending)) {
                        id = surnames.get(
                                token.folded().substring(0, token.folded().length() - ending.length()));
                    }
                }
            }
            if (id != null && token.looksLikeName() && !sentence.covered(i)) {
                sentence.add(found(sentence, Referent.entity(id), Found.ALIAS, i, i + 1));
            }
        }
    }

    /** A pronoun stands for the person who was named last, first of all one who opened a sentence. */
    private void pronouns(List<Sentence> sentences) {
        String last = null;
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            String named = null;
            for (Map.Entry<Integer, List<Found>> entry : sentence.mentions().entrySet()) {
                List<Found> resolved = new ArrayList<>();
                for (Found found : entry.getValue()) {
                    if (found.kind().equals(Found.PRONOUN)) {
                        String antecedent = named != null ? named : last;
                        resolved.add(
                                antecedent == null
                                        ? found
                                        : new Found(
                                                Referent.entity(antecedent),
                                                Found.PRONOUN,
                                                found.first(),
                                                found.end(),
                                                found.start(),
                                                found.stop()));
                    } else {
                        resolved.add(found);
                        if (found.referent().type().equals(Referent.PERSON) && named == null) {
                            named = found.referent().value();
                        }
                    }
                }
                entry.setValue(resolved);
            }
            last = nextAntecedent(named, last);
        }
    }

    private static @Nullable String nextAntecedent(@Nullable String named, @Nullable String last) {
        return named != null ? named : last;
    }
}
