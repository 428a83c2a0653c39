/** Fact records against a gold annotation: precision, recall, spans, traps. */
@NullMarked
package org.hanoigraph.evaluate;

import org.jspecify.annotations.NullMarked;
