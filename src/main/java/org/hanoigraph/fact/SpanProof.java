package org.hanoigraph.fact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proves records against the articles themselves, for those who hold them: the text is the one that was read, each span
 * has its hash, and each form stands where it is said to stand.
 */
public final class SpanProof {
    private static final List<String> ENDINGS = List.of(".txt", ".html", ".htm");

    private final Path articles;
    private final Map<String, String> texts = new HashMap<>();
    private int proved;

    /**
     * A proof against the texts of one folder.
     *
     * @param articles folder with {@code <stem>.txt}, or a web page {@code <stem>.html}, in UTF-8
     */
    public SpanProof(Path articles) {
        this.articles = articles;
    }

    /** How many spans were found to be exact. */
    public int proved() {
        return proved;
    }

    /**
     * Checks one record. Records of an article whose text is not in the folder are not checked.
     *
     * @return what is wrong, or null
     * @throws IOException if a text is there but cannot be read
     */
    public @Nullable Problem check(Located located) throws IOException {
        FactRecord record = located.record();
        if (record instanceof Article article) {
            return checkText(article, located);
        }
        if (record instanceof Mention mention) {
            return checkMention(mention, located);
        }
        if (record instanceof Fact fact && fact.origin() instanceof Evidence evidence) {
            return checkEvidence(evidence, located);
        }
        return null;
    }

    /**
     * Whether a text has this span.
     *
     * @param start in Unicode code points
     * @param end exclusive
     * @param sha256 of the span
     */
    public static boolean holds(String text, int start, int end, String sha256) {
        String span = span(text, start, end);
        return span != null && sha256(span).equals(sha256);
    }

    private @Nullable Problem checkText(Article article, Located located) throws IOException {
        Path file = ENDINGS.stream()
                .map(ending -> articles.resolve(article.stem() + ending))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        if (file == null) {
            return null;
        }
        String text = Files.readString(file);
        String hash = sha256(text);
        if (!hash.equals(article.sha256())) {
            return located.problem("the text of " + article.stem() + " is not the one that was read: its SHA-256 is "
                    + hash + ", the record says " + article.sha256());
        }
        texts.put(article.stem(), text);
        return null;
    }

    private @Nullable Problem checkMention(Mention mention, Located located) {
        String text = texts.get(mention.article());
        if (text == null) {
            return null;
        }
        String span = span(text, mention.start(), mention.end());
        if (span == null) {
            return outside(mention.start(), mention.end(), located);
        }
        if (mention.form() != null && !span.equals(mention.form())) {
            return located.problem("the form does not stand at " + mention.start() + "," + mention.end());
        }
        if (mention.sha256() != null && !sha256(span).equals(mention.sha256())) {
            return located.problem("the span " + mention.start() + "," + mention.end() + " has another SHA-256");
        }
        proved++;
        return null;
    }

    private @Nullable Problem checkEvidence(Evidence evidence, Located located) {
        String text = texts.get(evidence.article());
        if (text == null) {
            return null;
        }
        String span = span(text, evidence.start(), evidence.end());
        if (span == null) {
            return outside(evidence.start(), evidence.end(), located);
        }
        if (!sha256(span).equals(evidence.sha256())) {
            return located.problem("the evidence " + evidence.start() + "," + evidence.end() + " has another SHA-256");
        }
        proved++;
        return null;
    }

    private static Problem outside(int start, int end, Located located) {
        return located.problem("the span " + start + "," + end + " is not inside the article");
    }

    private static @Nullable String span(String text, int start, int end) {
        if (start >= end || end > text.codePointCount(0, text.length())) {
            return null;
        }
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
