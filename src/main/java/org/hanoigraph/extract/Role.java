package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks for around its words, wherever in the sentence it stands.
 * {@code data/extraction/README.md} has the notation.
 *
 * @param slot that it fills
 * @param types of mention that can fill it
 * @param side where it must stand
 * @param many one, a list, or all that are there
 * @param markers adpositions of which it must have one; empty: it must have none; null: all the same
 * @param optional whether the rule holds without it
 */
record Role(
        String slot,
        Types types,
        Side side,
        Many many,
        @Nullable Set<String> markers,
        boolean optional) {

    /** Where it stands, seen from the words of the rule. */
    enum Side {
        BEFORE,
        /** Before, and of those that fit the first one. */
        FIRST,
        BEHIND,
        /** Within the words of the rule, as a place is within the name of what happens there. */
        WITHIN,
        ANYWHERE
    }

    /** How many mentions may fill it. */
    enum Many {
        ONE,
        LIST,
        ALL
    }

    private static final Notation NOTATION = new Notation(
            java.util.regex.Pattern.compile(
                    "(?<side>[<>^~]?)(?<slot>[A-Z]+)\\{(?<types>[a-z|]+)}(?<many>[+&]?)(?<any>\\*?)(?::\\((?<markers>[^()]+)\\))?(?<optional>\\??)"),
            "role");

    /** Reads roles that are separated by spaces. */
    static List<Role> parse(String text) throws GrammarException {
        return NOTATION.read(text, Role::role);
    }

    private static Role role(Matcher part) throws GrammarException {
        Side side = switch (part.group("side")) {
            case "<" -> Side.BEFORE;
            case ">" -> Side.BEHIND;
            case "^" -> Side.FIRST;
            case "~" -> Side.WITHIN;
            default -> Side.ANYWHERE;
        };
        Many many = switch (part.group("many")) {
            case "+" -> Many.LIST;
            case "&" -> Many.ALL;
            default -> Many.ONE;
        };
        Set<String> markers = null;
        if (part.group("markers") != null) {
            List<String> folded = new ArrayList<>();
            for (String marker : part.group("markers").split("\\|")) {
                folded.add(String.join(" ", Sentence.words(marker)));
            }
            markers = Set.copyOf(folded);
        } else if (part.group("any").isEmpty()) {
            markers = Set.of();
        }
        return new Role(
                part.group("slot"),
                Types.parse(part.group("types")),
                side,
                many,
                markers,
                !part.group("optional").isEmpty());
    }

    boolean takes(Found found, @Nullable String marker) {
        if (markers == null) {
            return true;
        }
        return markers.isEmpty()
                ? marker == null && !found.kind().equals(Found.ADJECTIVE)
                : marker != null && markers.contains(marker);
    }
}
