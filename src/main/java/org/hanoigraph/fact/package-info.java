/** Fact records and their file format: what stands between extraction and mapping. */
@NullMarked
package org.hanoigraph.fact;

import org.jspecify.annotations.NullMarked;
