/** Quads to an immutable release folder: database, text index, dumps, manifest; switched to atomically. */
@NullMarked
package org.hanoigraph.load;

import org.jspecify.annotations.NullMarked;
