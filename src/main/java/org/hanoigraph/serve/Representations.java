package org.hanoigraph.serve;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The documents of a release that were asked for lately, as they were sent. */
final class Representations {
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /** The one that was not used for the longest time first. */
    private final Map<String, Representation> kept = new LinkedHashMap<>(1_024, 0.75f, true);

    private long bytes;

    /** What is kept under this key, or what is made now. */
    Optional<Representation> get(String key, Supplier<Optional<Representation>> maker) {
        synchronized (this) {
            Representation known = kept.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Representation> made = maker.get();
        made.ifPresent(representation -> keep(key, representation));
        return made;
    }

    private synchronized void keep(String key, Representation representation) {
        if (representation.body().length > MOST_BYTES / 8 || kept.putIfAbsent(key, representation) != null) {
            return;
        }
        bytes += weight(representation);
        Iterator<Representation> oldest = kept.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= weight(oldest.next());
            oldest.remove();
        }
    }

    /** With a guess at its compressed form. */
    private static long weight(Representation representation) {
        return representation.body().length * 5L / 4;
    }
}
