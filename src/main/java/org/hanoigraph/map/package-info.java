/** Fact records and reference data to RDF quads, and what follows from many articles together. */
@NullMarked
package org.hanoigraph.map;

import org.jspecify.annotations.NullMarked;
