package org.hanoigraph.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Finds what within an article of a web page is next to nothing but the titles of other pages, whatever the page calls it: the
 * share of text in links tells, as it does for the removal of boilerplate (Kohlschütter, Fankhauser and Nejdl, Boilerplate
 * Detection using Shallow Text Features, 2010).
 */
final class OtherPages implements NodeVisitor {
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    /** A link of fewer words may be a name in the text. */
    private static final int WORDS_OF_A_TITLE = 4;

    /** Words such as "Read also:" may stand before a link that is none of the text; whole sentences with a link do not. */
    private static final double SHARE_OF_LINKS = 0.8;

    private final Element article;
    private final Deque<Count> open = new ArrayDeque<>();
    private final List<Element> found = new ArrayList<>();

    private OtherPages(Element article) {
        this.article = article;
    }

    /** The elements of an article that name other pages. */
    static List<Element> in(Element article) {
        OtherPages pages = new OtherPages(article);
        NodeTraversor.traverse(pages, article);
        return pages.found;
    }

    /** What an element has: characters and words of its text but for plain headings, characters of links, links, and titles among them. */
    private static final class Count {
        private int text;
        private int words;
        private int linked;
        private int links;
        private int titles;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element) {
            open.push(new Count());
        } else if (node instanceof TextNode words && !words.isBlank()) {
            String text = words.text().strip();
            open.element().text += text.length();
            open.element().words += (int) text.chars().filter(c -> c == ' ').count() + 1;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            Count count = open.pop();
            if (element.normalName().equals("a") && element.hasAttr("href") && count.text > 0) {
                count.linked = count.text;
                count.links = 1;
                count.titles = count.words >= WORDS_OF_A_TITLE ? 1 : 0;
            }
            if (element.isBlock() && !element.equals(article) && namesOtherPages(count)) {
                found.add(element);
            }
            if (!open.isEmpty() && !(HEADINGS.contains(element.normalName()) && count.links == 0)) {
                add(count, open.element());
            }
        }
    }

    private static boolean namesOtherPages(Count count) {
        return count.links > 0 && count.titles == count.links && count.linked >= count.text * SHARE_OF_LINKS;
    }

    private static void add(Count inner, Count outer) {
        outer.text += inner.text;
        outer.words += inner.words;
        outer.linked += inner.linked;
        outer.links += inner.links;
        outer.titles += inner.titles;
    }
}
