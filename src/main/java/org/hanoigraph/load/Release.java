package org.hanoigraph.load;

import java.nio.file.Path;

/**
 * A whole release.
 *
 * @param folder which nobody changes any more
 */
public record Release(Path folder, Manifest manifest) {
    /** The canonical dump. */
    public Path quads() {
        return folder.resolve(Dumps.QUADS);
    }
}
