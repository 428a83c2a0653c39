/** The command line: the only place where stages meet, print and exit. */
@NullMarked
package org.hanoigraph.cli;

import org.jspecify.annotations.NullMarked;
