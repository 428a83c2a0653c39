package org.hanoigraph.article;

import org.jspecify.annotations.Nullable;

/**
 * What a line tells that says where the story comes from.
 *
 * @param address of the story; null where the line has none
 * @param publisher that the line names; null where we know none of its names
 * @param labelled whether a label opens the line, so that it is not only an address
 */
record SourceLine(@Nullable String address, @Nullable Publisher publisher, boolean labelled) {}
