package org.hanoigraph.article;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** Where the characters of a piece of a web page stand in its source. */
final class SourceMap {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-zA-Z][a-zA-Z0-9]{0,40});?");

    /** UTF-16 indexes in the source, by those in the piece. */
    private final int[] starts;

    /** Just behind the character, or the character reference that stands for it. */
    private final int[] ends;

    private SourceMap(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /**
     * Aligns a piece with its source.
     *
     * @param range of the piece in the source
     * @param piece as the parser gives it
     */
    static SourceMap of(String source, Range range, String piece) {
        int from = range.isTracked() ? range.startPos() : 0;
        int until = range.isTracked() ? Math.min(range.endPos(), source.length()) : source.length();
        int[] starts = new int[piece.length()];
        int[] ends = new int[piece.length()];
        Matcher reference = REFERENCE.matcher(source).region(from, until);
        int at = from;
        int read = 0;
        while (read < piece.length() && at < until) {
            char c = source.charAt(at);
            int length = 1;
            int decoded = 1;
            if (c == '&' && reference.region(at, until).lookingAt()) {
                String meant = Parser.unescapeEntities(reference.group(), false);
                if (piece.startsWith(meant, read)) {
                    length = reference.end() - at;
                    decoded = meant.length();
                }
            } else if (c == '\r' && at + 1 < until && source.charAt(at + 1) == '\n' && piece.charAt(read) == '\n') {
                length = 2;
            } else if (c != piece.charAt(read) && c != '\r' && c != 0) {
                break;
            }
            Arrays.fill(starts, read, Math.min(read + decoded, piece.length()), at);
            Arrays.fill(ends, read, Math.min(read + decoded, piece.length()), at + length);
            at += length;
            read += decoded;
        }
        // What cannot be aligned stands somewhere in the rest.
        Arrays.fill(starts, Math.min(read, piece.length()), piece.length(), at);
        Arrays.fill(ends, Math.min(read, piece.length()), piece.length(), until);
        return new SourceMap(starts, ends);
    }
}
