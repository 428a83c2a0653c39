package org.hanoigraph.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.text.TextSpan;

/** Places of a text as records give them: in code points, with the hash of the words. */
final class Offsets {
    private static final HexFormat HEX = HexFormat.of();

    private final String stem;
    private final String text;
    private final int[] codePoints;
    private final Map<TextSpan, Evidence> proofs = new HashMap<>();
    private final MessageDigest digest = digest();

    /**
     * Counts once, so that each place is looked up in constant time.
     *
     * @param stem of the article
     */
    Offsets(String stem, String text) {
        this.stem = stem;
        this.text = text;
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

    /** The proof of a stretch of UTF-16 indexes. */
    Evidence evidence(int start, int end) {
        // Many facts have one sentence as their proof.
        return proofs.computeIfAbsent(
                new TextSpan(start, end),
                span -> new Evidence(stem, of(start), of(end), hash(digest, text.substring(start, end))));
    }

    /** A mention at a stretch of UTF-16 indexes; with the hash of the words in place of them, where they are many. */
    Mention mention(String entity, String kind, int start, int end) {
        String form = text.substring(start, end);
        boolean small = !Labels.tooLong(form);
        return new Mention(stem, entity, small ? form : null, kind, of(start), of(end), small ? null : sha256(form));
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
