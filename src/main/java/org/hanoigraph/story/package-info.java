/** Which articles tell one story: translations and reprints, recognised by what they state. */
@NullMarked
package org.hanoigraph.story;

import org.jspecify.annotations.NullMarked;
