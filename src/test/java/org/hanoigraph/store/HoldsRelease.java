package org.hanoigraph.store;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;

/** A process that opens a release, says so and keeps it until its standard input ends. */
final class HoldsRelease {
    private HoldsRelease() {}

    public static void main(String[] args) throws Exception {
        DatasetGraph store = ReleaseStore.open(SampleRelease.CONFIG, Path.of(args[0]));
        System.out.println("open");
        while (System.in.read() >= 0) {
            // Nothing is ever written to it.
        }
        store.close();
    }
}
