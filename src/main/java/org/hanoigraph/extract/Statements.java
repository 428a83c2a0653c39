package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.extract.Grammar.Rule;
import org.hanoigraph.fact.Certainty;
import org.hanoigraph.fact.DateRange;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Value;
import org.jspecify.annotations.Nullable;

/** Applies the rules of a grammar to one sentence after the other. */
final class Statements {
    private final Grammar grammar;
    private final Lexicon lexicon;
    private final Frames frames;
    private final Background background;
    private final Offsets offsets;
    private final Reliability reliability;
    private final ActDays days;
    private Voices voices = new Voices(List.of(), null);
    private final Recent recent = new Recent();
    private final Values values;
    private final Arguments arguments;
    private final Ellipsis ellipsis;
    private final Factuality factuality;
    private final Stances stances;
    private OpenTopics open = new OpenTopics();

    /** Facts with something that their sentences do not say: these very records, which are dear to compare. */
    private final Set<Fact> understood = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whether the facts at hand have it. */
    private boolean understanding;

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
        this.offsets = offsets;
        this.reliability = reliability;
        this.days = new ActDays(article.published());
        this.values = new Values(article.text(), labels);
        this.arguments = new Arguments(values, new EnglishTexts(frames.determiner(), lexicon, labels), recent);
        this.factuality = new Factuality(grammar);
        this.stances = new Stances(grammar.positive(), grammar.negative());
        this.ellipsis = new Ellipsis(home, background.countries(), recent);
    }

    List<Fact> of(List<Sentence> sentences) {
        List<Analysis> analyses = sentences.stream()
                .map(sentence -> Analysis.of(sentence, grammar, lexicon))
                .toList();
        List<Voices> heard = Speakers.of(grammar, analyses);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < analyses.size(); i++) {
            Analysis analysis = analyses.get(i);
            voices = heard.get(i);
            recent.next(analysis);
            Selection selection = new Selection(background.symmetric(), frames.dateSource());
            open = new OpenTopics();
            BitSet candidates = grammar.ruleIndex()
                    .candidates(
                            analysis.sentence().occurrences(),
                            analysis.sentence().types());
            Holders holders = new Holders(analysis.sentence());
            List<Applied> applied = new ArrayList<>();
            for (int r = candidates.nextSetBit(0); r >= 0; r = candidates.nextSetBit(r + 1)) {
                Rule rule = grammar.rules().get(r);
                for (Match match : analysis.find(rule.pattern(), rule.each(), rule.roles(), rule.fallback())) {
                    holders.add(match);
                    applied.add(new Applied(rule, match));
                }
            }
            for (Applied one : applied) {
                if (holders.accept(one.match())) {
                    ellipsis.remember(one.match());
                    Map<String, List<Found>> more = ellipsis.understood(one.rule(), one.match());
                    understanding = !more.isEmpty();
                    Match whole = understanding ? one.match().with(more) : one.match();
                    apply(one.rule(), whole, analysis, selection);
                }
            }
            open.select(analysis.sentence(), selection);
            facts.addAll(selection.facts());
        }
        return Selection.withoutVaguer(Selection.withoutMisunderstood(facts, understood));
    }

    private record Applied(Rule rule, Match match) {}

    private void apply(Rule rule, Match match, Analysis analysis, Selection selection) {
        if (factuality.isLeftOpen(rule, match, analysis) || stances.lacksWords(rule, analysis.sentence())) {
            return;
        }
        List<Value> subjects = arguments.subjects(rule, match, voices);
        if (Arguments.lackObject(rule, match)) {
            mutual(rule, match, analysis, subjects, selection);
            return;
        }
        List<Value> objects = arguments.objects(rule, match, voices);
        for (Value subject : subjects) {
            for (Value object : objects) {
                if (subject instanceof Entity entity
                        && !isSame(entity, object)
                        && background.signatures().allow(rule.relation(), entity, object)) {
                    add(rule, match, analysis, entity, object, selection);
                }
            }
        }
    }

    /** "A and B", "both": what has a list and nothing else holds between each two of the list. */
    private void mutual(Rule rule, Match match, Analysis analysis, List<Value> members, Selection selection) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (members.get(i) instanceof Entity one
                        && !isSame(one, members.get(j))
                        && background.signatures().allow(rule.relation(), one, members.get(j))) {
                    add(rule, match, analysis, one, members.get(j), selection);
                }
            }
        }
    }

    /** One fact; or several, where a slot of its circumstances is filled by several. */
    private void add(Rule rule, Match match, Analysis analysis, Entity subject, Value object, Selection selection) {
        String several = null;
        for (String slot : frames.slots().keySet()) {
            if (several == null && match.slot(slot).size() > 1) {
                several = slot;
            }
        }
        if (several == null) {
            Fact fact = fact(rule, match, analysis, subject, object);
            if (understanding) {
                understood.add(fact);
            }
            if (!open.defer(fact, match)) {
                selection.add(fact);
            }
            return;
        }
        for (Found one : match.slot(several)) {
            add(rule, match.with(Map.of(several, List.of(one))), analysis, subject, object, selection);
        }
    }

    private static boolean isSame(Entity one, Value other) {
        return other instanceof Entity entity && entity.id().equals(one.id());
    }

    private Fact fact(Rule rule, Match match, Analysis analysis, Entity subject, Value object) {
        SortedMap<String, Value> qualifiers = qualifiers(rule, match, analysis);
        Found dated = dateOf(rule, match, analysis, object);
        Found speaker = voices.at(match.middle(), subject.id());
        if (speaker != null && (isToldOf(speaker, match, analysis) || isOtherSide(speaker, rule.relation(), object))) {
            speaker = null;
        }
        Certainty certainty = factuality.of(rule, match, analysis, speaker != null);
        certainty = certainty.affirms() && days.isYetToCome(dated) ? Certainty.PLANNED : certainty;
        Entity claimant = speaker == null || certainty == Certainty.ASSERTED ? null : (Entity) values.of(speaker);
        if (certainty == Certainty.CLAIMED && claimant == null) {
            certainty = Certainty.ASSERTED;
        }
        String date = dated == null ? null : days.of(dated, certainty);
        boolean isObject = dated != null && object.equals(values.of(dated));
        if (date != null && !isObject && certainty == Certainty.PLANNED && days.isOver(date)) {
            // It is the day of the decision, or of whatever else the sentence tells of.
            dated = null;
            date = null;
        }
        if (dated != null) {
            String source = dated.kind().equals(Found.WEEKDAY) ? Found.RELATIVE : dated.kind();
            qualifiers.put(frames.dateSource(), new Literal(source, "xsd:string", null));
        }
        return new Fact(
                offsets.evidence(
                        analysis.sentence().tokens().get(match.first()).start(),
                        analysis.sentence().tokens().get(match.end() - 1).end()),
                rule.relation(),
                subject,
                isObject && date != null ? new Literal(date, "edtf", null) : object,
                date == null ? null : DateRange.parse(date),
                Collections.unmodifiableSortedMap(qualifiers),
                claimant,
                certainty,
                reliability.of(rule.id(), rule.relation()),
                rule.id());
    }

    /** Of a relation that holds both ways the object speaks of itself as the subject does. */
    private boolean isOtherSide(Found speaker, String relation, Value object) {
        return background.symmetric().contains(relation)
                && object instanceof Entity entity
                && entity.id().equals(speaker.referent().value());
    }

    /** "A, who has done this, says that": it is not A who tells what A has done. */
    private boolean isToldOf(Found speaker, Match match, Analysis analysis) {
        int comma = analysis.relativeClauses().start(match.coreFirst());
        return comma > 0
                && grammar.relatives()
                        .contains(analysis.sentence().tokens().get(comma + 1).folded())
                && speaker.end() == comma
                && analysis.sentence().mentions().contains(speaker);
    }

    private SortedMap<String, Value> qualifiers(Rule rule, Match match, Analysis analysis) {
        TreeMap<String, Value> qualifiers = new TreeMap<>();
        rule.qualifiers().forEach((field, text) -> {
            Value value = text.startsWith("$") ? values.first(match, text.substring(1)) : values.given(text);
            if (value != null) {
                qualifiers.put(field, value);
            }
        });
        frames.slots().forEach((slot, field) -> {
            Value value = values.first(match, slot);
            if (value instanceof Entity) {
                qualifiers.putIfAbsent(field, value);
            }
        });
        qualifiers.entrySet().removeIf(entry -> !background.signatures().allow(entry.getKey(), entry.getValue()));
        if (rule.placed() && !qualifiers.containsKey(frames.nearestField())) {
            new Circumstances(analysis, grammar.prepositions(), grammar.and(), voices)
                    .nearest(match, frames.nearestType())
                    .map(values::of)
                    .ifPresent(value -> qualifiers.put(frames.nearestField(), value));
        }
        String stance = stances.of(rule, match, analysis.sentence());
        if (stance != null) {
            qualifiers.put(frames.stance(), new Literal(stance, "xsd:string", null));
        }
        return qualifiers;
    }

    private @Nullable Found dateOf(Rule rule, Match match, Analysis analysis, Value object) {
        Found found = match.slot("D").isEmpty() ? null : match.slot("D").get(0);
        if (found == null && rule.dated()) {
            found = new Circumstances(analysis, grammar.prepositions(), grammar.and(), voices)
                    .nearest(match, Type.DATE)
                    .orElse(null);
        }
        if (found == null
                && object instanceof Literal literal
                && literal.datatype().equals("edtf")
                && !match.slot("O").isEmpty()) {
            found = match.slot("O").get(0);
        }
        return found != null && found.referent().type() == Type.DATE ? found : null;
    }
}
