package org.hanoigraph.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.article.Block;
import org.hanoigraph.article.Credit;
import org.hanoigraph.article.CreditPart;
import org.hanoigraph.extract.Grammar.Attribution;
import org.hanoigraph.extract.Grammar.Rule;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Certainty;
import org.hanoigraph.fact.DateRange;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.fact.Value;
import org.hanoigraph.text.LanguageData;
import org.jspecify.annotations.Nullable;

/** Extracts fact records from articles of one language. */
public final class Extractor {
    /** Longer forms come too near to quoting. */
    private static final int MOST_WORDS_OF_A_FORM = 6;

    private final String language;
    private final Lexicon lexicon;
    private final Grammar grammar;
    private final LanguageData data;
    private final Map<String, String> labels;
    private final @Nullable LocalDate anchor;

    private Extractor(
            String language,
            Lexicon lexicon,
            Grammar grammar,
            LanguageData data,
            Map<String, String> labels,
            @Nullable LocalDate anchor) {
        this.data = data;
        this.anchor = anchor;
        this.language = language;
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.labels = labels;
    }

    /**
     * Compiles the lexicon and the grammar of a language.
     *
     * @param data folder with {@code lexicon/} and {@code grammar/}
     * @param names names of the known entities in this language and in English, by id
     * @param labels English labels of the known entities, by id
     * @param anchor a day near to what the articles tell of, to infer years from where an article has no date
     * @throws GrammarException if a file has a fault
     */
    public static Extractor of(
            Path data,
            String language,
            Map<String, List<String>> names,
            Map<String, String> labels,
            @Nullable LocalDate anchor)
            throws IOException, GrammarException {
        Lexicon lexicon = Lexicon.read(data.resolve("lexicon/" + language + ".yaml"), names);
        Grammar grammar = Grammar.read(data.resolve("grammar/" + language + ".yaml"), lexicon.titles());
        return new Extractor(language, lexicon, grammar, LanguageData.read(data), labels, anchor);
    }

