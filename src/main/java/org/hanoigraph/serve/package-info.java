/** A release over HTTP, read-only: the SPARQL endpoint and the Linked Data pages. */
@NullMarked
package org.hanoigraph.serve;

import org.jspecify.annotations.NullMarked;
