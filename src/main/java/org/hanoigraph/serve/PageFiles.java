package org.hanoigraph.serve;

import java.nio.file.Path;

/**
 * What the pages are made with besides the release.
 *
 * @param languages the words of the interface, a file for each language
 * @param queries the queries that people are offered
 * @param map the outlines of the countries
 */
public record PageFiles(Path languages, Path queries, Path map) {
    /** Where a checkout has them. */
    public static PageFiles in(Path checkout) {
        return new PageFiles(
                checkout.resolve("data/interface"),
                checkout.resolve("queries"),
                checkout.resolve("data/map/world.tsv"));
    }
}
