package org.hanoigraph.serve;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What is served at one address in every format.
 *
 * @param about the thing that it begins with
 * @param quads its data
 */
record Document(Node about, Collection<Quad> quads) {}
