/** What reviewers decided about extracted records, and what that makes of them. */
@NullMarked
package org.hanoigraph.review;

import org.jspecify.annotations.NullMarked;
