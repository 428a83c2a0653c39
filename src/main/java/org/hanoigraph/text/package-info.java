/** Text and names by language. */
@NullMarked
package org.hanoigraph.text;

import org.jspecify.annotations.NullMarked;
