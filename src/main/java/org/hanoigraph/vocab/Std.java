package org.hanoigraph.vocab;

import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of other vocabularies that Jena has no constants for, or none as graph nodes. */
public final class Std {
    public static final String RDF_NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS_NS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String OWL_NS = "http://www.w3.org/2002/07/owl#";
    public static final String XSD_NS = "http://www.w3.org/2001/XMLSchema#";
    public static final String SKOS_NS = "http://www.w3.org/2004/02/skos/core#";
    public static final String DCTERMS_NS = "http://purl.org/dc/terms/";
    public static final String PROV_NS = "http://www.w3.org/ns/prov#";
    public static final String OA_NS = "http://www.w3.org/ns/oa#";
    public static final String ORG_NS = "http://www.w3.org/ns/org#";
    public static final String FOAF_NS = "http://xmlns.com/foaf/0.1/";
    public static final String SCHEMA_NS = "https://schema.org/";
    public static final String EDTF_NS = "http://id.loc.gov/datatypes/";

    public static final Node RDF_TYPE = iri(RDF_NS + "type");
    public static final Node RDF_REIFIES = iri(RDF_NS + "reifies");
    public static final Node RDF_STATEMENT = iri(RDF_NS + "Statement");
    public static final Node RDF_SUBJECT = iri(RDF_NS + "subject");
    public static final Node RDF_PREDICATE = iri(RDF_NS + "predicate");
    public static final Node RDF_OBJECT = iri(RDF_NS + "object");
    public static final Node RDFS_LABEL = iri(RDFS_NS + "label");
    public static final Node RDFS_COMMENT = iri(RDFS_NS + "comment");
    public static final Node RDFS_IS_DEFINED_BY = iri(RDFS_NS + "isDefinedBy");
    public static final Node RDFS_RESOURCE = iri(RDFS_NS + "Resource");
    public static final Node RDFS_SUB_CLASS_OF = iri(RDFS_NS + "subClassOf");
    public static final Node RDFS_SUB_PROPERTY_OF = iri(RDFS_NS + "subPropertyOf");
    public static final Node OWL_SYMMETRIC_PROPERTY = iri(OWL_NS + "SymmetricProperty");
    public static final Node OWL_SAME_AS = iri(OWL_NS + "sameAs");
    public static final Node SKOS_ALT_LABEL = iri(SKOS_NS + "altLabel");
    public static final Node SKOS_CLOSE_MATCH = iri(SKOS_NS + "closeMatch");
    public static final Node SKOS_DEFINITION = iri(SKOS_NS + "definition");
    public static final Node SKOS_IN_SCHEME = iri(SKOS_NS + "inScheme");
    public static final Node SKOS_NOTATION = iri(SKOS_NS + "notation");
    public static final Node DCTERMS_DATE = iri(DCTERMS_NS + "date");
    public static final Node DCTERMS_ISSUED = iri(DCTERMS_NS + "issued");
    public static final Node DCTERMS_IS_PART_OF = iri(DCTERMS_NS + "isPartOf");
    public static final Node DCTERMS_LANGUAGE = iri(DCTERMS_NS + "language");
    public static final Node DCTERMS_PUBLISHER = iri(DCTERMS_NS + "publisher");
    public static final Node DCTERMS_SOURCE = iri(DCTERMS_NS + "source");
    public static final Node FOAF_PRIMARY_TOPIC = iri(FOAF_NS + "primaryTopic");
    public static final Node PROV_DERIVED_FROM = iri(PROV_NS + "wasDerivedFrom");
    public static final Node PROV_PRIMARY_SOURCE = iri(PROV_NS + "hadPrimarySource");
    public static final Node OA_TEXT_POSITION_SELECTOR = iri(OA_NS + "TextPositionSelector");
    public static final Node OA_START = iri(OA_NS + "start");
    public static final Node OA_END = iri(OA_NS + "end");
    public static final Node SCHEMA_DOMAIN_INCLUDES = iri(SCHEMA_NS + "domainIncludes");
    public static final Node SCHEMA_RANGE_INCLUDES = iri(SCHEMA_NS + "rangeIncludes");

    /** Extended Date/Time Format, the datatype of the Library of Congress for intervals of dates (ISO 8601-2). */
    public static final RDFDatatype EDTF = new BaseDatatype(EDTF_NS + "edtf");

    private Std() {}

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
