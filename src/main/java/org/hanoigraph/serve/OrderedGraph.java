package org.hanoigraph.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph that gives its triples in the order in which it got them, for writers that have no order of their own. */
final class OrderedGraph extends GraphBase {
    private final List<Triple> triples;
    private final Map<Node, List<Triple>> bySubject;

    OrderedGraph(List<Triple> triples) {
        this.triples = triples;
        this.bySubject = triples.stream()
                .collect(Collectors.groupingBy(Triple::getSubject, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        List<Triple> candidates =
                pattern.getSubject().isConcrete() ? bySubject.getOrDefault(pattern.getSubject(), List.of()) : triples;
        return WrappedIterator.create(candidates.iterator()).filterKeep(pattern::matches);
    }
}
