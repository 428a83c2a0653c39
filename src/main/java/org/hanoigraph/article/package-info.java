/**
 * Reading: bytes to articles. Finds the charset, the text of a web page, the language, and what stands around the text of
 * an article (labels, credits, counters), which becomes metadata. Bad input is refused with a message for people.
 */
@NullMarked
package org.hanoigraph.article;

import org.jspecify.annotations.NullMarked;
