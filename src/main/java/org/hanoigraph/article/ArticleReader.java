package org.hanoigraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Reads articles: plain text or HTML, in any charset. */
public final class ArticleReader {
    /** A press article has about 5,000 bytes; above this it is something else, and not held in memory. */
    static final int MAX_BYTES = 10_000_000;

    /** And it has some 20 paragraphs. */
    static final int MAX_LINES = 20_000;

    private final Languages languages;
    private final Publishers publishers;
    private final Boilerplate boilerplate;
    private final PublicationDates dates;
    private final Charsets charsets;
    private final BlockFinder blocks;

    /**
     * A reader that knows the languages of the data.
     *
     * @param dataFolder the folder {@code data} of the project
     * @throws IOException if a data file is missing or wrong; the message names file and key
     */
    public ArticleReader(Path dataFolder) throws IOException {
        Path folder = dataFolder.resolve("extraction");
        languages = new Languages(folder.resolve("languages.yaml"));
        boilerplate = new Boilerplate(folder.resolve("boilerplate"));
        for (String language : languages.read()) {
            if (!boilerplate.knows(language)) {
                throw new IOException(folder.resolve("languages.yaml") + ": key '" + language
                        + "': expected a file boilerplate/" + language + ".yaml for a language that is read");
            }
        }
        publishers = new Publishers(folder.resolve("publishers.yaml"), boilerplate.folding());
        dates = new PublicationDates(boilerplate.folding());
        charsets = new Charsets(languages::familiarity);
        blocks = new BlockFinder(boilerplate, publishers, dates);
    }

    /** Tags of the languages whose articles are read. */
    public SortedSet<String> languages() {
        return languages.read();
    }

    /** Newspapers and agencies that the data know. */
    public Publishers publishers() {
        return publishers;
    }

    /** Reads a file whose language the text itself tells. */
    public ArticleText read(Path file) throws ArticleException {
        return read(file, null);
    }

