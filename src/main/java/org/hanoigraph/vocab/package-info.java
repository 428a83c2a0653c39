/** Names on the web: the only place where an IRI is spelled. */
@NullMarked
package org.hanoigraph.vocab;

import org.jspecify.annotations.NullMarked;
