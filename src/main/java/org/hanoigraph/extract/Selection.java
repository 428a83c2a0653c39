package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Value;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one sentence: of several that state the same of the same words, the one that says most.
 * An article that repeats itself gives one record for each sentence, so that each can be proved and disputed.
 */
final class Selection {
    private final Set<String> symmetric;
    private final String dateSource;
    private final List<Fact> facts = new ArrayList<>();

    /**
     * An empty selection.
     *
     * @param symmetric relations that hold both ways
     * @param dateSource field that says where a date comes from, and nothing of the world
     */
    Selection(Set<String> symmetric, String dateSource) {
        this.dateSource = dateSource;
        this.symmetric = symmetric;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    void add(Fact fact) {
        for (int i = 0; i < facts.size(); i++) {
            Fact other = facts.get(i);
            if (sameTriple(fact, other)) {
                if (outweighs(other, fact)) {
                    return;
                }
                if (outweighs(fact, other)) {
                    facts.remove(i--);
                }
            }
        }
        facts.add(fact);
    }

    /**
     * Without the facts of an article that another one says more fully in words: somebody who is called an ambassador, and
     * elsewhere the ambassador of a country, is that.
     */
    static List<Fact> withoutVaguer(List<Fact> facts) {
        Map<List<String>, List<Fact>> inWords = new HashMap<>();
        for (Fact fact : facts) {
            if (fact.object() instanceof Literal literal && literal.language() != null) {
                inWords.computeIfAbsent(List.of(fact.relation(), fact.subject().id()), key -> new ArrayList<>())
                        .add(fact);
            }
        }
        Set<Fact> vaguer = new HashSet<>();
        for (List<Fact> alike : inWords.values()) {
            for (Fact fact : alike) {
                if (alike.stream().anyMatch(other -> saysMore(other, fact))) {
                    vaguer.add(fact);
                }
            }
        }
        return vaguer.isEmpty()
                ? facts
                : facts.stream().filter(fact -> !vaguer.contains(fact)).toList();
    }

    /**
     * Without what was understood where the article itself says otherwise: of an office whose sentence names no country, the
     * country that was meant is the one that another sentence gives; and with it goes what else follows from the wrong one.
     *
     * @param understood those of the facts, as records, that have something that their sentences do not say
     */
    static List<Fact> withoutMisunderstood(List<Fact> facts, Set<Fact> understood) {
        List<Fact> said = facts.stream()
                .filter(fact -> fact.object() instanceof Literal && !understood.contains(fact))
                .toList();
        Set<Fact> wrong = new HashSet<>();
        for (Fact fact : understood) {
            for (Map.Entry<String, Value> meant : fact.qualifiers().entrySet()) {
                boolean saidOtherwise = said.stream().anyMatch(other -> differsIn(meant.getKey(), fact, other));
                if (saidOtherwise) {
                    wrong.add(fact);
                    understood.stream()
                            .filter(other -> follows(other, fact, meant.getValue()))
                            .forEach(wrong::add);
                }
            }
        }
        return wrong.isEmpty()
                ? facts
                : facts.stream().filter(fact -> !wrong.contains(fact)).toList();
    }

    /** Whether two facts in words say the same of one subject, but for the name of an entity in a field. */
    private static boolean differsIn(String field, Fact one, Fact other) {
        return one.relation().equals(other.relation())
                && same(one.subject(), other.subject())
                && one.object() instanceof Literal here
                && other.object() instanceof Literal there
                && one.qualifiers().get(field) instanceof Entity mine
                && other.qualifiers().get(field) instanceof Entity theirs
                && !same(mine, theirs)
                && here.value().contains(mine.label())
                && here.value().replace(mine.label(), "").equals(there.value().replace(theirs.label(), ""));
    }

    private static boolean follows(Fact fact, Fact wrong, Value meant) {
        return same(fact.object(), meant) && same(fact.subject(), wrong.subject()) && overlap(fact, wrong);
    }

    private static boolean saysMore(Fact one, Fact other) {
        return one.certainty() == other.certainty()
                && one.object() instanceof Literal here
                && other.object() instanceof Literal there
                && (here.value().startsWith(there.value() + " ")
                        || (overlap(one, other) && isFilledUp(there.value(), here.value())));
    }

    /** "Minister of a country" beside "Minister of Justice of a country": the same beginning and end, and words between. */
    private static boolean isFilledUp(String vague, String full) {
        for (int space = vague.indexOf(' '); space > 0; space = vague.indexOf(' ', space + 1)) {
            if (full.length() > vague.length()
                    && full.startsWith(vague.substring(0, space + 1))
                    && full.endsWith(vague.substring(space))) {
                return true;
            }
        }
        return false;
    }

    private boolean sameTriple(Fact one, Fact other) {
        if (!one.relation().equals(other.relation())) {
            return false;
        }
        boolean straight = same(one.subject(), other.subject()) && same(one.object(), other.object());
        return straight
                || (symmetric.contains(one.relation())
                        && same(one.subject(), other.object())
                        && same(one.object(), other.subject()));
    }

    /** Whether a fact makes another one of the same triple needless: it says as much, and is no less careful. */
    private boolean outweighs(Fact one, Fact other) {
        boolean done = one.certainty().affirms();
        if (done == other.certainty().affirms()) {
            return saysAsMuch(one, other)
                    || (!saysAsMuch(other, one)
                            && isOneStatement(one, other)
                            && one.confidence() >= other.confidence());
        }
        return !done && overlap(one, other);
    }

    /**
     * Whether the same words are read twice, by rules that keep different things beside the triple, and neither contradicts the
     * other: the graph has one attestation for both.
     */
    private static boolean isOneStatement(Fact one, Fact other) {
        return one.origin().equals(other.origin())
                && one.certainty() == other.certainty()
                && Objects.equals(one.speaker(), other.speaker())
                && Objects.equals(one.date(), other.date())
                && one.qualifiers().entrySet().stream()
                        .allMatch(entry -> !other.qualifiers().containsKey(entry.getKey())
                                || same(other.qualifiers().get(entry.getKey()), entry.getValue()));
    }

    private boolean saysAsMuch(Fact one, Fact other) {
        return (other.date() == null || other.date().equals(one.date()))
                && other.qualifiers().entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals(dateSource)
                                || (one.qualifiers().containsKey(entry.getKey())
                                        && same(one.qualifiers().get(entry.getKey()), entry.getValue())));
    }

    private static boolean overlap(Fact one, Fact other) {
        return one.origin() instanceof Evidence here
                && other.origin() instanceof Evidence there
                && here.start() < there.end()
                && there.start() < here.end();
    }

    private static boolean same(@Nullable Value one, Value other) {
        return (one instanceof Entity here && other instanceof Entity there)
                ? here.id().equals(there.id())
                : other.equals(one);
    }
}
