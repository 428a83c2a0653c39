package org.hanoigraph.serve;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What is served at one address in every format.
 *
 * @param about the thing that it begins with
 * @param quads its data
 * @param page its HTML, given the address without a suffix
 */
record Document(Node about, Collection<Quad> quads, UnaryOperator<String> page) {}
