/** Articles to fact records, by the lexicons and grammars of {@code data/extraction}. */
@NullMarked
package org.hanoigraph.extract;

import org.jspecify.annotations.NullMarked;
