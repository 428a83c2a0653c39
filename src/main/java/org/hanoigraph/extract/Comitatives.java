package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those in whose company somebody acts in one sentence: "A, together with B and C, organised …". They play the role of whoever they
 * accompany.
 */
final class Comitatives {
    /** Tokens of an acronym in brackets that may stand between a list and the phrase behind it. */
    private static final int MOST_IN_BRACKETS = 3;

    private static final Types PERSONS = Types.of(Type.PERSON);

    private static final Types COMPANIONS = PERSONS.with(Type.ORGANIZATION).with(Type.COUNTRY);

    private final Sentence sentence;
    private final Grammar grammar;
    private final Coordinations coordinations;
    private final List<List<Found>> lists;

    Comitatives(Sentence sentence, Grammar grammar, Coordinations coordinations) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.coordinations = coordinations;
        this.lists = sentence.occurrences().isPresent(grammar.comitatives()) ? find() : List.of();
    }

    /** The lists of those who accompany somebody, in the order of the sentence. */
    List<List<Found>> lists() {
        return lists;
    }

    /** Whether a mention is of such a list. */
    boolean accompanies(Found found) {
        return lists.stream().anyMatch(list -> list.contains(found));
    }

    private List<List<Found>> find() {
        List<List<Found>> found = new ArrayList<>();
        Occurrences occurrences = sentence.occurrences();
        int at = occurrences.nextStart(grammar.comitatives(), 0);
        while (at >= 0) {
            int end = occurrences.end(grammar.comitatives(), at, Integer.MAX_VALUE);
            Found first = occurrences.isStart(grammar.postpositions(), at) ? firstBefore(at) : firstBehind(end);
            if (first != null) {
                found.add(list(first));
            }
            at = occurrences.nextStart(grammar.comitatives(), end);
        }
        return found;
    }

    /** Beside a name stand articles, adjectives, and the office with its country. */
    private @Nullable Found firstBehind(int from) {
        int at = from;
        while (at < sentence.tokens().size()) {
            for (Found found : sentence.at(at)) {
                if (isCompanion(found)) {
                    return found;
                }
            }
            int determiner = sentence.occurrences().end(grammar.determiners(), at, Integer.MAX_VALUE);
            if (determiner < 0 && !sentence.covered(at)) {
                return null;
            }
            at = Math.max(determiner, at + 1);
        }
        return null;
    }

    /** The first of the longest list that ends before a token. */
    private @Nullable Found firstBefore(int end) {
        for (Found found : sentence.mentions()) {
            if (found.end() <= end && isCompanion(found)) {
                List<Found> list = list(found);
                int last = list.get(list.size() - 1).end();
                if (last == end || (last < end && end - last <= MOST_IN_BRACKETS && isBracket(last))) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean isBracket(int token) {
        return sentence.tokens().get(token).folded().equals("(");
    }

    private List<Found> list(Found first) {
        List<Found> list = new ArrayList<>(List.of(first));
        Types types = first.referent().type() == Type.PERSON ? PERSONS : COMPANIONS;
        coordinations.addRest(types, first.end(), list);
        return list.subList(0, lengthOf(list));
    }

    /** "Together with B and C, A …": the list ends with the member behind "and". */
    private int lengthOf(List<Found> list) {
        for (int i = 1; i + 1 < list.size(); i++) {
            if (isAnd(list.get(i - 1), list.get(i)) && !isAnd(list.get(i), list.get(i + 1))) {
                return i + 1;
            }
        }
        return list.size();
    }

    private boolean isAnd(Found member, Found next) {
        return sentence.occurrences().isPresent(grammar.and(), member.end(), next.first());
    }

    private boolean isCompanion(Found found) {
        return COMPANIONS.fit(found.referent())
                && found.referent().isEntity()
                && !found.kind().equals(Found.ADJECTIVE)
                && !sentence.isWithinAnother(found)
                && !sentence.isPossessor(found)
                && !(found.referent().type() == Type.COUNTRY && sentence.isOfSomebody(found));
    }
}
