package org.hanoigraph.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that a search found.
 *
 * @param href its page
 * @param name what it is called in the language of the page
 * @param kinds what it is
 * @param matched the name that the search found, where that is another one; else null
 * @param facts how many facts have it as an end
 */
public record Hit(
        String href, Text name, List<Text> kinds, @Nullable Text matched, int facts) {}
