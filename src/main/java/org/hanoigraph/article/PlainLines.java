package org.hanoigraph.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a plain text. */
final class PlainLines {
    /** The widest lines of a text that counts as wrapped at a fixed width; press texts by e-mail have 64 to 80. */
    private static final int WIDEST = 100;

    private static final int FEWEST_BREAKS = 4;

    private PlainLines() {}

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean gap = false;
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            Line line = trimmed(text, start, end, gap);
            gap = line == null;
            if (line != null) {
                lines.add(line);
            }
            start = afterBreak(text, end);
        }
        return isWrapped(text, lines) ? unwrapped(text, lines) : lines;
    }

    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int afterBreak(String text, int end) {
        boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return end + (pair ? 2 : 1);
    }

    private static boolean isBreak(char c) {
        if (c > '\r' && c < '\u0085') {
            return false;
        }
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    /** The visible part of a line; null where nothing is visible. */
    private static @Nullable Line trimmed(String text, int from, int to, boolean gap) {
        int start = from;
        int end = to;
        while (start < end && Folding.isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && Folding.isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return start == end ? null : new Line(start, end, gap, Line.Hint.NONE);
    }

    /**
     * Whether the text was wrapped: nearly all breaks inside its paragraphs stand where the next word would not have fitted in
     * the width of the widest line.
     */
    private static boolean isWrapped(String text, List<Line> lines) {
        int width =
                lines.stream().mapToInt(line -> line.end() - line.start()).max().orElse(0);
        if (width > WIDEST) {
            return false;
        }
        int breaks = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i + 1).gap()) {
                breaks++;
                full += isFull(text, lines.get(i), lines.get(i + 1), width) ? 1 : 0;
            }
        }
        return breaks >= FEWEST_BREAKS && full * 10 >= breaks * 8;
    }

    private static boolean isFull(String text, Line line, Line next, int width) {
        int word = next.start();
        while (word < next.end() && !Folding.isBlank(text.charAt(word))) {
            word++;
        }
        return line.end() - line.start() + 1 + (word - next.start()) > width;
    }

    private static List<Line> unwrapped(String text, List<Line> lines) {
        int width =
                lines.stream().mapToInt(line -> line.end() - line.start()).max().orElse(0);
        List<Line> paragraphs = new ArrayList<>();
        Line last = null;
        for (Line line : lines) {
            boolean goesOn = last != null && !line.gap() && isFull(text, last, line, width);
            if (goesOn) {
                Line paragraph = paragraphs.remove(paragraphs.size() - 1);
                paragraphs.add(new Line(paragraph.start(), line.end(), paragraph.gap(), Line.Hint.NONE));
            } else {
                paragraphs.add(line);
            }
            last = line;
        }
        return paragraphs;
    }
}
