package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.store.SampleRelease;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Iris;
import org.hanoigraph.vocab.Std;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionTest {
    private static final Node THING = Iris.DEFAULT.thing("topic/busy");
    private static final Node DOCUMENT = Iris.DEFAULT.document("topic/busy");

    @TempDir
    private Path folder;

    @Test
    void cutsADescriptionOfTooMuchAndSaysSo() throws Exception {
        StringBuilder trig = new StringBuilder("""
                PREFIX hg: <https://w3id.org/hanoi-graph/ontology#>
                PREFIX hgf: <https://w3id.org/hanoi-graph/id/fact/>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                BASE <https://w3id.org/hanoi-graph/id/>
                GRAPH <graph/busy> {
                """);
        for (int i = 0; i < Description.MOST_FACTS + 5; i++) {
            trig.append("hgf:%05d a hg:Fact ; rdf:reifies <<( <country/x%d> hg:signed <topic/busy> )>> .%n"
                    .formatted(i, i));
        }
        for (int i = 0; i <= Description.MOST_REFERENCES; i++) {
            trig.append("<country/y%d> hg:likes <topic/busy> .%n".formatted(i));
        }
        Release release = Release.open(
                SampleRelease.CONFIG, SampleRelease.with(trig.append("}").toString(), folder.resolve("release")));
        try {
            List<Quad> quads =
                    Description.of(release, THING, DOCUMENT).orElseThrow().quads();
            List<String> facts = quads.stream()
                    .filter(quad -> quad.getObject().equals(Hg.FACT))
                    .map(quad -> quad.getSubject().getURI())
                    .sorted()
                    .toList();
            assertThat(facts)
                    .hasSize(Description.MOST_FACTS)
                    .endsWith(Iris.DEFAULT.thing("fact/01999").getURI());
            assertThat(quads)
                    .filteredOn(quad -> quad.getSubject().equals(DOCUMENT))
                    .extracting(quad -> quad.getPredicate().getLocalName() + " " + text(quad.getObject()))
                    .containsExactlyInAnyOrder(
                            "primaryTopic " + THING,
                            "comment This description is cut: of " + THING + " it holds the first 2000 of 2005 facts.",
                            "comment This description is cut: of " + THING
                                    + " it holds the first 10000 statements that refer to it.");
            assertThat(Description.of(release, THING, DOCUMENT)).contains(new Description(THING, quads));
        } finally {
            release.close();
        }
    }

    @Test
    void isEmptyForAThingThatNobodySpeaksOf() throws Exception {
        Release release = Release.open(SampleRelease.CONFIG, SampleRelease.in(folder.resolve("release")));
        try {
            assertThat(Description.of(release, THING, DOCUMENT)).isEqualTo(Optional.empty());
            assertThat(Description.of(release, Std.OWL_SYMMETRIC_PROPERTY, DOCUMENT))
                    .isEmpty();
        } finally {
            release.close();
        }
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }
}
