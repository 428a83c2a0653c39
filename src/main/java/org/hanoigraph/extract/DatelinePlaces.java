package org.hanoigraph.extract;

import java.util.List;
import java.util.Set;
import org.hanoigraph.article.Block;
import org.hanoigraph.text.FoldedText;

/** Datelines of places alone, which only the names of the language tell from the text. */
final class DatelinePlaces {
    /** In UTF-16 code units. */
    private static final int LONGEST = 60;

    private static final Set<String> BETWEEN_PLACES = Set.of("/", ",");

    private final Lexicon lexicon;
    private final Forms forms;

    DatelinePlaces(Lexicon lexicon, Forms forms) {
        this.lexicon = lexicon;
        this.forms = forms;
    }

    /**
     * Where a paragraph goes on behind "Jakarta -", "London:", "Wien/Hanoi, 3. November -" or "Lahore (an agency)": places
     * where the report was written, and not of what it tells. What names a known agency before a dash is no part of the block.
     */
    int end(FoldedText text, Block block) {
        int until = Math.min(block.end(), block.start() + LONGEST);
        List<Token> tokens = Sentence.tokens(text, text.foldedIndex(block.start()), text.foldedIndex(until), forms);
        int at = 0;
        int places = 0;
        int next = behindPlace(tokens, at);
        while (next > at) {
            places = next;
            at = next < tokens.size()
                            && BETWEEN_PLACES.contains(tokens.get(next).folded())
                    ? next + 1
                    : next;
            next = behindPlace(tokens, at);
        }
        int end = places == 0 ? 0 : endOfDateline(tokens, places);
        return end == 0 || end == tokens.size()
                ? block.start()
                : tokens.get(end).start();
    }

    /** Behind the name of a place, or the same token. */
    private int behindPlace(List<Token> tokens, int at) {
        PhraseTrie.Hit<Lexicon.Named> hit = at < tokens.size() ? lexicon.named(tokens, at) : null;
        return hit != null && isOf(hit, Type.PLACE) ? hit.end() : at;
    }

    private static boolean isOf(PhraseTrie.Hit<Lexicon.Named> hit, Type type) {
        Referent referent = hit.value().referent();
        return referent != null && referent.type() == type;
    }

    /**
     * Behind a colon or a dash of its own, before which may stand a date; or behind what stands in brackets and is no place, as
     * the country of a city is. 0 where there is none.
     */
    private int endOfDateline(List<Token> tokens, int places) {
        boolean bracket = places < tokens.size() && tokens.get(places).folded().equals("(");
        boolean date = false;
        for (int i = places; i < tokens.size(); i++) {
            boolean ends = bracket ? tokens.get(i).folded().equals(")") : (i == places || date) && isJoint(tokens, i);
            if (ends) {
                int end = i + 1;
                while (end < tokens.size() && isJoint(tokens, end)) {
                    end++;
                }
                return end;
            }
            PhraseTrie.Hit<Lexicon.Named> hit = bracket ? lexicon.named(tokens, i) : null;
            if (hit != null && (isOf(hit, Type.COUNTRY) || isOf(hit, Type.PLACE))) {
                return 0;
            }
            date |= Character.isDigit(tokens.get(i).folded().charAt(0));
        }
        return 0;
    }

    private static boolean isJoint(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean apart = tokens.get(at - 1).end() < token.start()
                && at + 1 < tokens.size()
                && token.end() < tokens.get(at + 1).start();
        boolean doubled = isDash(tokens.get(at - 1)) || (at + 1 < tokens.size() && isDash(tokens.get(at + 1)));
        return token.folded().equals(":") || (isDash(token) && (apart || doubled));
    }

    private static boolean isDash(Token token) {
        return Character.getType(token.folded().charAt(0)) == Character.DASH_PUNCTUATION;
    }
}
