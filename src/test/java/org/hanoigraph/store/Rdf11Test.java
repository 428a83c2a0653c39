package org.hanoigraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rdf11Test {
    private static final String PREFIXES = """
            PREFIX : <https://example.org/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX edtf: <http://id.loc.gov/datatypes/>
            """;

    @Test
    void makesAStatementOfAReifier() {
        assertLowered(
                ":f rdf:reifies <<( :s :p :o )>> ; :certainty :sure .",
                ":f a rdf:Statement ; rdf:subject :s ; rdf:predicate :p ; rdf:object :o ; :certainty :sure .");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        String plain = ":s :p :o, 'x'@fa, '2025/..'^^edtf:edtf, 72, 'y' .";
        assertLowered(plain, plain);
    }

    @Test
    void dropsTheDirectionOfAText() {
        assertLowered(
                ":f :p 'x'@fa--rtl ; rdf:reifies <<( :s :p 'y'@ar--rtl )>> .",
                ":f :p 'x'@fa ; a rdf:Statement ; rdf:subject :s ; rdf:predicate :p ; rdf:object 'y'@ar .");
    }

    @ParameterizedTest
    @ValueSource(strings = {":f :p <<( :s :p :o )>> .", ":f rdf:reifies <<( :s :p <<( :a :b :c )>> )>> ."})
    void refusesWhatHasNoRdf11Form(String turtle) {
        Graph graph = parse(turtle, Lang.TURTLE);
        assertThatThrownBy(() -> graph.find().forEachRemaining(Rdf11::lower))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RDF 1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON-LD", "RDF/XML"})
    void givesAGraphThatOlderFormatsCarryWithoutLoss(String format) {
        RDFFormat written = format.equals("JSON-LD") ? RDFFormat.JSONLD11_PRETTY : RDFFormat.RDFXML_PLAIN;
        Graph lowered = GraphFactory.createDefaultGraph();
        RDFDataMgr.loadDatasetGraph("serve/sample.trig").stream()
                .map(Quad::asTriple)
                .flatMap(triple -> Rdf11.lower(triple).stream())
                .forEach(lowered::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, lowered, written);
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(out.toByteArray()))
                .lang(written.getLang())
                .parse(read);
        assertThat(read.isIsomorphicWith(lowered)).isTrue();
    }

    @Test
    void lowersAStreamOfQuadsGraphByGraph() {
        DatasetGraph lowered = DatasetGraphFactory.create();
        StreamRDF stream = Rdf11.lowering(StreamRDFLib.dataset(lowered));
        DatasetGraph quads = DatasetGraphFactory.create();
        RDFParser.fromString(PREFIXES + ":g { :f rdf:reifies <<( :s :p :o )>> } :h { :a :b :c }", Lang.TRIG)
                .parse(quads);
        stream.start();
        quads.find().forEachRemaining(stream::quad);
        stream.finish();
        DatasetGraph expected = DatasetGraphFactory.create();
        RDFParser.fromString(
                        PREFIXES + ":g { :f a rdf:Statement ; rdf:subject :s ; rdf:predicate :p ; rdf:object :o }"
                                + " :h { :a :b :c }",
                        Lang.TRIG)
                .parse(expected);
        assertThat(lowered.stream())
                .containsExactlyInAnyOrderElementsOf(expected.stream().toList());
    }

    private static void assertLowered(String turtle, String expected) {
        Graph lowered = GraphFactory.createDefaultGraph();
        StreamRDF stream = Rdf11.lowering(StreamRDFLib.graph(lowered));
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(stream);
        assertThat(lowered.isIsomorphicWith(parse(expected, Lang.TURTLE)))
                .as("lowered: %s", lowered)
                .isTrue();
    }

    private static Graph parse(String turtle, Lang lang) {
        return RDFParser.fromString(PREFIXES + turtle, lang).toGraph();
    }
}
