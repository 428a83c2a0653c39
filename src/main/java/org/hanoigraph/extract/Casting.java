package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds in one sentence who plays the roles of a rule: of the mentions that may, the nearest. */
final class Casting {
    /** What stands between the words of a rule and a role costs one a token, and more where a clause may end. */
    private static final int COST_OF_COMMA = 4;

    private static final int COST_OF_BARRIER = 12;

    /** A subject before a verb that closes the sentence is rarely that of another clause. */
    private static final int COST_OF_BARRIER_BEFORE_THE_VERB = 26;

    private static final int COST_OF_MARK = 12;
    private static final int COST_OF_QUOTE = 2;
    private static final Set<String> QUOTES_AND_BRACKETS = Set.of("\"", "'", "(", ")", "[", "]");
    private static final int COST_OF_UNUSUAL_SIDE = 3;
    private static final int HIGHEST_COST = 28;

    /** Where the verb comes last, all else stands between it and the subject. */
    private static final int HIGHEST_COST_BEFORE_THE_VERB = 40;

    private static final int COST_OF_COMMA_BEFORE_THE_VERB = 2;

    /** Between an adposition and its noun stand so many articles, titles and the like at most. */
    private static final int WORDS_AFTER_ADPOSITION = 3;

    private static final String SUBJECT = "S";

    /** The marker of whoever is named in the company of somebody, which no rule asks for. */
    private static final String COMITATIVE = "+";

    private final Sentence sentence;
    private final Grammar grammar;
    private final RelativeClauses clauses;
    private final Coordinations coordinations;
    private final Comitatives comitatives;
    private final List<Found> mentions;
    private final int highestCost;

    /** By the place in the list of mentions: the adposition, empty for none, or null if not looked for yet. */
    private final @Nullable String[] markers;

    /** By their place in the list: mentions that lie within longer ones. */
    private final BitSet nested = new BitSet();

    /** Those that only tell whose the one behind is. */
    private final BitSet possessors = new BitSet();

    /** What each token costs, as it stands between; 0 if not looked for yet. */
    private final int[] costs;

    Casting(Sentence sentence, RelativeClauses clauses, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.clauses = clauses;
        this.coordinations = new Coordinations(sentence, grammar);
        this.comitatives = new Comitatives(sentence, grammar, coordinations);
        this.mentions = sentence.mentions();
        this.highestCost = grammar.verbFinal() ? HIGHEST_COST_BEFORE_THE_VERB : HIGHEST_COST;
        this.markers = new String[mentions.size()];
        for (int i = 0; i < mentions.size(); i++) {
            nested.set(i, sentence.isWithinAnother(mentions.get(i)));
            possessors.set(i, sentence.isPossessor(mentions.get(i)) || coordinations.isInApposition(mentions.get(i)));
        }
        this.costs = new int[sentence.tokens().size()];
    }

    /**
     * The match with the slots of the roles filled.
     *
     * @param fallback slots which the rule can do without
     * @return null if a role is left open
     */
    @Nullable
    Match cast(Match match, List<Role> roles, List<String> fallback) {
        if (roles.isEmpty()) {
            return match;
        }
        Map<String, List<Found>> slots = new HashMap<>(match.slots());
        int first = match.first();
        int end = match.end();
        for (Role role : roles) {
            List<Found> cast = players(role, match, slots);
            if (cast.isEmpty()) {
                if (role.optional() || fallback.contains(role.slot())) {
                    continue;
                }
                return null;
            }
            slots.put(role.slot(), cast);
            for (Found found : cast) {
                first = Math.min(first, found.first());
                end = Math.max(end, found.end());
            }
        }
        for (Role role : roles) {
            if (role.many() == Role.Many.LIST && role.slot().equals(SUBJECT)) {
                accompany(role, match, slots);
            }
        }
        return new Match(Map.copyOf(slots), first, end, match.name(), match.coreFirst(), match.coreEnd());
    }

    private List<Found> players(Role role, Match match, Map<String, List<Found>> taken) {
        List<Candidate> able = able(role, match, taken);
        if (role.many() == Role.Many.ALL) {
            able.sort(Comparator.comparingInt(Candidate::cost));
            return able.stream().map(Candidate::found).toList();
        }
        if (able.isEmpty()) {
            return List.of();
        }
        Found nearest =
                Collections.min(able, Comparator.comparingInt(Candidate::cost)).found();
        if (role.many() == Role.Many.ONE) {
            return List.of(nearest);
        }
        List<Found> cast = new ArrayList<>(List.of(nearest));
        coordinations.addTwins(role.types(), nearest, cast);
        coordinations.addRest(role.types(), nearest.end(), cast);
        before(role, nearest, cast);
        cast.sort(Comparator.comparingInt(Found::first));
        return List.copyOf(cast);
    }

