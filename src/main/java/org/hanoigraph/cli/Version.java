package org.hanoigraph.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {
    private static final String UNPACKAGED = "0-unpackaged";

    @Override
    public String[] getVersion() {
        return new String[] {"hanoi-graph " + current()};
    }

    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? UNPACKAGED : version;
    }
}
