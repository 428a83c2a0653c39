package org.hanoigraph.cli;

import org.hanoigraph.vocab.Iris;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The base IRI, a setting of whoever publishes. */
final class BaseOption {
    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "address under which the things of the graph are published; default that of the project")
    @Nullable
    String base;

    Iris iris() throws UsageException {
        if (base == null) {
            return Iris.DEFAULT;
        }
        try {
            return new Iris(base);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--base: " + e.getMessage(), e);
        }
    }
}
