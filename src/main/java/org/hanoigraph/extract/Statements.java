package org.hanoigraph.extract;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    /** Words that make a statement planned or negated may stand so many tokens before it. */
    private static final int TOKENS_BEFORE = 4;

    /** In a language whose verb comes last they may follow it at this distance. */
    private static final int TOKENS_BEHIND = 3;

    /** Words of judgement may follow the match at this distance. */
    private static final int TOKENS_OF_STANCE = 8;

    /** Stances that the words of judgement decide: around the match, or anywhere in the sentence if there are any. */
    private static final String AUTO = "auto";

    private static final String FOUND = "found";
    private static final String NEUTRAL = "neutral";

    private static final String TEXT = "text:";
    private static final String SPEAKER = "$SPEAKER";
    private static final String LAST = "$LAST ";
    private static final String SUBJECT = "S";

    private final ArticleText article;

    /** ISO code of the country for whose readers the article was written, where something tells. */
    private final @Nullable String home;

    private final Grammar grammar;
    private final Lexicon lexicon;
    private final Frames frames;
    private final Background background;
    private final Offsets offsets;
    private final Labels labels;
    private final Reliability reliability;
    private final ActDays days;
    private Voices voices = new Voices(List.of(), null);
    private final Recent recent = new Recent();
    private OpenTopics open = new OpenTopics();

    /** By person: the office that the article gives first. */
    private final Map<String, Found> offices = new HashMap<>();

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
        this.article = article;
        this.home = home;
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.frames = frames;
        this.background = background;
        this.offsets = offsets;
        this.labels = labels;
        this.reliability = reliability;
        this.days = new ActDays(article.published());
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
                    remember(one.match());
                    Map<String, List<Found>> more = understood(one.rule(), one.match());
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

    /** By slot, what the rule takes from the sentences before where its own does not say it. */
    private Map<String, List<Found>> understood(Rule rule, Match match) {
        if (rule.defaults().isEmpty()) {
            return Map.of();
        }
        Map<String, List<Found>> slots = new HashMap<>();
        rule.defaults().forEach((slot, type) -> {
            Found found = match.slot(slot).isEmpty() ? missing(type, match) : null;
            if (found != null) {
                slots.put(slot, List.of(found));
            }
        });
        return slots;
    }

    /** Keeps which office a person is seen with. */
    private void remember(Match match) {
        for (Found holder : match.slot(SUBJECT)) {
            if (holder.referent().type() == Type.PERSON) {
                inOrder(match)
                        .filter(found -> found.referent().type() == Type.OFFICE)
                        .findFirst()
                        .ifPresent(
                                office -> offices.putIfAbsent(holder.referent().value(), office));
            }
        }
    }

    /** The office of somebody else whom a match names: a counterpart has the same. */
    private @Nullable Found officeOfAnother(Match match) {
        return inOrder(match)
                .filter(found -> !match.slot(SUBJECT).contains(found))
                .map(found -> offices.get(found.referent().value()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What fills the slots, by the names of the slots: the slots themselves have another order in each run. */
    private static Stream<Found> inOrder(Match match) {
        return match.slots().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(slot -> slot.getValue().stream());
    }

    /** What is meant though the sentence does not say it. */
    private @Nullable Found missing(Type type, Match match) {
        int token = match.coreFirst();
        if (type == Type.OFFICE) {
            return officeOfAnother(match);
        }
        if (type != Type.HOME) {
            return recent.lastOrFirst(type, token);
        }
        String country = actsFor(match);
        if (country != null) {
            return Found.understood(country, token);
        }
        return home == null ? recent.onlyCountry() : Found.understood(Type.COUNTRY.prefix() + home, token);
    }

    /** The country for which all persons of a match are known to act, or null. */
    private @Nullable String actsFor(Match match) {
        String country = null;
        for (List<Found> fillers : match.slots().values()) {
            for (Found found : fillers) {
                if (found.referent().type() == Type.PERSON) {
                    String of = background.countries().get(found.referent().value());
                    if (of == null || (country != null && !of.equals(country))) {
                        return null;
                    }
                    country = of;
                }
            }
        }
        return country;
    }

    private void apply(Rule rule, Match match, Analysis analysis, Selection selection) {
        if (isLeftOpen(rule, match, analysis)) {
            return;
        }
        if (FOUND.equals(rule.stance())
                && stance(analysis, 0, analysis.sentence().tokens().size()).equals(NEUTRAL)) {
            return;
        }
        List<Value> subjects = values(rule, rule.subject(), match, SUBJECT);
        String objectSlot = objectSlot(match);
        if (rule.object() == null && match.slot(objectSlot).isEmpty()) {
            mutual(rule, match, analysis, subjects, selection);
            return;
        }
        List<Value> objects = values(rule, rule.object(), match, objectSlot);
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

    /**
     * What is asked, and what may or may not be, is not stated, but for what a rule gives as true whatever stands around it. In
     * other clauses of a question stands what the one who asks takes as known.
     */
    private boolean isLeftOpen(Rule rule, Match match, Analysis analysis) {
        if (rule.certainty() == Certainty.ASSERTED) {
            return false;
        }
        int from = conditionStart(rule, match, analysis);
        return analysis.sentence().endsAsQuestion(analysis.clauses().end(match.coreEnd(), Integer.MAX_VALUE / 2))
                || occurs(grammar.undecided(), analysis, from, clauseEnd(rule, match, analysis))
                || analysis.sentence().occurrences().startOfEndingAt(grammar.undecided(), from) >= 0;
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

    private static String objectSlot(Match match) {
        return !match.slot("O").isEmpty() ? "O" : !match.slot("N").isEmpty() ? "N" : "D";
    }

    /** What fills a slot; or what the rule itself gives, which is the last resort where roles were looked for. */
    private List<Value> values(Rule rule, @Nullable String fixed, Match match, String slot) {
        if (fixed != null && (rule.roles().isEmpty() || match.slot(slot).isEmpty())) {
            if (fixed.equals(SPEAKER)) {
                return voices.thinking(match.middle(), rule.spoken()).stream()
                        .<Value>flatMap(speaker -> Stream.ofNullable(value(speaker)))
                        .toList();
            }
            Value value = fixed(fixed, match);
            return value == null ? List.of() : List.of(value);
        }
        List<Value> values = new ArrayList<>();
        for (Found found : match.slot(slot)) {
            Value value = value(found);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** An id, a slot, or an English text in which slots stand for the names of what fills them. */
    private @Nullable Value fixed(String fixed, Match match) {
        if (fixed.startsWith(LAST)) {
            Type type = Type.of(fixed.substring(LAST.length()));
            Found last = type == null ? null : recent.last(type, match.coreFirst());
            return last == null ? null : value(last);
        }
        if (fixed.startsWith(TEXT)) {
            String template = fixed.substring(TEXT.length()).strip();
            String text = match.fill(
                    template, referent -> frames.determiner().with(referent.type(), labels.of(referent.value())));
            // What has no English name yet gives no English text.
            if (text == null || !isInLatin(text)) {
                return null;
            }
            // What a rule gives word for word is meant so.
            String usual = text.equals(template) ? text : lexicon.usualName(saidOnce(text), labels);
            return new Literal(usual, "rdf:langString", "en");
        }
        return fixed.startsWith("$") ? first(match, fixed.substring(1)) : labels.entity(fixed, null);
    }

    static boolean isInLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    }

    /** A text that does not say its end twice: a department's name may have its ministry's, which the template puts behind it. */
    static String saidOnce(String text) {
        int end = text.length();
        for (int length = end / 2; length > 1; length--) {
            if (text.charAt(end - length) == ' '
                    && text.charAt(end - 2 * length) == ' '
                    && text.regionMatches(end - 2 * length, text, end - length, length)) {
                return text.substring(0, end - length);
            }
        }
        return text;
    }

    private @Nullable Value first(Match match, String slot) {
        List<Found> found = match.slot(slot);
        return found.isEmpty() ? null : value(found.get(0));
    }

    private @Nullable Value value(Found found) {
        Referent referent = found.referent();
        if (found.kind().equals(Found.OPEN)) {
            labels.meet(referent.value(), article.text().substring(found.start(), found.stop()));
        }
        return switch (referent.type()) {
            case DATE -> new Literal(referent.value(), "edtf", null);
            case DURATION -> new Literal(referent.value(), "xsd:duration", null);
            case NUMBER -> new Literal(referent.value(), "xsd:integer", null);
            case OFFICE, BODY -> null;
            default ->
                referent.isOpen()
                        ? null
                        : labels.entity(
                                referent.value(),
                                found.isWritten() ? article.text().substring(found.start(), found.stop()) : null);
        };
    }

    private Fact fact(Rule rule, Match match, Analysis analysis, Entity subject, Value object) {
        SortedMap<String, Value> qualifiers = qualifiers(rule, match, analysis);
        Found dated = dateOf(rule, match, analysis, object);
        Found speaker = voices.at(match.middle(), subject.id());
        if (speaker != null && (isToldOf(speaker, match, analysis) || isOtherSide(speaker, rule.relation(), object))) {
            speaker = null;
        }
        Certainty certainty = certainty(rule, match, analysis, speaker != null);
        certainty = certainty.affirms() && days.isYetToCome(dated) ? Certainty.PLANNED : certainty;
        Entity claimant = speaker == null || certainty == Certainty.ASSERTED ? null : (Entity) value(speaker);
        if (certainty == Certainty.CLAIMED && claimant == null) {
            certainty = Certainty.ASSERTED;
        }
        String date = dated == null ? null : days.of(dated, certainty);
        boolean isObject = dated != null && object.equals(value(dated));
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
            Value value = text.startsWith("$") ? first(match, text.substring(1)) : qualifier(text);
            if (value != null) {
                qualifiers.put(field, value);
            }
        });
        frames.slots().forEach((slot, field) -> {
            Value value = first(match, slot);
            if (value instanceof Entity) {
                qualifiers.putIfAbsent(field, value);
            }
        });
        qualifiers.entrySet().removeIf(entry -> !background.signatures().allow(entry.getKey(), entry.getValue()));
        if (rule.placed() && !qualifiers.containsKey(frames.nearestField())) {
            new Circumstances(analysis, grammar.prepositions(), grammar.and(), voices)
                    .nearest(match, frames.nearestType())
                    .map(this::value)
                    .ifPresent(value -> qualifiers.put(frames.nearestField(), value));
        }
        String stance = rule.stance();
        if (stance != null) {
            String value = switch (stance) {
                case AUTO -> stance(analysis, match.first(), match.end() + TOKENS_OF_STANCE);
                case FOUND -> stance(analysis, 0, analysis.sentence().tokens().size());
                default -> stance;
            };
            qualifiers.put(frames.stance(), new Literal(value, "xsd:string", null));
        }
        return qualifiers;
    }

    private Value qualifier(String text) {
        return text.indexOf('/') > 0 ? labels.entity(text, null) : new Literal(text, "xsd:string", null);
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

    private String stance(Analysis analysis, int from, int end) {
        if (occurs(grammar.negative(), analysis, from, end)) {
            return "negative";
        }
        return occurs(grammar.positive(), analysis, from, end) ? "positive" : NEUTRAL;
    }

    private Certainty certainty(Rule rule, Match match, Analysis analysis, boolean said) {
        if (rule.certainty() != null) {
            return rule.certainty();
        }
        int from = clauseStart(rule, match, analysis);
        int end = clauseEnd(rule, match, analysis);
        if (occurs(grammar.negated(), analysis, from, end)) {
            return Certainty.NEGATED;
        }
        if (occurs(grammar.planned(), analysis, from, end)) {
            return Certainty.PLANNED;
        }
        return said ? Certainty.CLAIMED : Certainty.ASSERTED;
    }

    /** From where on words bear on a match: with roles from the beginning of its clause. */
    private static int clauseStart(Rule rule, Match match, Analysis analysis) {
        return Math.max(
                conditionStart(rule, match, analysis), analysis.clauses().start(match.coreFirst()));
    }

    /** From where on words may leave a match undecided: a condition is a clause of its own. */
    private static int conditionStart(Rule rule, Match match, Analysis analysis) {
        return rule.roles().isEmpty()
                ? match.first() - TOKENS_BEFORE
                : analysis.clauses().start(match.coreFirst());
    }

    private int clauseEnd(Rule rule, Match match, Analysis analysis) {
        if (!rule.roles().isEmpty()) {
            return analysis.clauses().end(match.coreEnd(), Integer.MAX_VALUE / 2);
        }
        return grammar.verbFinal() ? analysis.clauses().end(match.coreEnd(), TOKENS_BEHIND) : match.end();
    }

    private static boolean occurs(PhraseSet phrases, Analysis analysis, int from, int end) {
        return analysis.sentence().occurrences().isPresent(phrases, from, end);
    }
}
