package org.hanoigraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpanProofTest {
    /** Right-to-left text and a character outside the basic plane, which Java counts as two. */
    private static final String TEXT = "\uD83D\uDCF0 ویتنام میزبان بود.";

    @TempDir
    Path folder;

    private SpanProof proof;

    @BeforeEach
    void writeTheArticle() throws Exception {
        Files.writeString(folder.resolve("t1.txt"), TEXT);
        proof = new SpanProof(folder);
        assertThat(proof.check(located(article(sha256(TEXT))))).isNull();
    }

    @Test
    void spansAreCountedInCodePoints() throws Exception {
        assertThat(proof.check(located(mention("ویتنام", 2, 8)))).isNull();
        assertThat(proof.check(located(new Mention("t1", "country/VN", null, null, 2, 8, sha256("ویتنام")))))
                .isNull();
        assertThat(proof.proved()).isEqualTo(2);
    }

    @Test
    void aFormElsewhereIsTold() throws IOException {
        assertThat(proof.check(located(mention("ویتنام", 3, 9)))).asString().contains("facts.jsonl:7:");
    }

    @Test
    void aSpanBehindTheEndIsTold() throws IOException {
        assertThat(proof.check(located(mention("ویتنام", 2, 900)))).asString().contains("not inside the article");
    }

    @Test
    void aChangedTextIsTold() throws IOException {
        assertThat(proof.check(located(article("0".repeat(64))))).asString().contains("not the one that was read");
    }

    @Test
    void anArticleThatIsNotThereIsNotChecked() throws IOException {
        assertThat(proof.check(located(new Mention("t9", "country/VN", "x", null, 0, 1, null))))
                .isNull();
        assertThat(proof.proved()).isZero();
    }

    private static Located located(FactRecord record) {
        return new Located(record, "facts.jsonl", 7);
    }

    private static Mention mention(String form, int start, int end) {
        return new Mention("t1", "country/VN", form, "name", start, end, null);
    }

    private static Article article(String hash) {
        return new Article("t1", "fa", "https://example.org/a", null, null, false, hash, null);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
