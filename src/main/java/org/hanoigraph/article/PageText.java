package org.hanoigraph.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Collects the text of the elements that it visits, a line for each paragraph, and where in the source of the page it stands. */
final class PageText implements NodeFilter {
    private final String source;
    private final Set<String> captions;
    private final Set<Element> excluded;
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** By character of the text. */
    private final IntStream.Builder starts = IntStream.builder();

    private final IntStream.Builder ends = IntStream.builder();

    /** By character of the line: where it begins and ends in the source. */
    private final List<Place> places = new ArrayList<>();

    private record Place(int start, int end) {}

    private final Deque<Line.Hint> hints = new ArrayDeque<>();
    private int bold;
    private boolean allBold = true;

    /**
     * @param source of the page
     * @param captions classes of elements that are captions
     * @param excluded elements that are no text of the article
     */
    PageText(String source, Set<String> captions, Set<Element> excluded) {
        this.source = source;
        this.captions = captions;
        this.excluded = excluded;
        hints.push(Line.Hint.NONE);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText(), words.sourceRange());
        } else if (node instanceof Element element) {
            if (excluded.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (breaksLine(element)) {
                flush();
            }
            hints.push(hint(element, hints.element()));
            bold += isBold(element) ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (breaksLine(element)) {
                flush();
            }
            hints.pop();
            bold -= isBold(element) ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private static boolean breaksLine(Element element) {
        return element.isBlock()
                || element.normalName().equals("br")
                || element.normalName().equals("figcaption");
    }

    private static boolean isBold(Element element) {
        return element.normalName().equals("strong") || element.normalName().equals("b");
    }

    private Line.Hint hint(Element element, Line.Hint outer) {
        return switch (element.normalName()) {
            case "h1" -> Line.Hint.HEADLINE;
            case "h2", "h3", "h4", "h5", "h6" -> Line.Hint.HEADING;
            case "figcaption" -> Line.Hint.CAPTION;
            default ->
                element.classNames().stream().anyMatch(name -> captions.contains(name.toLowerCase(Locale.ROOT)))
                        ? Line.Hint.CAPTION
                        : outer;
        };
    }

    private void append(String words, Range range) {
        SourceMap map = SourceMap.of(source, range, words);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
            if (!space) {
                line.append(c);
                allBold &= bold > 0;
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            } else {
                continue;
            }
            places.add(new Place(map.start(i), map.end(i)));
        }
    }

    /** Adds a line of what an attribute says; nothing if it is blank. */
    void line(String words, Range range, Line.Hint hint) {
        append(words, range);
        hints.push(hint);
        flush();
        hints.pop();
    }

    void flush() {
        int end = line.length();
        while (end > 0 && Folding.isBlank(line.codePointBefore(end))) {
            end -= Character.charCount(line.codePointBefore(end));
        }
        int start = 0;
        while (start < end && Folding.isBlank(line.codePointAt(start))) {
            start += Character.charCount(line.codePointAt(start));
        }
        if (start < end) {
            if (text.length() > 0) {
                text.append('\n');
                place(new Place(places.get(start).start, places.get(start).start));
            }
            Line.Hint hint = hints.element();
            boolean isBold = hint == Line.Hint.NONE && allBold;
            lines.add(new Line(text.length(), text.length() + end - start, false, isBold ? Line.Hint.BOLD : hint));
            text.append(line, start, end);
            places.subList(start, end).forEach(this::place);
        }
        line.setLength(0);
        places.clear();
        allBold = true;
    }

    private void place(Place place) {
        starts.add(place.start);
        ends.add(place.end);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    String text() {
        return text.toString();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Where in the source the text stands. */
    Original original() {
        return Original.of(source, starts.build().toArray(), ends.build().toArray());
    }
}
