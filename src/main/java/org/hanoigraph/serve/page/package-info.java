/** What the pages show, in the words of the reader's language; the templates beside it say how. */
@NullMarked
package org.hanoigraph.serve.page;

import org.jspecify.annotations.NullMarked;
