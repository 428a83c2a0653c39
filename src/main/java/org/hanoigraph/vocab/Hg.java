package org.hanoigraph.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The structural terms of {@code ontology/hanoi-graph.ttl} that the program itself must know: how a fact, its evidence
 * and what is computed from them are written. Relations, qualifiers and topics are not here; they are read from the
 * ontology.
 */
public final class Hg {
    /** The namespace of our own terms. It does not move with the base IRI of the data. */
    public static final String NS = "https://w3id.org/hanoi-graph/ontology#";

    // Classes of the ontology that steer the mapping.
    public static final Node RELATION = term("Relation");
    public static final Node QUALIFIER = term("Qualifier");

    // Classes of published resources.
    public static final Node ARTICLE = term("Article");
    public static final Node WORK = term("Work");
    public static final Node FACT = term("Fact");
    public static final Node GROUP = term("Group");
    public static final Node ATTESTATION = term("Attestation");
    public static final Node EVIDENCE = term("Evidence");
    public static final Node MENTION = term("Mention");
    public static final Node CONFLICT = term("Conflict");

    // Facts and their attestations.
    public static final Node CERTAINTY = term("certainty");
    public static final Node STATED_BY = term("statedBy");
    public static final Node EVIDENCE_OF = term("evidence");
    public static final Node ATTESTED_BY = term("attestation");
    public static final Node CONFIDENCE = term("confidence");
    public static final Node RULE = term("rule");
    public static final Node REVIEW_STATUS = term("reviewStatus");
    public static final Node REVIEWED_BY = term("reviewedBy");
    public static final Node REVIEWED_ON = term("reviewedOn");
    public static final Node REVIEW_REASON = term("reviewReason");
    public static final Node DATE_FROM = term("dateFrom");
    public static final Node DATE_UNTIL = term("dateUntil");
    public static final Node PROVISIONAL = term("provisional");

    // Text positions, mentions, articles.
    public static final Node SHA256 = term("sha256");
    public static final Node LENGTH = term("length");
    public static final Node IS_TRANSLATION = term("isTranslation");
    public static final Node MENTIONS = term("mentions");
    public static final Node SURFACE_FORM = term("surfaceForm");
    public static final Node WRITTEN_AS = term("writtenAs");
    public static final Node MENTION_TYPE = term("mentionType");

    // Computed across articles.
    public static final Node IN_WORK = term("work");
    public static final Node INDEPENDENT_SOURCES = term("independentSources");
    public static final Node INDEPENDENT_PUBLISHERS = term("independentPublishers");
    public static final Node ARTICLE_COUNT = term("articleCount");
    public static final Node REFERENCE_SOURCES = term("referenceSources");
    public static final Node CONFLICT_KIND = term("conflictKind");
    public static final Node BETWEEN = term("between");
    public static final Node VALUE_CONFLICT = term("valueConflict");
    public static final Node DATE_CONFLICT = term("dateConflict");
    public static final Node MODALITY_CONFLICT = term("modalityConflict");

    // Annotations by which the ontology steers the program.
    public static final Node CLDR_REGION = term("cldrRegion");
    public static final Node RECORD_FIELD = term("recordField");
    public static final Node QUALIFIES = term("qualifies");
    public static final Node IDENTIFIED_BY = term("identifiedBy");
    public static final Node SINGLE_VALUED = term("singleValued");
    public static final Node VALUE_SCHEME = term("valueScheme");

    private Hg() {}

    /** The term with this local name, for example the certainty {@code asserted}. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
