package org.hanoigraph.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of mentions in one sentence, which play a role together: "A, B and C". */
final class Coordinations {
    /** A comma and a word for "and". */
    private static final int MOST_LIST_WORDS = 2;

    /** Tokens in brackets behind a member of a list, such as an acronym. */
    private static final int MOST_IN_BRACKETS = 8;

    /** Tokens of the offices between two persons of a list. */
    private static final int MOST_BETWEEN_PERSONS = 16;

    private static final Types PERSONS = Types.of(Type.PERSON);

    private static final Types OF_OFFICES =
            Types.of(Type.OFFICE).with(Type.COUNTRY).with(Type.BODY).with(Type.ORGANIZATION);

    private final Sentence sentence;
    private final Grammar grammar;
    private final List<Token> tokens;

    Coordinations(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.tokens = sentence.tokens();
    }

    /** Adds whom the words of a member name besides: one word may name several, as "both" does. */
    void addTwins(Types types, Found member, List<Found> members) {
        for (Found other : sentence.at(member.first())) {
            if (!other.equals(member)
                    && types.fit(other.referent())
                    && other.kind().equals(member.kind())
                    && other.end() == member.end()) {
                members.add(other);
            }
        }
    }

    /**
     * Adds the further members of a list: "A, B and C"; of persons also "A, minister of a country, and the ambassador B".
     *
     * @param from index behind the member that is known
     * @return index behind the last member
     */
    int addRest(Types types, int from, List<Found> members) {
        boolean persons = types.equals(PERSONS);
        Found member = persons ? nextPerson(types, from) : next(types, from);
        int end = from;
        while (member != null) {
            members.add(member);
            end = member.end();
            member = persons ? nextPerson(types, end) : next(types, end);
        }
        return end;
    }

    /** "A (an acronym), the B and C": behind a member may stand a remark in brackets, before the next one a small word. */
    private @Nullable Found next(Types types, int end) {
        int at = behindBrackets(end);
        int joined = at;
        int behind = behindListWord(at);
        while (behind > at && at < joined + MOST_LIST_WORDS) {
            at = behind;
            behind = behindListWord(at);
        }
        if (at == joined) {
            return null;
        }
        Found member = fitting(types, at);
        int small = member == null ? behindSmall(at) : -1;
        return small > 0 ? fitting(types, small) : member;
    }

    /** Behind an article, or a small word for "of"; -1 where none stands. */
    private int behindSmall(int at) {
        int end = sentence.occurrences().end(grammar.determiners(), at, Integer.MAX_VALUE);
        boolean genitive = end < 0
                && at < tokens.size()
                && grammar.genitives().contains(tokens.get(at).folded());
        return genitive ? at + 1 : end;
    }

    /** Behind a remark in brackets, or the same token where none begins. */
    private int behindBrackets(int at) {
        if (at < tokens.size() && tokens.get(at).folded().equals("(")) {
            for (int i = at + 1; i < tokens.size() && i <= at + MOST_IN_BRACKETS; i++) {
                if (tokens.get(i).folded().equals(")")) {
                    return i + 1;
                }
            }
        }
        return at;
    }

    /** Beside persons stand their offices, with the countries and bodies that these are of. */
    private @Nullable Found nextPerson(Types types, int end) {
        boolean joined = false;
        int at = end;
        while (at < tokens.size() && at < end + MOST_BETWEEN_PERSONS) {
            Found member = joined ? fitting(types, at) : null;
            if (member != null) {
                return member;
            }
            int listed = behindListWord(at);
            if (listed > at) {
                joined = true;
                at = listed;
                continue;
            }
            int behind = behindOffice(at);
            if (behind < 0) {
                return null;
            }
            at = behind;
        }
        return null;
    }

    /** Behind what belongs to an office: its words, a country, a body, or a small word between them; -1 where nothing does. */
    private int behindOffice(int at) {
        int end = -1;
        for (Found found : sentence.at(at)) {
            if (OF_OFFICES.has(found.referent().type())) {
                end = Math.max(end, found.end());
            }
        }
        if (end < 0) {
            end = sentence.occurrences().end(grammar.prepositions(), at, Integer.MAX_VALUE);
        }
        return end < 0 ? behindSmall(at) : end;
    }

    private @Nullable Found fitting(Types types, int at) {
        if (at >= tokens.size()) {
            return null;
        }
        for (Found found : sentence.at(at)) {
            if (types.fit(found.referent()) && !isOfOffice(found)) {
                return found;
            }
        }
        return null;
    }

    /** "A, Beeland's minister, …": it is A who acts. */
    boolean isInApposition(Found found) {
        return isOfOffice(found)
                && found.first() > 1
                && tokens.get(found.first() - 1).folded().equals(",")
                && sentence.mentions().stream()
                        .anyMatch(
                                person -> person.referent().type() == Type.PERSON && person.end() == found.first() - 1);
    }

    /** Whether a country only tells of which land the office behind it is. */
    private boolean isOfOffice(Found found) {
        return found.referent().type() == Type.COUNTRY
                && found.end() < tokens.size()
                && sentence.at(found.end()).stream()
                        .anyMatch(office -> office.referent().type() == Type.OFFICE);
    }

    /** Behind a comma or a phrase for "and"; the same token where none stands. */
    private int behindListWord(int at) {
        if (at < tokens.size() && tokens.get(at).folded().equals(",")) {
            return at + 1;
        }
        return Math.max(at, sentence.occurrences().end(grammar.and(), at, Integer.MAX_VALUE));
    }
}
