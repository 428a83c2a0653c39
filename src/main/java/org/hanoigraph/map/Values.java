package org.hanoigraph.map;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hanoigraph.fact.DateRange;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.vocab.Std;

/** Values of records as RDF terms. */
final class Values {
    private static final String XSD_PREFIX = "xsd:";

    private Values() {}

    /**
     * The term for a literal of a record.
     *
     * @throws UnmappableException if the value is not one of its datatype
     */
    static Node of(Literal literal) throws UnmappableException {
        String value = literal.value();
        return switch (literal.datatype()) {
            case "edtf" -> date(value);
            case "rdf:langString" -> text(literal);
            case "xsd:anyURI" -> address(value);
            default -> typed(literal);
        };
    }

    private static Node date(String value) throws UnmappableException {
        try {
            return of(DateRange.parse(value));
        } catch (DateTimeException e) {
            throw new UnmappableException("object: " + e.getMessage(), e);
        }
    }

    private static Node text(Literal literal) throws UnmappableException {
        if (literal.language() == null) {
            throw new UnmappableException("the text '" + literal.value() + "' needs a language, for example \"en\"");
        }
        return NodeFactory.createLiteralLang(literal.value(), literal.language());
    }

    /** A date as the datatype that fits its precision. */
    static Node of(DateRange date) {
        RDFDatatype datatype;
        if (date.isInterval()) {
            datatype = Std.EDTF;
        } else {
            datatype = switch (date.text().length()) {
                case 4 -> XSDDatatype.XSDgYear;
                case 7 -> XSDDatatype.XSDgYearMonth;
                default -> XSDDatatype.XSDdate;
            };
        }
        return NodeFactory.createLiteralDT(date.text(), datatype);
    }

    private static Node typed(Literal literal) throws UnmappableException {
        String name = literal.datatype();
        RDFDatatype datatype = name.startsWith(XSD_PREFIX)
                ? TypeMapper.getInstance().getTypeByName(Std.XSD_NS + name.substring(XSD_PREFIX.length()))
                : null;
        if (datatype == null) {
            throw new UnmappableException("unknown datatype '" + name
                    + "'; expected edtf, rdf:langString or one of XML Schema such as xsd:integer");
        }
        if (!datatype.isValid(literal.value())) {
            throw new UnmappableException("'" + literal.value() + "' is no " + name);
        }
        return NodeFactory.createLiteralDT(literal.value(), datatype);
    }

    /** The IRI of an address on the web. */
    static Node address(String value) throws UnmappableException {
        try {
            URI uri = new URI(value);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return NodeFactory.createURI(value);
            }
        } catch (URISyntaxException e) {
            throw new UnmappableException("'" + value + "' is no web address: " + e.getReason(), e);
        }
        throw new UnmappableException("'" + value + "' is no web address; expected http:// or https:// and a host");
    }
}
