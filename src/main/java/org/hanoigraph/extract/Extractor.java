package org.hanoigraph.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.text.CityNames;
import org.hanoigraph.text.LanguageData;
import org.jspecify.annotations.Nullable;

/** Extracts fact records from articles of one language. */
public final class Extractor {
    private final Background background;
    private final Frames frames;
    private final Lexicon lexicon;
    private final Grammar grammar;
    private final Reading reading;
    private final Datelines datelines;
    private final Reliability reliability;

    private Extractor(
            Background background,
            Frames frames,
            Lexicon lexicon,
            Grammar grammar,
            Reading reading,
            Datelines datelines,
            Reliability reliability) {
        this.background = background;
        this.frames = frames;
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.reading = reading;
        this.datelines = datelines;
        this.reliability = reliability;
    }

    /**
     * Compiles the lexicon and the grammar of a language.
     *
     * @param data folder with {@code lexicon/}, {@code grammar/}, {@code frames.yaml} and {@code reliability.tsv}
     * @param dates how dates, numbers and sentences are written
     * @throws GrammarException if a file has a fault
     */
    public static Extractor of(Path data, LanguageData dates, String language, Background background)
            throws IOException, GrammarException {
        PhraseIndex phrases = new PhraseIndex();
        Lexicon lexicon = Lexicon.read(
                data.resolve("lexicon/" + language + ".yaml"), background.names(), CityNames.in(language), phrases);
        Grammar grammar = Grammar.read(data.resolve("grammar/" + language + ".yaml"), lexicon.titles(), phrases);
        Reading reading = new Reading(lexicon, grammar, phrases, dates, language, background);
        return new Extractor(
                background,
                Frames.read(data.resolve("frames.yaml")),
                lexicon,
                grammar,
                reading,
                new Datelines(language),
                Reliability.read(data.resolve("reliability.tsv")));
    }

    /** The records of an article: first its own, then mentions, then facts, in the order of the text. */
    public List<FactRecord> extract(ArticleText article) {
        Labels labels = new Labels(background, lexicon.labels());
        String home = home(article);
        List<Sentence> sentences = reading.read(article, home, labels);
        Offsets offsets = new Offsets(article);
        List<FactRecord> records = new ArrayList<>();
        Metadata metadata = new Metadata(article, sentences, offsets, labels, frames, reliability);
        records.add(metadata.record());
        // The rules may find further mentions.
        List<Fact> facts = new Statements(
                        article, home, grammar, lexicon, frames, background, offsets, labels, reliability)
                .of(sentences);
        records.addAll(mentions(sentences, offsets));
        records.addAll(metadata.mentions());
        records.addAll(metadata.facts());
        records.addAll(facts);
        return records;
    }

    private @Nullable String home(ArticleText article) {
        return article.country() != null ? article.country() : datelines.countryOf(article);
    }

    /** What the rules did with these articles. */
    public Coverage coverage(List<ArticleText> articles) {
        SortedMap<String, Integer> fired = new TreeMap<>();
        List<Evidence> silent = new ArrayList<>();
        for (ArticleText article : articles) {
            List<Evidence> proofs = new ArrayList<>();
            for (FactRecord record : extract(article)) {
                if (record instanceof Fact fact && fact.rule() != null) {
                    fired.merge(fact.rule(), 1, Integer::sum);
                    proofs.add((Evidence) fact.origin());
                }
            }
            silent.addAll(silent(article, proofs));
        }
        SortedSet<String> idle = new TreeSet<>();
        grammar.rules().forEach(rule -> idle.add(rule.id()));
        idle.removeAll(fired.keySet());
        return new Coverage(fired, idle, silent);
    }

    private List<Evidence> silent(ArticleText article, List<Evidence> proofs) {
        Offsets offsets = new Offsets(article);
        List<Evidence> silent = new ArrayList<>();
        for (Sentence sentence : reading.read(article, home(article), new Labels(background, lexicon.labels()))) {
            Evidence place = offsets.evidence(sentence.tokens().get(0).start(), sentence.end());
            boolean proves =
                    proofs.stream().anyMatch(proof -> proof.start() < place.end() && place.start() < proof.end());
            if (!proves && names(sentence) > 1 && hasWordsOfARule(sentence)) {
                silent.add(place);
            }
        }
        return silent;
    }

    private static long names(Sentence sentence) {
        return sentence.mentions().stream()
                .filter(found -> found.referent().isEntity())
                .map(found -> found.referent().value())
                .distinct()
                .count();
    }

    private boolean hasWordsOfARule(Sentence sentence) {
        return grammar.rules().stream()
                .anyMatch(rule ->
                        !rule.pattern().required().isEmpty() && rule.pattern().mayBeIn(sentence.occurrences()));
    }

    private static List<Mention> mentions(List<Sentence> sentences, Offsets offsets) {
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Found found : sentence.mentions()) {
                if (found.referent().isEntity()) {
                    mentions.add(offsets.mention(found.referent().value(), found.kind(), found.start(), found.stop()));
                }
            }
        }
        return mentions;
    }
}
