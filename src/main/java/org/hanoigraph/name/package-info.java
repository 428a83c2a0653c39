/** One person or organization however spelled: comparing names across scripts, spellings and forms. */
@NullMarked
package org.hanoigraph.name;

import org.jspecify.annotations.NullMarked;
