package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.extract.Grammar.Rule;
import org.hanoigraph.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Applies the rules of a grammar to one sentence of an article after the other: finds where they match, completes the matches,
 * makes facts of them, and selects the best.
 */
final class Statements {
    private final Grammar grammar;
    private final Lexicon lexicon;
    private final Frames frames;
    private final Background background;
    private final Recent recent = new Recent();
    private final Ellipsis ellipsis;
    private final Factuality factuality;
    private final Stances stances;
    private final Propositions propositions;
    private final FactMaker maker;
    private final FirstPerson firstPerson;

    /** Facts with something that their sentences do not say: these very records, which are dear to compare. */
    private final Set<Fact> understood = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param home ISO code of the country for whose readers the article was written, where something tells */
    Statements(
            ArticleText article,
            @Nullable String home,
            Grammar grammar,
            Lexicon lexicon,
            Frames frames,
            Background background,
            Offsets offsets,
            Labels labels,
            Reliability reliability) {
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.frames = frames;
        this.background = background;
        this.firstPerson = new FirstPerson(frames.actsFor());
        this.ellipsis = new Ellipsis(home, background.countries(), recent);
        this.factuality = new Factuality(grammar);
        this.stances = new Stances(grammar.positive(), grammar.negative());
        Values values = new Values(article.text(), labels);
        EnglishTexts texts = new EnglishTexts(frames.determiner(), lexicon, labels);
        Signatures signatures = background.signatures();
        this.propositions = new Propositions(
                new Arguments(values, texts, recent), signatures, frames.slots().keySet());
        this.maker = new FactMaker(
                grammar,
                values,
                new Qualifiers(values, frames, signatures, stances),
                new Claimants(grammar.relatives(), background.symmetric()),
                factuality,
                new ActDays(article.published()),
                offsets,
                reliability,
                frames.dateSource());
    }

    List<Fact> of(List<Sentence> sentences) {
        List<Analysis> analyses = sentences.stream()
                .map(sentence -> Analysis.of(sentence, grammar, lexicon))
                .toList();
        List<Voices> voices = Speakers.of(grammar, analyses);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < analyses.size(); i++) {
            recent.next(analyses.get(i));
            facts.addAll(stated(analyses.get(i), voices.get(i)));
        }
        return Selection.withoutVaguer(Selection.withoutMisunderstood(facts, understood));
    }

    /** What a sentence states, read again where it says "we" once its other words have told who speaks, and for whom. */
    private List<Fact> stated(Analysis analysis, Voices voices) {
        Analysis speaking = with(firstPerson.withSpeaker(analysis.sentence(), voices), analysis);
        List<Fact> plain = facts(speaking, speaking, voices);
        plain.forEach(firstPerson::learn);
        Analysis acting = with(firstPerson.withGroup(analysis.sentence(), voices), speaking);
        List<Fact> facts = areOfOne(acting, speaking) ? plain : facts(speaking, acting, voices);
        if (!areOfOne(speaking, analysis)) {
            analysis.sentence().adoptTopics(speaking.sentence());
        }
        return facts;
    }

    private record Applied(Rule rule, Match match, Analysis analysis) {}

    /**
     * What one sentence states.
     *
     * @param speaking with whom "I" means
     * @param acting with whom "we" means, too
     */
    private List<Fact> facts(Analysis speaking, Analysis acting, Voices voices) {
        Holders holders = new Holders(speaking.sentence());
        List<Applied> all = applied(speaking, rule -> areOfOne(acting, speaking) || !isOfGroup(rule));
        if (!areOfOne(acting, speaking)) {
            all.addAll(applied(acting, this::isOfGroup));
        }
        for (Applied one : all) {
            holders.add(one.match());
        }
        Selection selection = new Selection(background.symmetric(), frames.dateSource());
        OpenTopics open = new OpenTopics();
        for (Applied one : all) {
            if (holders.accept(one.match())) {
                apply(one, voices, open, selection);
            }
        }
        open.select(speaking.sentence(), selection);
        return selection.facts();
    }

    private Analysis with(Sentence sentence, Analysis analysis) {
        return sentence == analysis.sentence() ? analysis : Analysis.of(sentence, grammar, lexicon);
    }

    private static boolean areOfOne(Analysis one, Analysis other) {
        return one.sentence() == other.sentence();
    }

    private boolean isOfGroup(Rule rule) {
        return frames.acts().contains(rule.relation());
    }

    /** Where which of these rules match. */
    private List<Applied> applied(Analysis analysis, Predicate<Rule> asked) {
        BitSet candidates = grammar.ruleIndex()
                .candidates(
                        analysis.sentence().occurrences(), analysis.sentence().types());
        List<Applied> applied = new ArrayList<>();
        for (int r = candidates.nextSetBit(0); r >= 0; r = candidates.nextSetBit(r + 1)) {
            Rule rule = grammar.rules().get(r);
            if (!asked.test(rule)) {
                continue;
            }
            for (Match match : analysis.find(rule.pattern(), rule.each(), rule.roles(), rule.fallback())) {
                applied.add(new Applied(rule, match, analysis));
            }
        }
        return applied;
    }

    /** Selects what a match states, or lets it wait if it is of an open topic. */
    private void apply(Applied one, Voices voices, OpenTopics open, Selection selection) {
        Rule rule = one.rule();
        Analysis analysis = one.analysis();
        ellipsis.remember(one.match());
        Map<String, List<Found>> unsaid = ellipsis.understood(rule, one.match());
        Match match = unsaid.isEmpty() ? one.match() : one.match().with(unsaid);
        if (factuality.isLeftOpen(rule, match, analysis) || stances.lacksWords(rule, analysis.sentence())) {
            return;
        }
        for (Proposition proposition : propositions.of(rule, match, voices)) {
            Fact fact = maker.of(proposition, analysis, voices);
            if (!unsaid.isEmpty()) {
                understood.add(fact);
            }
            if (!open.defer(fact, proposition.match())) {
                selection.add(fact);
            }
        }
    }
}
