package org.hanoigraph.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanoigraph.name.NameIndex;
import org.jspecify.annotations.Nullable;

/**
 * What the extractor knows of the world before it reads.
 *
 * @param names names of the known entities in the language of the articles and in English, by id
 * @param labels English labels of the known entities, by id
 * @param countries for which a person acts, both by their ids
 * @param symmetric relations that hold both ways
 * @param signatures between what relations hold
 * @param index of the names of known persons and organizations in all languages, or null
 * @param anchor a day near to what the articles tell of, to infer years from where an article has no date
 */
public record Background(
        Map<String, List<String>> names,
        Map<String, String> labels,
        Map<String, String> countries,
        Set<String> symmetric,
        Signatures signatures,
        @Nullable NameIndex index,
        @Nullable LocalDate anchor) {}
