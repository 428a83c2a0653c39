/** How the dataset of a release is opened, searched and written in RDF 1.1. */
@NullMarked
package org.hanoigraph.store;

import org.jspecify.annotations.NullMarked;