    /** Those in whose company the subject acts are subjects, too, unless they play another role of the rule. */
    private void accompany(Role role, Match match, Map<String, List<Found>> slots) {
        List<Found> subjects = slots.getOrDefault(role.slot(), List.of());
        for (List<Found> list : comitatives.lists()) {
            List<Found> fitting = list.stream()
                    .filter(found -> role.types().fit(found.referent()) && isFree(found, slots))
                    .toList();
            if (!subjects.isEmpty()
                    && fitting.size() == list.size()
                    && !clauses.endsBetween(list.get(0).first(), match.coreFirst())
                    && isOfOneVerb(list, match)) {
                subjects = Stream.concat(subjects.stream(), fitting.stream()).toList();
                slots.put(role.slot(), subjects);
            }
        }
    }

    /** Whether no clause begins between a list and the words of a match, and no other verb is joined to theirs. */
    private boolean isOfOneVerb(List<Found> list, Match match) {
        int listEnd = list.get(list.size() - 1).end();
        int from = Math.min(match.coreEnd(), listEnd);
        int until = Math.max(match.coreFirst(), list.get(0).first());
        Occurrences occurrences = sentence.occurrences();
        return !occurrences.isPresent(grammar.clauses(), from, until)
                && !occurrences.isPresent(grammar.and(), from, until);
    }

    /** A mention that may play a role, and how far away it is. */
    private record Candidate(Found found, int cost) {}

