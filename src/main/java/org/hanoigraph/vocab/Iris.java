package org.hanoigraph.vocab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/**
 * The minting rule for the things we publish. All of them live under one base IRI, a setting of whoever publishes; the
 * ontology's namespace does not move with it.
 *
 * @param base an absolute http(s) IRI that ends in {@code /}
 */
public record Iris(String base) {
    /** The base IRI of the project's own publication. */
    public static final Iris DEFAULT = new Iris("https://w3id.org/hanoi-graph/");

    /** 64 bits of SHA-256: at a million facts the chance of any collision is about 3 in 10^8. */
    private static final int HASH_HEX_DIGITS = 16;

    public Iris {
        if (!base.matches("https?://[^\\s<>\"{}|^`\\\\?#]+/")) {
            throw new IllegalArgumentException(
                    "the base must be an absolute http or https address ending in '/', but is '" + base + "'");
        }
    }

    /** The IRI that {@code id}s such as {@code person/luong-tam-quang} are relative to. */
    public String things() {
        return base + "id/";
    }

    /** A thing by its record id, {@code <type>/<slug>}. */
    public Node thing(String id) {
        return NodeFactory.createURI(things() + id);
    }

    /** The document that describes a thing: what a visitor who asks for the thing gets. */
    public Node document(String id) {
        return NodeFactory.createURI(base + "doc/" + id);
    }

    public Node article(String stem) {
        return thing("article/" + stem);
    }

    /** A span of an article's text as an RFC 5147 fragment, in Unicode code points, {@code end} exclusive. */
    public Node span(String stem, int start, int end) {
        return NodeFactory.createURI(things() + "article/" + stem + "#char=" + start + "," + end);
    }

    /** The fact that these parts identify: relation, subject, object and identifying qualifiers, in that order. */
    public Node fact(List<String> identity) {
        return thing("fact/" + hash(identity));
    }

    /** One source's word for a fact. */
    public Node attestation(List<String> identity) {
        return thing("attestation/" + hash(identity));
    }

    /**
     * The record id of a story, however often it was translated.
     *
     * @param key the address where it first appeared, or the id of the only article that tells it
     */
    public static String workId(String key) {
        return "work/" + hash(List.of(key));
    }

    public Node conflict(List<String> identity) {
        return thing("conflict/" + hash(identity));
    }

    public Node graph(String name) {
        return thing("graph/" + name);
    }

    /** The graph of the reference data. */
    public Node referenceGraph() {
        return graph("reference");
    }

    /** The graph of the ontology. */
    public Node ontologyGraph() {
        return graph("ontology");
    }

    /** The graph of what is computed across articles. */
    public Node computedGraph() {
        return graph("computed");
    }

    /** The prefixes used in dumps, queries and pages. */
    public PrefixMap prefixes() {
        PrefixMap map = PrefixMapFactory.create();
        map.add("hg", Hg.NS);
        String things = things();
        map.add("hgc", things + "country/");
        map.add("hgn", things + "person/");
        map.add("hgo", things + "organization/");
        map.add("hgp", things + "place/");
        map.add("hgt", things + "treaty/");
        map.add("hge", things + "event/");
        map.add("hgs", things + "topic/");
        map.add("hgr", things + "post/");
        map.add("hga", things + "article/");
        map.add("hgw", things + "work/");
        map.add("hgf", things + "fact/");
        map.add("hgx", things + "attestation/");
        map.add("hgk", things + "conflict/");
        map.add("hgb", things + "source/");
        map.add("hgg", things + "graph/");
        map.add("rdf", Std.RDF_NS);
        map.add("rdfs", Std.RDFS_NS);
        map.add("owl", Std.OWL_NS);
        map.add("xsd", Std.XSD_NS);
        map.add("skos", Std.SKOS_NS);
        map.add("dcterms", Std.DCTERMS_NS);
        map.add("prov", Std.PROV_NS);
        map.add("oa", Std.OA_NS);
        map.add("org", Std.ORG_NS);
        map.add("foaf", Std.FOAF_NS);
        map.add("schema", Std.SCHEMA_NS);
        map.add("edtf", Std.EDTF_NS);
        return map;
    }

    /** Parts are joined by a character that no part contains, so that no two lists run together. */
    private static String hash(List<String> parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
