package org.hanoigraph.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.fact.Value;

/**
 * What a decision is about: what a record says, and where in the article. Neither the rule that found the record nor the
 * line it stands on is part of it, so that a decision outlives both.
 *
 * @param subject id
 * @param relation of a fact, or the kind of another record
 * @param object id or value; of a mention, how it names its entity
 * @param circumstances all else that is said: certainty, speaker, date, qualifiers
 * @param start of the span, in code points
 * @param end exclusive
 * @param sha256 of the span
 */
public record Target(
        String subject, String relation, String object, String circumstances, int start, int end, String sha256) {
    private static final String MENTION = "mention";

    /** Remarks on how a record was read; they say nothing of the world. */
    private static final Set<String> REMARKS = Set.of("note", "dateSource");

    /** What a record says and where. */
    public static Target of(FactRecord record) {
        if (record instanceof Article article) {
            int length = article.length() == null ? 0 : article.length();
            return new Target(
                    "article/" + article.stem(), "article", article.language(), "", 0, length, article.sha256());
        }
        if (record instanceof Mention mention) {
            String hash = mention.form() == null ? String.valueOf(mention.sha256()) : sha256(mention.form());
            return new Target(
                    mention.entity(),
                    MENTION,
                    mention.type() == null ? "" : mention.type(),
                    "",
                    mention.start(),
                    mention.end(),
                    hash);
        }
        Fact fact = (Fact) record;
        Evidence evidence = (Evidence) fact.origin();
        return new Target(
                fact.subject().id(),
                fact.relation(),
                text(fact.object()),
                circumstances(fact),
                evidence.start(),
                evidence.end(),
                evidence.sha256());
    }

    private static String circumstances(Fact fact) {
        List<String> all = new ArrayList<>();
        all.add(fact.certainty().key());
        if (fact.speaker() != null) {
            all.add("speaker=" + fact.speaker().id());
        }
        if (fact.date() != null) {
            all.add("date=" + fact.date().text());
        }
        fact.qualifiers().forEach((field, value) -> {
            if (!REMARKS.contains(field)) {
                all.add(field + "=" + text(value));
            }
        });
        return String.join("; ", all);
    }

    /** In one line: tables have one row a line. */
    private static String text(Value value) {
        String text = value instanceof Entity entity ? entity.id() : ((Literal) value).value();
        return text.replaceAll("\\s+", " ");
    }

    /** Whether this is about what is stated, not about a name. */
    boolean isStatement() {
        return !relation.equals(MENTION);
    }

    /** Whether both say the same, wherever they say it. */
    boolean saysTheSame(Target other) {
        return isOfTheSame(other) && circumstances.equals(other.circumstances);
    }

    /** Whether both join the same two things, whatever else they say of it. */
    boolean isOfTheSame(Target other) {
        return relation.equals(other.relation) && subject.equals(other.subject) && object.equals(other.object);
    }

    /** Whether the span is the same, wherever it stands by now. */
    boolean hasTheSpanOf(Target other) {
        return sha256.equals(other.sha256);
    }

    /** How many characters both spans have in common. */
    int overlap(Target other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
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
