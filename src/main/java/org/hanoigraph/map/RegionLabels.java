package org.hanoigraph.map;

import java.util.Map;
import java.util.Set;
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
            Set<String> named = languages(reference, region.getSubject());
            names.apply(region.getObject().getLiteralLexicalForm()).forEach((language, name) -> {
                if (!named.contains(language)) {
                    out.quad(Quad.create(
                            graph, region.getSubject(), Std.RDFS_LABEL, NodeFactory.createLiteralLang(name, language)));
                }
            });
        }
    }

    /** Languages in which the reference data themselves name the entity; their name is the one that counts. */
    private static Set<String> languages(Graph reference, Node entity) {
        return reference
                .find(entity, Std.RDFS_LABEL, Node.ANY)
                .mapWith(label -> label.getObject().getLiteralLanguage())
                .toSet();
    }
}
