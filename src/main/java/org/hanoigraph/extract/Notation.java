package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notation of parts that are separated by blanks.
 *
 * @param part what a part looks like
 * @param name what the parts make, for messages
 */
record Notation(Pattern part, String name) {
    /** Makes something of a part. */
    interface Meaning<T> {
        T of(Matcher part) throws GrammarException;
    }

    /**
     * Reads a text to its end.
     *
     * @throws GrammarException if a stretch of it is no part, or a part means nothing
     */
    <T> List<T> read(String text, Meaning<T> meaning) throws GrammarException {
        List<T> read = new ArrayList<>();
        Matcher matcher = part.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            if (!matcher.find(at) || matcher.start() != at) {
                throw new GrammarException("'" + text.substring(at) + "' is no " + name);
            }
            read.add(meaning.of(matcher));
            at = matcher.end();
        }
        return List.copyOf(read);
    }
}