    /** All who may play a role, from left to right. */
    private List<Candidate> able(Role role, Match match, Map<String, List<Found>> taken) {
        List<Candidate> able = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Found found = mentions.get(i);
            if (role.types().fit(found.referent())
                    && isOnSide(role, found, match)
                    && (role.side() == Role.Side.WITHIN || (!nested.get(i) && isFree(found, taken)))
                    && !possessors.get(i)
                    && !clauses.endsBetween(found.first(), match.coreFirst())
                    && (role.takes(found, marker(i)) || isAntecedent(role, found, match))) {
                int cost = cost(found, match);
                if (cost <= highestCost) {
                    able.add(new Candidate(found, role.side() == Role.Side.FIRST ? 0 : cost));
                }
            }
        }
        return able;
    }

    /** "In talks with A, who has signed": what marks A there is not of the clause that tells what A does. */
    private boolean isAntecedent(Role role, Found found, Match match) {
        int comma = clauses.start(match.coreFirst());
        return comma >= 0 && found.end() == comma && role.slot().equals(SUBJECT);
    }

    /** Members of a list that stand before the one that was found; a list begins behind its adposition. */
    private void before(Role role, Found nearest, List<Found> cast) {
        for (int i = 0; i < mentions.size(); i++) {
            Found start = mentions.get(i);
            if (start.end() < nearest.first() && role.types().fit(start.referent()) && role.takes(start, marker(i))) {
                List<Found> members = new ArrayList<>(List.of(start));
                coordinations.addRest(role.types(), start.end(), members);
                if (members.contains(nearest)) {
                    members.stream().filter(member -> !cast.contains(member)).forEach(cast::add);
                    return;
                }
            }
        }
    }

    private static boolean isOnSide(Role role, Found found, Match match) {
        return switch (role.side()) {
            case BEFORE, FIRST -> found.end() <= match.first();
            case BEHIND -> found.first() >= match.end();
            case WITHIN -> found.first() >= match.first() && found.end() <= match.end();
            case ANYWHERE -> true;
        };
    }

    /** A mention plays one role. */
    private static boolean isFree(Found found, Map<String, List<Found>> taken) {
        for (List<Found> players : taken.values()) {
            for (Found other : players) {
                if (other.first() < found.end() && found.first() < other.end()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What stands between a mention and a match; not counted further than the most that a role may cost. */
    private int cost(Found found, Match match) {
        boolean before = found.end() <= match.first();
        int from = before ? found.end() : match.end();
        int until = before ? match.first() : found.first();
        int cost = before ? 0 : COST_OF_UNUSUAL_SIDE;
        int i = from;
        while (i < until && cost <= highestCost) {
            int clauseEnd = before && i + 1 < until ? clauses.end(i + 1) : 0;
            if (clauseEnd > i && clauseEnd < until && clauses.end(i) != clauseEnd) {
                i = clauseEnd + 1;
                continue;
            }
            int behindName = i + 1 < until ? behindLongestName(i, until) : i;
            cost += behindName > i ? 1 : costOf(i);
            i = Math.max(behindName, i + 1);
        }
        return cost;
    }

    private int costOf(int token) {
        if (costs[token] == 0) {
            costs[token] = cost(token);
        }
        return costs[token];
    }

    private int cost(int token) {
        Token between = sentence.tokens().get(token);
        if (sentence.occurrences().isStart(grammar.clauses(), token)) {
            return grammar.verbFinal() ? COST_OF_BARRIER_BEFORE_THE_VERB : COST_OF_BARRIER;
        }
        if (between.folded().equals(",")) {
            return grammar.verbFinal() ? COST_OF_COMMA_BEFORE_THE_VERB : COST_OF_COMMA;
        }
        if (QUOTES_AND_BRACKETS.contains(between.folded())) {
            return COST_OF_QUOTE;
        }
        return between.isWord() || sentence.joinsWords(token) ? 1 : COST_OF_MARK;
    }

    /** A name counts as one word. */
    private int behindLongestName(int first, int until) {
        int behind = first;
        List<Found> here = sentence.at(first);
        for (int i = 0; i < here.size(); i++) {
            int end = here.get(i).end();
            if (end <= until && end > behind) {
                behind = end;
            }
        }
        return behind;
    }

    /** The adposition of a mention, or null. */
    private @Nullable String marker(int mention) {
        String known = markers[mention];
        if (known == null) {
            known = findMarker(mentions.get(mention));
            markers[mention] = known;
        }
        return known.isEmpty() ? null : known;
    }

    private String findMarker(Found found) {
        String behind = postposition(found);
        if (behind.isEmpty()) {
            behind = likeTheOneBehind(found);
        }
        if (!behind.isEmpty()) {
            return behind;
        }
        int at = found.first();
        if (at > 1 && grammar.genitives().contains(sentence.tokens().get(at - 1).folded()) && isNoun(at - 2)) {
            return sentence.tokens().get(at - 1).folded();
        }
        for (int skipped = 0; skipped <= WORDS_AFTER_ADPOSITION && at > 0; skipped++) {
            int office = officeBefore(at);
            int preposition = office < 0 ? sentence.occurrences().startOfEndingAt(grammar.prepositions(), at) : -1;
            if (preposition >= 0) {
                return words(preposition, at);
            }
            int between = office < 0 ? between(at) : office;
            if (between < 0) {
                String joined = likeTheOneBefore(at);
                return joined.isEmpty() && comitatives.accompanies(found) ? COMITATIVE : joined;
            }
            at = between;
        }
        return "";
    }

    /** The first token of an office that ends here, which may have an adposition of its own; or -1. */
    private int officeBefore(int at) {
        for (Found found : mentions) {
            if (found.end() == at && found.referent().type() == Type.OFFICE) {
                return found.first();
            }
        }
        return -1;
    }

    private String postposition(Found found) {
        int end = sentence.occurrences().end(grammar.postpositions(), found.end(), Integer.MAX_VALUE);
        return end < 0 ? "" : words(found.end(), end);
    }

    private String words(int first, int end) {
        StringJoiner words = new StringJoiner(" ");
        sentence.tokens().subList(first, end).forEach(token -> words.add(token.folded()));
        return words.toString();
    }

    /** Where adpositions stand behind, that of the last member of a list is that of all. */
    private String likeTheOneBehind(Found found) {
        if (grammar.postpositions().phrases().isEmpty()) {
            return "";
        }
        List<Found> members = new ArrayList<>();
        coordinations.addRest(Types.of(found.referent().type()), found.end(), members);
        return members.isEmpty() ? "" : postposition(members.get(members.size() - 1));
    }

    /** A word with a capital that does not begin the sentence and names nothing known. */
    private boolean isNoun(int token) {
        return token > 0
                && sentence.tokens().get(token).hasCase()
                && sentence.tokens().get(token).looksLikeName()
                && !sentence.covered(token);
    }

    /** In "with A and B" the adposition is that of both. */
    private String likeTheOneBefore(int at) {
        int and = sentence.occurrences().startOfEndingAt(grammar.and(), at);
        if (and < 0) {
            return "";
        }
        for (Found other : mentions) {
            if (other.end() == and && other.referent().isEntity()) {
                return findMarker(other);
            }
        }
        return "";
    }

    /** Where an article begins that ends before a token, or a word of a title or of an adjective of a country; or -1. */
    private int between(int at) {
        int determiner = sentence.occurrences().startOfEndingAt(grammar.determiners(), at);
        if (determiner >= 0) {
            return determiner;
        }
        int token = at - 1;
        return mentions.stream()
                        .anyMatch(found -> found.first() <= token
                                && token < found.end()
                                && (found.referent().type() == Type.OFFICE
                                        || found.kind().equals(Found.ADJECTIVE)))
                ? token
                : -1;
    }
}
