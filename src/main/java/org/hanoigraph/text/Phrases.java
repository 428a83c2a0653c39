package org.hanoigraph.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What words and phrases of a language mean in a date, found by walking the tokens of a text. */
final class Phrases {
    /** Words that a phrase before a number may have. */
    private static final int LONGEST = 4;

    /** What a phrase is in a date. */
    enum Kind {
        MONTH,
        WEEKDAY,
        /** A unit of time. */
        UNIT,
        /** A length of time in one phrase. */
        QUANTITY,
        /** Stands before a day and belongs to the date. */
        DAY_LEAD,
        /** Stands before the second day of two. */
        DAY_LINK,
        /** Stands between day and month. */
        OF,
        /** Marks digits as an ordinal. */
        ORDINAL_MARK,
        AND,
        OR,
        TO,
        BETWEEN,
        MONTH_LEAD,
        MONTH_TAIL,
        /** Stands between a month and the day behind it. */
        MONTH_LINK,
        /** Stands behind a month and a day. */
        DAY_TAIL,
        YEAR_LEAD,
        /** A year said by its distance, such as "of last year". */
        YEAR_PHRASE,
        /** What a bare number must stand behind to be no year. */
        NO_YEAR_AFTER,
        /** What a bare number may stand before and be a year. */
        YEAR_BEFORE,
        ERA,
        DECADE_LEAD,
        DECADE_TAIL,
        /** Prepositions and the like, which make a bare month or year a date. */
        IN,
        /** The same, behind the date. */
        IN_BEHIND,
        /** "more than" before or behind a number. */
        ABOVE,
        ABOVE_BEHIND,
        /** "about" */
        ABOUT,
        ABOUT_BEHIND,
        /** "fewer than" */
        BELOW,
        BELOW_BEHIND
    }

    /**
     * One meaning.
     *
     * @param value the number of a month or weekday, the years of a year phrase
     * @param calendar of a month or an era
     * @param quantity of a unit or quantity
     * @param abbreviated whether a month is an abbreviation
     */
    record Meaning(
            Kind kind,
            int value,
            @Nullable CalendarSystem calendar,
            @Nullable Quantity quantity,
            boolean abbreviated) {}

    /**
     * A phrase that was found.
     *
     * @param end the token behind it
     * @param meanings at least one, of the kind that was asked for
     */
    record Match(int end, List<Meaning> meanings) {
        Meaning first() {
            return meanings.get(0);
        }
    }

    private static final class Node {
        private final Map<Integer, Node> next = new HashMap<>();
        private final Map<Kind, List<Meaning>> meanings = new HashMap<>();
        /** Of all phrases that begin here; kept for the first word only. */
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    }

    private final Map<Integer, Node> first = new HashMap<>();
    private @Nullable Node[] byWord = new @Nullable Node[0];

    void add(List<Integer> words, Meaning meaning) {
        Node node = first.computeIfAbsent(words.get(0), w -> new Node());
        Node head = node;
        for (int word : words.subList(1, words.size())) {
            node = node.next.computeIfAbsent(word, w -> new Node());
        }
        List<Meaning> meanings = node.meanings.computeIfAbsent(meaning.kind(), k -> new ArrayList<>());
        if (!meanings.contains(meaning)) {
            meanings.add(meaning);
        }
        head.kinds.add(meaning.kind());
    }

    /** To be called when all phrases have been added. */
    void index(int vocabularySize) {
        byWord = new @Nullable Node[vocabularySize];
        first.forEach((word, node) -> byWord[word] = node);
    }

    /** Whether a phrase of one of these kinds begins with this word. */
    boolean begins(int word, Kind... kinds) {
        Node node = word >= 0 && word < byWord.length ? byWord[word] : null;
        if (node == null) {
            return false;
        }
        for (Kind kind : kinds) {
            if (node.kinds.contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this one word alone has a meaning of this kind. */
    boolean is(Tokens tokens, int at, Kind kind) {
        if (at < 0 || at >= tokens.count || tokens.word[at] < 0) {
            return false;
        }
        Node node = byWord[tokens.word[at]];
        return node != null && node.meanings.containsKey(kind);
    }

    /** Whether a phrase of a kind ends before this token, on its line. */
    boolean endsBefore(Tokens tokens, int end, Kind kind) {
        for (int at = end - 1; at >= 0 && at >= end - LONGEST && tokens.sameLine(at + 1); at--) {
            Match match = longest(tokens, at, kind);
            if (match != null && match.end == end) {
                return true;
            }
        }
        return false;
    }

    /** The longest phrase of a kind that begins at a token, on one line. */
    @Nullable
    Match longest(Tokens tokens, int at, Kind kind) {
        if (at >= tokens.count || tokens.word[at] < 0) {
            return null;
        }
        Node node = byWord[tokens.word[at]];
        if (node == null || !node.kinds.contains(kind)) {
            return null;
        }
        Match match = null;
        int i = at;
        while (node != null) {
            i++;
            List<Meaning> meanings = node.meanings.get(kind);
            if (meanings != null) {
                match = new Match(i, meanings);
            }
            if (i >= tokens.count || tokens.word[i] < 0 || node.next.isEmpty() || !tokens.sameLine(i)) {
                break;
            }
            node = node.next.get(tokens.word[i]);
        }
        return match;
    }

    /** The token behind the longest phrase of a kind, or the same token if there is none. */
    int skip(Tokens tokens, int at, Kind kind) {
        Match match = longest(tokens, at, kind);
        return match == null ? at : match.end;
    }
}
