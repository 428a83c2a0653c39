package org.hanoigraph.cli;

import picocli.CommandLine.Option;

/** Where to listen. */
final class ServerOptions {
    @Option(
            names = "--port",
            defaultValue = "3030",
            paramLabel = "N",
            description = "port to listen on, 0 for any free one; default ${DEFAULT-VALUE}")
    int port;

    @Option(
            names = "--host",
            defaultValue = "localhost",
            paramLabel = "NAME",
            description = "interface to listen on, 0.0.0.0 for all; default ${DEFAULT-VALUE}")
    String host = "localhost";

    void check() throws UsageException {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port: expected a number from 0 to 65535, but got " + port);
        }
    }
}
