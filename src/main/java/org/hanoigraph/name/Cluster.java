package org.hanoigraph.name;

import java.util.List;

/**
 * Names of one bearer.
 *
 * @param representative the fullest of them; of several the first by text, whatever order they came in
 * @param names all of them, by text
 */
public record Cluster(Name representative, List<Name> names) {}