    /**
     * Reads a file.
     *
     * @param language of the text, where the caller knows it
     * @throws ArticleException if it is no article that can be read; the message begins with the file
     */
    public ArticleText read(Path file, @Nullable String language) throws ArticleException {
        byte[] bytes;
        if (Files.isDirectory(file)) {
            throw new ArticleException(file + ": this is a folder; expected a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new ArticleException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new ArticleException(file + ": cannot be read: " + e.getMessage(), e);
        }
        try {
            return read(bytes, stem(file), language);
        } catch (ArticleException e) {
            throw new ArticleException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads the bytes of an article.
     *
     * @param stem name of the article
     * @param language of the text, where the caller knows it
     * @throws ArticleException if they are no article that can be read
     */
    public ArticleText read(byte[] bytes, String stem, @Nullable String language) throws ArticleException {
        if (bytes.length > MAX_BYTES) {
            throw new ArticleException("the file has more than " + MAX_BYTES / 1_000_000
                    + " million bytes; expected one article, which has a few thousand");
        }
        if (bytes.length == 0) {
            throw new ArticleException("the file is empty; expected an article");
        }
        String decoded = charsets.decode(bytes);
        HtmlPage page = HtmlPage.isHtml(decoded) ? HtmlPage.of(decoded, boilerplate) : null;
        String text = page == null ? decoded : page.text();
        List<Line> lines = page == null ? PlainLines.of(decoded) : page.lines();
        if (lines.isEmpty()) {
            throw new ArticleException(
                    page == null
                            ? "there is nothing but blanks; expected an article"
                            : "the page has no text; expected an article");
        }
        if (lines.size() > MAX_LINES) {
            throw new ArticleException(
                    "the text has " + lines.size() + " paragraphs; expected one article, with at most " + MAX_LINES);
        }
        List<Line> body = lines.stream()
                .filter(line -> line.hint() != Line.Hint.PUBLISHER)
                .toList();
        String found = languages.of(text, body, language, page == null ? null : page.language());
        Original original = page == null ? Original.of(decoded) : page.original();
        return article(stem, found, text, original, page, blocks.find(text, lines, found));
    }

    private ArticleText article(
            String stem,
            String language,
            String text,
            Original original,
            @Nullable HtmlPage page,
            BlockFinder.Found found) {
        String source = found.source() == null && page != null ? page.address() : found.source();
        String host = source == null ? null : Publishers.hostOf(source);
        String sourceLanguage = source == null ? null : publishers.languageAt(source);
        Publisher publisher = publisher(text, page, found);
        return new ArticleText(
                stem,
                language,
                text,
                original,
                sha256(original.text()),
                source,
                host,
                publisher,
                publishers.countryOf(publisher == null ? null : publisher.id(), host),
                published(source, language, page, found),
                found.translated() || (sourceLanguage != null && !sourceLanguage.equals(language)),
                found.blocks());
    }

    /** First of all who is at the address of the story, then who is named as its source, then who heads or ends the report. */
    private @Nullable Publisher publisher(String text, @Nullable HtmlPage page, BlockFinder.Found found) {
        String source = found.source();
        String host = source == null ? null : Publishers.hostOf(source);
        if (host == null && found.publisher() != null) {
            return found.publisher();
        }
        if (source != null && host != null) {
            int start = text.indexOf(source);
            int end = start + source.length();
            String organization = publishers.organizationAt(host);
            if (organization != null) {
                return publishers.publisher(organization, start, end);
            }
            return found.publisher() != null ? found.publisher() : new Publisher(null, host, start, end);
        }
        if (page != null && page.address() != null) {
            String there = Publishers.hostOf(page.address());
            String organization = there == null ? null : publishers.organizationAt(there);
            if (there != null && (organization != null || page.site() == null)) {
                return ofPage(organization, there, page);
            }
            return ofSite(page);
        }
        Publisher site = page == null ? null : ofSite(page);
        Publisher head = site == null ? ofDateline(found.blocks()) : site;
        return head == null ? ofCredit(found.blocks()) : head;
    }

    private @Nullable Publisher ofSite(HtmlPage page) {
        return page.site() == null ? null : ofPage(publishers.organizationNamed(page.site()), page.site(), page);
    }

    /** An organization, or somebody of that name whom nobody listed, as the head of the page tells. */
    private Publisher ofPage(@Nullable String organization, String name, HtmlPage page) {
        Line line = page.publisherLine();
        int start = line == null ? 0 : line.start();
        int end = line == null ? 0 : line.end();
        return organization == null
                ? new Publisher(null, name, start, end)
                : publishers.publisher(organization, start, end);
    }

    /** The agency or newspaper at the head of the report; of several the first one, who used what the others deliver. */
    private @Nullable Publisher ofDateline(List<Block> blocks) {
        List<Publisher> named = press(blocks, Block.Kind.DATELINE);
        return named.isEmpty() ? null : named.get(0);
    }

    /** Of those whom the report is credited to: the last one, who took it from the others. */
    private @Nullable Publisher ofCredit(List<Block> blocks) {
        List<Publisher> named = press(blocks, Block.Kind.CREDIT);
        return named.isEmpty() ? null : named.get(named.size() - 1);
    }

    private List<Publisher> press(List<Block> blocks, Block.Kind kind) {
        List<Publisher> named = new ArrayList<>();
        for (Block block : blocks) {
            for (Credit credit : block.kind() == kind ? block.credits() : List.<Credit>of()) {
                for (CreditPart part : credit.role() == Credit.Role.AGENCY ? credit.parts() : List.<CreditPart>of()) {
                    String organization = part.organization();
                    if (organization != null && publishers.isPress(organization)) {
                        named.add(publishers.publisher(organization, block.start(), block.end()));
                    }
                }
            }
        }
        return named;
    }

    private @Nullable LocalDate published(
            @Nullable String source, String language, @Nullable HtmlPage page, BlockFinder.Found found) {
        if (page != null) {
            for (String date : page.dates()) {
                LocalDate read = dates.inText(date, language);
                if (read != null) {
                    return read;
                }
            }
        }
        if (found.published() != null) {
            return found.published();
        }
        LocalDate inAddress = source == null ? null : PublicationDates.inAddress(source);
        return inAddress != null ? inAddress : found.dateline();
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
