package org.hanoigraph.fact;

import org.jspecify.annotations.Nullable;

/**
 * A value that is no entity.
 *
 * @param datatype as written in the record, for example {@code xsd:integer} or {@code edtf}
 * @param language BCP 47 tag, for text only
 */
public record Literal(
        String value, String datatype, @Nullable String language) implements Value {}
