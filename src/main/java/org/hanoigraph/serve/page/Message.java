package org.hanoigraph.serve.page;

import java.util.List;

/**
 * What a page says in place of what was asked for.
 *
 * @param status of the answer
 * @param suggestions what may have been meant
 */
public record Message(int status, String title, String text, List<Hit> suggestions) {}
