/** A graph to a report on whether it holds; changes nothing. */
@NullMarked
package org.hanoigraph.validate;

import org.jspecify.annotations.NullMarked;
