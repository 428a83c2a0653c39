package org.hanoigraph.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a line tells that says when the article was published.
 *
 * @param publisher that stands beside the date; null where none does
 */
record PublicationLine(LocalDate date, @Nullable Publisher publisher) {}
