package org.hanoigraph.serve;

import java.nio.file.Path;
import org.hanoigraph.vocab.Iris;

/**
 * What a server is started with.
 *
 * @param configFile the Fuseki configuration, {@code fuseki-config/public.ttl}
 * @param files what the pages are made with
 * @param host the address to listen on: {@link #LOCAL} for this machine only, {@code 0.0.0.0} for everybody
 * @param port the port to listen on, 0 for any free one
 * @param iris the addresses of the things in the release
 */
public record ServerSettings(Path configFile, PageFiles files, String host, int port, Iris iris) {
    /** Whoever starts a server on a laptop does not mean to publish it. */
    public static final String LOCAL = "127.0.0.1";
}
