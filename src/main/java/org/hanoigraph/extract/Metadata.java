package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.article.Block;
import org.hanoigraph.article.Credit;
import org.hanoigraph.article.CreditPart;
import org.hanoigraph.fact.Certainty;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Evidence;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.fact.Value;
import org.hanoigraph.text.Slug;
import org.jspecify.annotations.Nullable;

/** What the article's own frame states: its publisher, its original, who made its pictures. */
record Metadata(ArticleText article, List<Sentence> sentences, Offsets offsets, Labels labels, Frames frames) {
    private static final double CONFIDENCE = 0.95;

    /** A photographer's name is not known, only that it stands where one is named. */
    private static final double CONFIDENCE_OF_NAME = 0.8;

    private static final int MOST_WORDS_OF_A_NAME = 4;

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Entity self = new Entity("article/" + article.stem(), "Article " + article.stem(), null, false);
        String source = article.source();
        int at = source == null ? -1 : article.text().indexOf(source);
        Evidence place = source == null || at < 0 ? null : offsets.evidence(at, at + source.length());
        String address = article.address();
        if (address != null && place != null && article.translation()) {
            Literal original = new Literal(address, "xsd:anyURI", null);
            facts.add(fact(place, frames.original(), self, original, CONFIDENCE, "metadata/original"));
        }
        Evidence publishing = place == null ? dateline() : place;
        if (article.publisher() != null && publishing != null) {
            Entity publisher = labels.entity(article.publisher(), null);
            facts.add(fact(publishing, frames.publisher(), self, publisher, CONFIDENCE, "metadata/publisher"));
        }
        for (Block block : article.blocks()) {
            for (Credit credit : block.credits()) {
                if (credit.role() == Credit.Role.PHOTO) {
                    picture(self, block, credit, facts);
                }
            }
        }
        return facts;
    }

    /** Where the head of the report names its publisher; null if it does not. */
    private @Nullable Evidence dateline() {
        for (Block block : article.blocks()) {
            boolean names = block.kind() == Block.Kind.DATELINE
                    && block.credits().stream()
                            .flatMap(credit -> credit.parts().stream())
                            .anyMatch(part -> Objects.equals(part.organization(), article.publisher()));
            if (names) {
                return offsets.evidence(block.start(), block.end());
            }
        }
        return null;
    }

    /** Where credits name somebody whom the sentences do not. */
    List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (Block block : article.blocks()) {
            for (Credit credit : block.credits()) {
                for (CreditPart part : credit.parts()) {
                    Entity maker = maker(credit, part);
                    if (maker != null && !isMentioned(part)) {
                        mentions.add(new Mention(
                                article.stem(),
                                maker.id(),
                                maker.form(),
                                Found.NAME,
                                offsets.of(part.start()),
                                offsets.of(part.end()),
                                maker.form() == null ? Offsets.sha256(part.text()) : null));
                    }
                }
            }
        }
        return mentions;
    }

    private boolean isMentioned(CreditPart part) {
        return sentences.stream()
                .flatMap(sentence -> sentence.mentions().stream())
                .anyMatch(found -> found.start() < part.end() && part.start() < found.stop());
    }

    private @Nullable Entity maker(Credit credit, CreditPart part) {
        String id = part.organization();
        if (id != null) {
            return labels.entity(id, part.text());
        }
        return credit.role() == Credit.Role.PHOTO ? person(part) : null;
    }

    private void picture(Entity self, Block block, Credit credit, List<Fact> facts) {
        Found shown = shown(block);
        TreeMap<String, Value> depicts = new TreeMap<>();
        if (shown != null) {
            String form = article.text().substring(shown.start(), shown.stop());
            depicts.put(frames.shown(), labels.entity(shown.referent().value(), form));
        }
        SortedMap<String, Value> qualifiers = Collections.unmodifiableSortedMap(depicts);
        Evidence proof = offsets.evidence(block.start(), block.end());
        Entity organization = null;
        Entity photographer = null;
        for (CreditPart part : credit.parts()) {
            boolean known = part.organization() != null;
            Entity maker = maker(credit, part);
            if (maker != null) {
                organization = known ? maker : organization;
                photographer = known ? photographer : maker;
                double confidence = known ? CONFIDENCE : CONFIDENCE_OF_NAME;
                facts.add(fact(proof, frames.picture(), self, maker, confidence, "metadata/photo", qualifiers));
            }
        }
        if (organization != null && photographer != null) {
            Evidence names = offsets.evidence(credit.start(), credit.end());
            facts.add(fact(
                    names,
                    frames.photographer(),
                    photographer,
                    organization,
                    CONFIDENCE_OF_NAME,
                    "metadata/photographer"));
        }
    }

    /** A credited name that no organization of the data has is a photographer's. */
    private @Nullable Entity person(CreditPart part) {
        int words = Pattern.splitWords(part.text()).size();
        String slug = Slug.of(part.text());
        if (words > MOST_WORDS_OF_A_NAME
                || slug.isEmpty()
                || Character.isLowerCase(part.text().codePointAt(0))
                || part.text().codePoints().anyMatch(Character::isDigit)) {
            return null;
        }
        String id = Type.PERSON.prefix() + slug;
        labels.meet(id, part.text());
        return labels.entity(id, part.text());
    }

    /** The person whom a caption names first. */
    private @Nullable Found shown(Block block) {
        return sentences.stream()
                .flatMap(sentence -> sentence.mentions().stream())
                .filter(found -> found.referent().type() == Type.PERSON
                        && !found.kind().equals(Found.PRONOUN)
                        && block.start() <= found.start()
                        && found.stop() <= block.end())
                .findFirst()
                .orElse(null);
    }

    private static Fact fact(
            Evidence evidence, String relation, Entity subject, Value object, double confidence, String rule) {
        return fact(evidence, relation, subject, object, confidence, rule, Collections.emptySortedMap());
    }

    private static Fact fact(
            Evidence evidence,
            String relation,
            Entity subject,
            Value object,
            double confidence,
            String rule,
            SortedMap<String, Value> qualifiers) {
        return new Fact(
                evidence, relation, subject, object, null, qualifiers, null, Certainty.ASSERTED, confidence, rule);
    }
}
