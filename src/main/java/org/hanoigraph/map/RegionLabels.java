package org.hanoigraph.map;

import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;

/** Labels for the entities of the reference data that have a region code of CLDR. */
public final class RegionLabels {
    private RegionLabels() {}

    /**
     * Writes one label for each language.
     *
     * @param names from a region code to its names by language tag
     */
    public static void write(Graph reference, Node graph, Function<String, Map<String, String>> names, StreamRDF out) {
        for (Triple region : reference.find(Node.ANY, Hg.CLDR_REGION, Node.ANY).toList()) {
            names.apply(region.getObject().getLiteralLexicalForm())
                    .forEach((language, name) -> out.quad(Quad.create(
                            graph,
                            region.getSubject(),
                            Std.RDFS_LABEL,
                            NodeFactory.createLiteralLang(name, language))));
        }
    }
}
