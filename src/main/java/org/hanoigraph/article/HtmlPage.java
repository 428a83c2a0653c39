package org.hanoigraph.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page: its text, one paragraph a line, and what the page says about itself.
 *
 * <p>The article is what the page marks as such ({@code articleBody}, {@code article}, {@code main}); else the element with
 * most text in paragraphs of its own that are not links.
 *
 * @param lines of the text; the last one may be what the head of the page tells of its publisher
 * @param original the page, and where in it the text stands
 * @param language of the page's declaration
 * @param address canonical address
 * @param site name of the site
 * @param dates what may be the date of publication, the surest first
 */
record HtmlPage(
        String text,
        List<Line> lines,
        Original original,
        @Nullable String language,
        @Nullable String address,
        @Nullable String site,
        List<String> dates) {

    private static final Pattern DOCUMENT =
            Pattern.compile("^\\s{0,999}<(?:!doctype\\s{1,9}html|html)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELEMENT =
            Pattern.compile("<(?:head|body|article|main|div|p|h1)(?:\\s[^<>]{0,999})?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_PUBLISHED =
            Pattern.compile("\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"]{8,40})\"");
    private static final int HEAD = 4096;

    private static final String NOT_TEXT =
            "script, style, noscript, template, svg, iframe, object, form, button, input, select, textarea, nav, aside, footer,"
                    + " dialog, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search],"
                    + " [hidden], [aria-hidden=true], [style*=display:none], [style*=display: none]";
    private static final String DATES = "meta[property=article:published_time], meta[itemprop=datePublished],"
            + " meta[name=article:published_time], meta[name=pubdate], meta[name=publishdate], meta[name=publish-date],"
            + " meta[name=date], meta[name=dc.date], meta[name=dc.date.issued], meta[name=dcterms.issued],"
            + " meta[name=sailthru.date], meta[property=og:published_time]";
    private static final Pattern CLASS_PART = Pattern.compile("[-_]+");
    /** How far up from a paragraph its text is counted. */
    private static final int DEEPEST = 200;
    /** Text of an element marked as the article below which the mark is not believed. */
    private static final int ENOUGH_TEXT = 200;

    static boolean isHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return DOCUMENT.matcher(head).find()
                || (head.stripLeading().startsWith("<") && ELEMENT.matcher(head).find());
    }

    static HtmlPage of(String html, Boilerplate boilerplate) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        LinkedMetadata metadata = LinkedMetadata.of(page);
        Structure structure = new Structure(page, boilerplate.pageNoise());
        PageText text = new PageText(html, boilerplate.pageCaption(), structure.excluded);
        Element headline = page.selectFirst("h1");
        Element title = page.selectFirst("meta[property=og:title]");
        if (headline == null && title != null) {
            text.line(title.attr("content"), value(title, "content"), Line.Hint.HEADLINE);
        } else if (headline != null && structure.article.selectFirst("h1") == null) {
            NodeTraversor.filter(text, headline);
        }
        NodeTraversor.filter(text, structure.article);
        text.flush();
        String address = address(page, metadata);
        String site = site(page, metadata);
        if (!text.isEmpty()) {
            told(page, text, site, address);
        }
        return new HtmlPage(text.text(), text.lines(), text.original(), language(page), address, site, dates(page));
    }

    /** Adds what tells who published the page, if an element of its head does, so that it can be proved. */
    private static void told(Document page, PageText text, @Nullable String... publishers) {
        for (String publisher : publishers) {
            for (Element element : page.select("meta[content], link[href]")) {
                String key = element.hasAttr("content") ? "content" : "href";
                if (element.attr(key).strip().equals(publisher)) {
                    text.line(element.attr(key), value(element, key), Line.Hint.PUBLISHER);
                    return;
                }
            }
        }
    }

    private static Range value(Element element, String attribute) {
        return element.attributes().sourceRange(attribute).valueRange();
    }

    private static @Nullable String site(Document page, LinkedMetadata metadata) {
        String named = content(page, "meta[property=og:site_name]");
        return named == null ? metadata.publisher() : named;
    }

    /** The line in which the head of the page tells its publisher, or null. */
    @Nullable
    Line publisherLine() {
        Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        return last != null && last.hint() == Line.Hint.PUBLISHER ? last : null;
    }

    private static List<String> dates(Document page) {
        List<String> dates = new ArrayList<>();
        page.select(DATES).forEach(meta -> dates.add(meta.attr("content")));
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher matcher = DATE_PUBLISHED.matcher(script.data());
            if (matcher.find()) {
                dates.add(matcher.group(1));
            }
        }
        page.select("time[datetime]").stream().limit(1).forEach(time -> dates.add(time.attr("datetime")));
        return dates;
    }

    private static @Nullable String language(Document page) {
        Element html = page.selectFirst("html");
        String language = html == null ? "" : html.attr("lang").strip();
        if (language.isEmpty() && html != null) {
            language = html.attr("xml:lang").strip();
        }
        if (language.isEmpty()) {
            return content(page, "meta[http-equiv=content-language], meta[property=og:locale]");
        }
        return language;
    }

    private static @Nullable String address(Document page, LinkedMetadata metadata) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        return Stream.of(
                        Optional.ofNullable(canonical)
                                .map(link -> link.attr("href").strip()),
                        Optional.ofNullable(content(page, "meta[property=og:url]")),
                        Optional.ofNullable(metadata.address()))
                .flatMap(Optional::stream)
                .filter(address -> address.regionMatches(true, 0, "http", 0, 4))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String content(Document page, String selector) {
        Element meta = page.selectFirst(selector);
        String content = meta == null ? "" : meta.attr("content").strip();
        return content.isEmpty() ? null : content;
    }

    /** Which element of a page is the article, and which parts of it are not. */
    private static final class Structure {
        private final Element body;
        /** How much text each element has in paragraphs, without that of links. */
        private final Map<Element, Integer> textInside = new HashMap<>();
        /** The same for paragraphs that are its own children. */
        private final Map<Element, Integer> textOfChildren = new HashMap<>();

        private final Set<Element> excluded = new HashSet<>();
        private final Element article;

        Structure(Document page, Set<String> noise) {
            body = page.body();
            excluded.addAll(page.select(NOT_TEXT));
            for (Element paragraph : body.select("p, li, blockquote")) {
                count(paragraph);
            }
            article = article();
            excluded.remove(article);
            int half = textInside.getOrDefault(article, 0) / 2;
            for (Element element :
                    article.select("div[class], section[class], ul[class], ol[class], p[class], span[class]")) {
                if (!element.equals(article)
                        && isNoise(element, noise)
                        && textInside.getOrDefault(element, 0) <= half) {
                    excluded.add(element);
                }
            }
            excluded.addAll(OtherPages.in(article));
        }

        private void count(Element paragraph) {
            int length = paragraph.ownText().length();
            List<Element> around = new ArrayList<>();
            Element element = paragraph;
            while (element != null && around.size() < DEEPEST) {
                if (excluded.contains(element)) {
                    return;
                }
                around.add(element);
                element = element.parent();
            }
            around.forEach(ancestor -> textInside.merge(ancestor, length, Integer::sum));
            Element parent = paragraph.parent();
            if (parent != null) {
                textOfChildren.merge(parent, length, Integer::sum);
            }
        }

        private Element article() {
            for (String mark : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
                Element best = best(body.select(mark), textInside);
                if (best != null) {
                    return best;
                }
            }
            Element densest = best(body.select("*"), textOfChildren);
            if (densest != null) {
                return densest;
            }
            Element marked = body.selectFirst("[itemprop=articleBody], article, main");
            return marked == null ? body : marked;
        }

        private static @Nullable Element best(List<Element> elements, Map<Element, Integer> lengths) {
            Element best = null;
            int most = ENOUGH_TEXT;
            for (Element element : elements) {
                int length = lengths.getOrDefault(element, 0);
                if (length > most) {
                    most = length;
                    best = element;
                }
            }
            return best;
        }

        private static boolean isNoise(Element element, Set<String> noise) {
            return element.classNames().stream()
                    .flatMap(name -> CLASS_PART.splitAsStream(name.toLowerCase(Locale.ROOT)))
                    .anyMatch(noise::contains);
        }
    }
}
