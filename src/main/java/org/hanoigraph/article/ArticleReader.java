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
        String found = languages.of(text, lines, language, page == null ? null : page.language());
        return article(stem, found, text, page, blocks.find(text, lines, found));
    }

    private ArticleText article(
            String stem, String language, String text, @Nullable HtmlPage page, BlockFinder.Found found) {
        String source = found.source() == null && page != null ? page.address() : found.source();
        String host = source == null ? null : Publishers.hostOf(source);
        String original = source == null ? null : publishers.languageAt(source);
        String publisher = publisher(host, page, found);
        return new ArticleText(
                stem,
                language,
                text,
                sha256(text),
                source,
                host,
                publisher,
                publishers.countryOf(publisher, host),
                published(source, language, page, found),
                found.translated() || (original != null && !original.equals(language)),
                found.blocks());
    }

    private @Nullable String publisher(@Nullable String host, @Nullable HtmlPage page, BlockFinder.Found found) {
        String byHost = host == null ? null : publishers.organizationAt(host);
        if (byHost != null || found.publisher() != null) {
            return byHost != null ? byHost : found.publisher();
        }
        String site = page == null ? null : page.site();
        String bySite = site == null ? null : publishers.organizationNamed(site);
        return bySite != null || host != null ? bySite : ofDateline(found.blocks());
    }

    /** Where nothing else tells: the agency or newspaper at the head of the report, if it is one alone. */
    private @Nullable String ofDateline(List<Block> blocks) {
        List<String> named = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.DATELINE)
                .flatMap(block -> block.credits().stream())
                .flatMap(credit -> credit.parts().stream())
                .map(CreditPart::organization)
                .filter(publishers::isPress)
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : null;
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
