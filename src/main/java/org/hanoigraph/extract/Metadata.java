package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.article.Block;
import org.hanoigraph.article.Credit;
import org.hanoigraph.article.CreditPart;
import org.hanoigraph.article.Publisher;
import org.hanoigraph.fact.Article;
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
record Metadata(
        ArticleText article,
        List<Sentence> sentences,
        Offsets offsets,
        Labels labels,
        Frames frames,
        Reliability reliability) {
    /** An address such as "pictures.example" is no person's name; an initial or a short title before a point may begin one. */
    private static final java.util.regex.Pattern HOST = java.util.regex.Pattern.compile("\\p{L}{4,}\\.\\p{L}{2,}");

    private static final int MOST_WORDS_OF_A_NAME = 4;

    /** One word alone is more often the initials of somebody, or an agency that we do not know. */
    private static final int FEWEST_WORDS_OF_A_NAME = 2;

    private static final String WWW = "www.";

    /** The article itself. */
    Article record() {
        String id = publisher();
        Entity publisher = null;
        if (id != null && article.publisher() != null) {
            labels.meet(id, article.publisher().name());
            publisher = labels.entity(id, null);
        }
        return new Article(
                article.stem(),
                article.language(),
                article.address(),
                id,
                publisher == null || !publisher.provisional() ? null : publisher.label(),
                article.published(),
                article.translation(),
                article.sha256(),
                article.original()
                        .text()
                        .codePointCount(0, article.original().text().length()),
                null);
    }

    /** The id of who published the article; a new one for somebody whom the data do not know, or null. */
    private @Nullable String publisher() {
        Publisher publisher = article.publisher();
        if (publisher == null || publisher.id() != null) {
            return publisher == null ? null : publisher.id();
        }
        String slug = Slug.of(publisher.name());
        return slug.isEmpty() ? null : Type.ORGANIZATION.prefix() + slug;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Entity self = new Entity("article/" + article.stem(), "Article " + article.stem(), null, false);
        String address = article.address();
        int at = address == null ? -1 : article.text().indexOf(address);
        if (address != null && at >= 0 && article.translation()) {
            Literal original = new Literal(address, "xsd:anyURI", null);
            Evidence place = offsets.evidence(at, at + address.length());
            facts.add(fact(place, frames.original(), self, original, "metadata/original"));
        }
        Publisher publisher = article.publisher();
        String id = publisher();
        if (publisher != null && id != null && publisher.isTold()) {
            Evidence place = offsets.evidence(publisher.start(), publisher.end());
            Entity organization = labels.entity(id, null);
            facts.add(fact(place, frames.publisher(), self, organization, "metadata/publisher"));
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

    /** Where credits name somebody whom the sentences do not, and where the address of the story names its publisher. */
    List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        host(mentions);
        for (Block block : article.blocks()) {
            for (Credit credit : block.credits()) {
                for (CreditPart part : credit.parts()) {
                    Entity maker = maker(credit, part);
                    if (maker != null && !isMentioned(part, maker)) {
                        mentions.add(offsets.mention(maker.id(), Found.NAME, part.start(), part.end()));
                    }
                }
            }
        }
        return mentions;
    }

    /** What is named within a part is no mention of its own: "Vietnam" in the name of an agency. */
    private boolean isMentioned(CreditPart part, Entity maker) {
        return sentences.stream()
                .flatMap(sentence -> sentence.mentions().stream())
                .anyMatch(found -> found.start() < part.end()
                        && part.start() < found.stop()
                        && (found.referent().value().equals(maker.id())
                                || (found.start() <= part.start() && part.end() <= found.stop())));
    }

    /** The publisher, by the host in the address of the story. */
    private void host(List<Mention> mentions) {
        String id = publisher();
        String host = article.publisherHost();
        Publisher publisher = article.publisher();
        if (id == null || host == null || publisher == null || !publisher.isTold()) {
            return;
        }
        String told = article.text().substring(publisher.start(), publisher.end());
        int at = told.toLowerCase(Locale.ROOT).indexOf(host);
        if (at >= 0) {
            int start = told.regionMatches(true, at - WWW.length(), WWW, 0, WWW.length()) ? at - WWW.length() : at;
            mentions.add(offsets.mention(
                    id, Found.ALIAS, publisher.start() + start, publisher.start() + at + host.length()));
        }
    }

    private @Nullable Entity maker(Credit credit, CreditPart part) {
        String id = organization(part);
        if (id != null) {
            if (part.englishName() != null) {
                labels.meet(id, part.englishName());
            }
            return labels.entity(id, part.text());
        }
        return credit.role() == Credit.Role.PHOTO ? person(part) : null;
    }

    /** An organization that publishes, or any other that the sentences name there. */
    private @Nullable String organization(CreditPart part) {
        return part.organization() != null ? part.organization() : named(part, Type.ORGANIZATION);
    }

    /** What the sentences name at a part of a credit, or null. */
    private @Nullable String named(CreditPart part, Type type) {
        return mentioned(part.start(), part.end(), type)
                .filter(found -> found.start() <= part.start() && part.end() <= found.stop())
                .map(found -> found.referent().value())
                .findFirst()
                .orElse(null);
    }

    /** Mentions that lie within a stretch of the text or around it. */
    private Stream<Found> mentioned(int start, int end, Type type) {
        return sentences.stream()
                .flatMap(sentence -> sentence.mentions().stream())
                .filter(found -> found.referent().type() == type
                        && found.referent().isEntity()
                        && found.start() < end
                        && start < found.stop());
    }

    private void picture(Entity self, Block block, Credit credit, List<Fact> facts) {
        Evidence proof = offsets.evidence(block.start(), block.end());
        Entity organization = null;
        Entity photographer = null;
        boolean employs = false;
        for (CreditPart part : credit.parts()) {
            boolean known = organization(part) != null;
            employs |= part.organization() == null ? known : part.isPress();
            Entity maker = maker(credit, part);
            if (maker != null) {
                organization = known && organization == null ? maker : organization;
                photographer = known ? photographer : maker;
                for (SortedMap<String, Value> depicts : shown(block, credit)) {
                    facts.add(fact(proof, frames.picture(), self, maker, "metadata/photo", depicts));
                }
            }
        }
        if (organization != null && photographer != null && employs) {
            Evidence names = offsets.evidence(credit.start(), credit.end());
            facts.add(fact(names, frames.photographer(), photographer, organization, "metadata/photographer"));
        }
    }

    /** A credited name that no organization of the data has is a photographer's, whom the sentences may know. */
    private @Nullable Entity person(CreditPart part) {
        String known = named(part, Type.PERSON);
        if (known != null) {
            return labels.entity(known, part.text());
        }
        List<String> words = Sentence.words(part.text());
        String slug = Slug.of(part.text());
        if (words.size() < FEWEST_WORDS_OF_A_NAME
                || words.size() > MOST_WORDS_OF_A_NAME
                || words.stream().anyMatch(frames.notPhotographers()::contains)
                || mentioned(part.start(), part.end(), Type.ORGANIZATION)
                        .findAny()
                        .isPresent()
                || slug.isEmpty()
                || HOST.matcher(part.text()).find()
                || Character.isLowerCase(part.text().codePointAt(0))
                || part.text().codePoints().anyMatch(Character::isDigit)) {
            return null;
        }
        String id = Type.PERSON.prefix() + slug;
        labels.meet(id, part.text());
        return labels.entity(id, part.text());
    }

    /** Each person whom a caption names; one without a person, if it names none. */
    private List<SortedMap<String, Value>> shown(Block block, Credit credit) {
        Map<String, SortedMap<String, Value>> shown = new LinkedHashMap<>();
        mentioned(block.start(), block.end(), Type.PERSON)
                .filter(found -> !found.kind().equals(Found.PRONOUN)
                        && (found.stop() <= credit.start() || credit.end() <= found.start()))
                .forEach(found -> shown.putIfAbsent(found.referent().value(), depicts(found)));
        return shown.isEmpty() ? List.of(Collections.emptySortedMap()) : List.copyOf(shown.values());
    }

    private SortedMap<String, Value> depicts(Found found) {
        String form = article.text().substring(found.start(), found.stop());
        SortedMap<String, Value> depicts = new TreeMap<>();
        depicts.put(frames.shown(), labels.entity(found.referent().value(), form));
        return Collections.unmodifiableSortedMap(depicts);
    }

    private Fact fact(Evidence evidence, String relation, Entity subject, Value object, String rule) {
        return fact(evidence, relation, subject, object, rule, Collections.emptySortedMap());
    }

    private Fact fact(
            Evidence evidence,
            String relation,
            Entity subject,
            Value object,
            String rule,
            SortedMap<String, Value> qualifiers) {
        return new Fact(
                evidence,
                relation,
                subject,
                object,
                null,
                qualifiers,
                null,
                Certainty.ASSERTED,
                reliability.of(rule, relation),
                rule);
    }
}
