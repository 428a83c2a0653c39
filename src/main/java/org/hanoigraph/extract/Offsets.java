package org.hanoigraph.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.text.TextSpan;

/** Places of a text as records give them: in code points, with the hash of the words. */
final class Offsets {
    private static final HexFormat HEX = HexFormat.of();

    private final ArticleText article;
    private final String text;
    private final int[] codePoints;
    private final Map<TextSpan, Evidence> proofs = new HashMap<>();
    private final MessageDigest digest = digest();

    /** Counts once, so that each place is looked up in constant time. */
    Offsets(ArticleText article) {
        this.article = article;
        this.text = article.original().text();
        codePoints = new int[text.length() + 1];
        for (int i = 0, count = 0; i < text.length(); i++) {
            codePoints[i] = count;
            if (!Character.isHighSurrogate(text.charAt(i))) {
                count++;
            }
            codePoints[i + 1] = count;
        }
    }

    /** Code points before a UTF-16 index. */
    private int of(int index) {
        return codePoints[index];
    }

    /** The proof of a stretch of UTF-16 indexes of the text: where it stands in the file. */
    Evidence evidence(int start, int end) {
        // Many facts have one sentence as their proof.
        return proofs.computeIfAbsent(new TextSpan(start, end), span -> {
            int from = article.original().start(start);
            int until = article.original().end(end);
            return new Evidence(article.stem(), of(from), of(until), hash(digest, text.substring(from, until)));
        });
    }

    /**
     * A mention at a stretch of UTF-16 indexes of the text; with the hash of the words in place of them, where they are many or
     * stand in the file with markup between them.
     */
    Mention mention(String entity, String kind, int start, int end) {
        int from = article.original().start(start);
        int until = article.original().end(end);
        String form = text.substring(from, until);
        boolean plain = !Labels.tooLong(form) && form.equals(article.text().substring(start, end));
        return new Mention(
                article.stem(), entity, plain ? form : null, kind, of(from), of(until), plain ? null : sha256(form));
    }

    static String sha256(String text) {
        return hash(digest(), text);
    }

    private static String hash(MessageDigest digest, String text) {
        return HEX.formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