    /** The records of an article: first its own, then mentions, then facts, in the order of the text. */
    public List<FactRecord> extract(ArticleText article) {
        List<Sentence> sentences = new Reading(lexicon, grammar, data, language, anchor).read(article);
        List<FactRecord> records = new ArrayList<>();
        records.add(record(article));
        Offsets offsets = new Offsets(article.text());
        Map<String, String> newLabels = new TreeMap<>();
        List<Mention> mentions = mentions(article, sentences, offsets, newLabels);
        records.addAll(mentions);
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Fact fact : metadata(article, sentences, offsets)) {
            facts.putIfAbsent(key(fact), fact);
        }
        new Statements(article, sentences, offsets, facts, newLabels).run();
        records.addAll(facts.values());
        return records;
    }

    private static Article record(ArticleText article) {
        return new Article(
                article.stem(),
                article.language(),
                article.source(),
                article.publisher(),
                article.published(),
                article.translation(),
                article.sha256(),
                article.text().codePointCount(0, article.text().length()));
    }

    private List<Mention> mentions(
            ArticleText article, List<Sentence> sentences, Offsets offsets, Map<String, String> newLabels) {
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (List<Found> starting : sentence.mentions().values()) {
                for (Found found : starting) {
                    if (found.referent().isEntity() && !found.referent().value().equals(Lexicon.PRONOUN_PERSON)) {
                        String form = article.text().substring(found.start(), found.stop());
                        String id = found.referent().value();
                        if (!labels.containsKey(id)) {
                            newLabels.putIfAbsent(id, form);
                        }
                        boolean small = words(form) <= MOST_WORDS_OF_A_FORM;
                        mentions.add(new Mention(
                                article.stem(),
                                id,
                                small ? form : null,
                                found.kind(),
                                offsets.of(found.start()),
                                offsets.of(found.stop()),
                                small ? null : sha256(form)));
                    }
                }
            }
        }
        return mentions;
    }

    /** What the article's own frame states: its publisher, its original, who made its pictures. */
    private List<Fact> metadata(ArticleText article, List<Sentence> sentences, Offsets offsets) {
        List<Fact> facts = new ArrayList<>();
        Entity self = new Entity("article/" + article.stem(), "Article " + article.stem(), null, false);
        String source = article.source();
        if (source != null) {
            int at = article.text().indexOf(source);
            if (at >= 0) {
                Evidence address = evidence(article, offsets, at, at + source.length());
                if (article.translation()) {
                    facts.add(plain(
                            address,
                            "translationOf",
                            self,
                            new Literal(source, "xsd:anyURI", null),
                            "metadata/original"));
                }
                if (article.publisher() != null) {
                    facts.add(plain(
                            address, "publishedBy", self, entity(article.publisher(), null), "metadata/publisher"));
                }
            }
        }
        for (Block block : article.blocks()) {
            for (Credit credit : block.credits()) {
                if (credit.role() == Credit.Role.PHOTO) {
                    photo(article, sentences, offsets, self, block, credit, facts);
                }
            }
        }
        return facts;
    }

    private void photo(
            ArticleText article,
            List<Sentence> sentences,
            Offsets offsets,
            Entity self,
            Block block,
            Credit credit,
            List<Fact> facts) {
        Found shown = sentences.stream()
                .flatMap(sentence -> sentence.mentions().values().stream())
                .flatMap(List::stream)
                .filter(found -> found.referent().type().equals(Referent.PERSON)
                        && !found.kind().equals(Found.PRONOUN)
                        && block.start() <= found.start()
                        && found.stop() <= block.end())
                .findFirst()
                .orElse(null);
        if (shown == null) {
            return;
        }
        Evidence proof = evidence(article, offsets, block.start(), block.end());
        TreeMap<String, Value> depicts = new TreeMap<>();
        depicts.put("depicts", entity(shown.referent().value(), article.text().substring(shown.start(), shown.stop())));
        for (CreditPart part : credit.parts()) {
            if (part.organization() != null) {
                facts.add(new Fact(
                        proof,
                        "photoBy",
                        self,
                        entity(part.organization(), part.text()),
                        null,
                        Collections.unmodifiableSortedMap(depicts),
                        null,
                        Certainty.ASSERTED,
                        0.95,
                        "metadata/photo"));
            }
        }
    }

    private static Fact plain(Evidence evidence, String relation, Entity subject, Value object, String rule) {
        return new Fact(
                evidence,
                relation,
                subject,
                object,
                null,
                Collections.emptySortedMap(),
                null,
                Certainty.ASSERTED,
                0.95,
                rule);
    }

    private Entity entity(String id, @Nullable String form) {
        String label = labels.getOrDefault(id, id.substring(id.indexOf('/') + 1));
        return new Entity(id, label, form != null && words(form) <= MOST_WORDS_OF_A_FORM ? form : null, false);
    }

    private static Evidence evidence(ArticleText article, Offsets offsets, int start, int end) {
        return new Evidence(
                article.stem(),
                offsets.of(start),
                offsets.of(end),
                sha256(article.text().substring(start, end)));
    }

    /** One record is enough where an article says the same of the same in the same way; the first place proves it. */
    private static String key(Fact fact) {
        StringBuilder qualifiers = new StringBuilder();
        fact.qualifiers().forEach((field, value) -> {
            if (!field.equals("dateSource")) {
                qualifiers.append(field).append('=').append(id(value)).append(' ');
            }
        });
        return fact.relation() + "|" + fact.subject().id() + "|" + id(fact.object()) + "|" + qualifiers + "|"
                + fact.certainty() + "|"
                + (fact.speaker() == null ? "" : fact.speaker().id());
    }

    private static String id(Value value) {
        return value instanceof Entity entity ? entity.id() : value.toString();
    }

    private static int words(String form) {
        return Pattern.splitWords(form).size();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** From UTF-16 indexes to code points, in constant time. */
    private static final class Offsets {
        private final int[] codePoints;

        Offsets(String text) {
            codePoints = new int[text.length() + 1];
            for (int i = 0, count = 0; i < text.length(); i++) {
                codePoints[i] = count;
                if (!Character.isHighSurrogate(text.charAt(i))) {
                    count++;
                }
                codePoints[i + 1] = count;
            }
        }

        int of(int index) {
            return codePoints[index];
        }
    }

    /** Applies the rules to each sentence. */
    private final class Statements {
        private final ArticleText article;
        private final List<Sentence> sentences;
        private final Offsets offsets;
        private final Map<String, Fact> facts;
        private final Map<String, String> newLabels;

        /** Who spoke last; what follows without a subject of its own is still theirs. */
        private @Nullable Found running;

        Statements(
                ArticleText article,
                List<Sentence> sentences,
                Offsets offsets,
                Map<String, Fact> facts,
                Map<String, String> newLabels) {
            this.article = article;
            this.sentences = sentences;
            this.offsets = offsets;
            this.facts = facts;
            this.newLabels = newLabels;
        }

        void run() {
            int paragraph = -1;
            Found paragraphSpeaker = null;
            for (Sentence sentence : sentences) {
                if (sentence.paragraph() != paragraph) {
                    paragraph = sentence.paragraph();
                    paragraphSpeaker = null;
                }
                Found antecedent = running;
                Matching matching = new Matching(sentence, grammar, lexicon);
                List<Speech> speeches = new ArrayList<>();
                if (paragraphSpeaker != null) {
                    speeches.add(
                            new Speech(paragraphSpeaker, 0, sentence.tokens().size()));
                }
                for (Attribution attribution : grammar.attributions()) {
                    for (Matching.Match match : matching.find(attribution.pattern())) {
                        List<Found> speakers = match.slot("SP");
                        if (speakers.isEmpty() && antecedent != null) {
                            speakers = List.of(antecedent);
                        }
                        for (Found speaker : speakers) {
                            if (isPerson(speaker)) {
                                running = speaker;
                            }
                            switch (attribution.scope()) {
                                case AFTER ->
                                    speeches.add(new Speech(
                                            speaker,
                                            match.end(),
                                            sentence.tokens().size()));
                                case BEFORE -> speeches.add(new Speech(speaker, 0, match.first()));
                                case SENTENCE ->
                                    speeches.add(new Speech(
                                            speaker, 0, sentence.tokens().size()));
                                case PARAGRAPH -> {
                                    speeches.add(new Speech(
                                            speaker, 0, sentence.tokens().size()));
                                    paragraphSpeaker = speaker;
                                }
                            }
                        }
                    }
                }
                for (Rule rule : grammar.rules()) {
                    for (Matching.Match match : matching.find(rule.pattern(), rule.each())) {
                        apply(rule, match, sentence, matching, speeches);
                    }
                }
            }
        }

        private boolean isPerson(Found found) {
            return found.referent().type().equals(Referent.PERSON)
                    && !found.referent().value().equals(Lexicon.PRONOUN_PERSON);
        }

        private void apply(
                Rule rule, Matching.Match match, Sentence sentence, Matching matching, List<Speech> speeches) {
            List<Value> subjects = values(rule.subject(), match, "S");
            List<Value> objects = values(rule.object(), match, literalSlot(match));
            for (Value subject : subjects) {
                for (Value object : objects) {
                    if (subject instanceof Entity entity && !subject.equals(object)) {
                        emit(rule, match, sentence, matching, speeches, entity, object);
                    }
                }
            }
        }

        private String literalSlot(Matching.Match match) {
            return !match.slot("O").isEmpty() ? "O" : !match.slot("N").isEmpty() ? "N" : "D";
        }

        private List<Value> values(@Nullable String fixed, Matching.Match match, String slot) {
            List<Value> values = new ArrayList<>();
            if (fixed != null) {
                Value value = fixed(fixed, match);
                if (value != null) {
                    values.add(value);
                }
            } else {
                match.slot(slot).forEach(found -> {
                    Value value = value(found);
                    if (value != null) {
                        values.add(value);
                    }
                });
            }
            return values;
        }

        /** An id, or an English text in which slots stand for the names of what fills them. */
        private @Nullable Value fixed(String fixed, Matching.Match match) {
            if (!fixed.startsWith("text:")) {
                if (fixed.equals("$SPEAKER")) {
                    return running == null ? null : value(running);
                }
                return fixed.startsWith("$") ? first(match, fixed.substring(1)) : entity(fixed, null);
            }
            String text = fixed.substring("text:".length()).strip();
            for (Map.Entry<String, List<Found>> slot : match.slots().entrySet()) {
                if (text.contains("$" + slot.getKey())) {
                    String id = slot.getValue().get(0).referent().value();
                    text = text.replace("$" + slot.getKey(), labels.getOrDefault(id, newLabels.getOrDefault(id, id)));
                }
            }
            return text.contains("$") ? null : new Literal(text, "rdf:langString", "en");
        }

        private @Nullable Value first(Matching.Match match, String slot) {
            List<Found> found = match.slot(slot);
            return found.isEmpty() ? null : value(found.get(0));
        }

        private @Nullable Value value(Found found) {
            Referent referent = found.referent();
            String form = article.text().substring(found.start(), found.stop());
            return switch (referent.type()) {
                case Referent.DATE -> new Literal(referent.value(), "edtf", null);
                case Referent.DURATION -> new Literal(referent.value(), "xsd:duration", null);
                case Referent.NUMBER -> new Literal(referent.value(), "xsd:integer", null);
                default ->
                    referent.value().equals(Lexicon.PRONOUN_PERSON)
                            ? null
                            : labels.containsKey(referent.value())
                                    ? entity(referent.value(), form)
                                    : new Entity(
                                            referent.value(),
                                            newLabels.getOrDefault(referent.value(), form),
                                            words(form) <= MOST_WORDS_OF_A_FORM ? form : null,
                                            true);
            };
        }

        private void emit(
                Rule rule,
                Matching.Match match,
                Sentence sentence,
                Matching matching,
                List<Speech> speeches,
                Entity subject,
                Value object) {
            TreeMap<String, Value> qualifiers = new TreeMap<>();
            rule.qualifiers().forEach((field, text) -> {
                Value value = text.startsWith("$") ? first(match, text.substring(1)) : qualifier(text);
                if (value != null) {
                    qualifiers.put(field, value);
                }
            });
            slotQualifier(match, "T", "topic", qualifiers);
            slotQualifier(match, "V", "via", qualifiers);
            slotQualifier(match, "A", "treaty", qualifiers);
            slotQualifier(match, "ORG", "organization", qualifiers);
            slotQualifier(match, "C", "country", qualifiers);
            slotQualifier(match, "P", "place", qualifiers);
            if (rule.placed() && !qualifiers.containsKey("place")) {
                nearest(sentence, match, "place")
                        .ifPresent(found -> qualifiers.put("place", java.util.Objects.requireNonNull(value(found))));
            }
            String stance = rule.stance();
            if (stance != null) {
                qualifiers.put(
                        "stance",
                        new Literal(stance.equals("auto") ? stance(match, matching) : stance, "xsd:string", null));
            }
            Found dated = dateOf(rule, match, sentence, object);
            DateRange date =
                    dated == null ? null : DateRange.parse(dated.referent().value());
            if (dated != null) {
                qualifiers.put("dateSource", new Literal(dated.kind(), "xsd:string", null));
            }
            Found speaker = speaker(match, speeches, subject);
            Certainty certainty = certainty(rule, match, matching, speaker != null);
            Entity speakerEntity = speaker == null || certainty == Certainty.ASSERTED ? null : (Entity) value(speaker);
            if (certainty == Certainty.CLAIMED && speakerEntity == null) {
                certainty = Certainty.ASSERTED;
            }
            int start = sentence.tokens().get(match.first()).start();
            int end = sentence.tokens().get(match.end() - 1).end();
            Fact fact = new Fact(
                    evidence(article, offsets, start, end),
                    rule.relation(),
                    subject,
                    object,
                    date,
                    Collections.unmodifiableSortedMap(qualifiers),
                    speakerEntity,
                    certainty,
                    rule.confidence(),
                    rule.id());
            facts.putIfAbsent(key(fact), fact);
        }

        private Value qualifier(String text) {
            return text.indexOf('/') > 0 ? entity(text, null) : new Literal(text, "xsd:string", null);
        }

        private void slotQualifier(Matching.Match match, String slot, String field, Map<String, Value> qualifiers) {
            Value value = first(match, slot);
            if (value instanceof Entity) {
                qualifiers.putIfAbsent(field, value);
            }
        }

        private java.util.Optional<Found> nearest(Sentence sentence, Matching.Match match, String type) {
            return sentence.mentions().values().stream()
                    .flatMap(List::stream)
                    .filter(found -> found.referent().type().equals(type))
                    .min(java.util.Comparator.comparingInt(found -> distance(found, match)));
        }

        private int distance(Found found, Matching.Match match) {
            return found.end() <= match.first()
                    ? match.first() - found.end()
                    : Math.max(0, found.first() - match.end());
        }

        private @Nullable Found dateOf(Rule rule, Matching.Match match, Sentence sentence, Value object) {
            Found found = match.slot("D").isEmpty() ? null : match.slot("D").get(0);
            if (found == null && rule.dated()) {
                found = nearest(sentence, match, Referent.DATE).orElse(null);
            }
            if (found == null
                    && object instanceof Literal literal
                    && literal.datatype().equals("edtf")
                    && !match.slot("O").isEmpty()) {
                found = match.slot("O").get(0);
            }
            return found != null && found.referent().type().equals(Referent.DATE) ? found : null;
        }

        private String stance(Matching.Match match, Matching matching) {
            int end = match.end() + 8;
            if (grammar.negative().stream().anyMatch(phrase -> matching.occurs(phrase, match.first(), end))) {
                return "negative";
            }
            return grammar.positive().stream().anyMatch(phrase -> matching.occurs(phrase, match.first(), end))
                    ? "positive"
                    : "neutral";
        }

        /** Who says what the match says; nobody where the subject speaks of itself. */
        private @Nullable Found speaker(Matching.Match match, List<Speech> speeches, Entity subject) {
            int middle = (match.first() + match.end()) / 2;
            for (Speech speech : speeches) {
                Referent referent = speech.speaker().referent();
                if (speech.from() <= middle
                        && middle < speech.until()
                        && !referent.value().equals(subject.id())
                        && !referent.value().equals(Lexicon.PRONOUN_PERSON)) {
                    return speech.speaker();
                }
            }
            return null;
        }

        private Certainty certainty(Rule rule, Matching.Match match, Matching matching, boolean said) {
            if (rule.certainty() != null) {
                return switch (rule.certainty()) {
                    case "planned" -> Certainty.PLANNED;
                    case "negated" -> Certainty.NEGATED;
                    case "asserted" -> Certainty.ASSERTED;
                    default -> Certainty.CLAIMED;
                };
            }
            int from = match.first() - 4;
            if (grammar.negated().stream().anyMatch(phrase -> matching.occurs(phrase, from, match.end()))) {
                return Certainty.NEGATED;
            }
            if (grammar.planned().stream().anyMatch(phrase -> matching.occurs(phrase, from, match.end()))) {
                return Certainty.PLANNED;
            }
            return said ? Certainty.CLAIMED : Certainty.ASSERTED;
        }
    }

    /** Words of a speaker: from one token of the sentence to another. */
    private record Speech(Found speaker, int from, int until) {}
}
