package org.hanoigraph.serve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** The headers of the answers of a release that had no body, because the client had it, by what was asked. */
final class Unchanged {
    private static final int MOST = 8_192;

    /** Longer requests are no browser's, and would fill the memory. */
    private static final int LONGEST = 2_048;

    private final Map<String, HttpFields> kept = new ConcurrentHashMap<>();

    @Nullable
    HttpFields get(String key) {
        return kept.get(key);
    }

    void put(String key, HttpFields headers) {
        if (key.length() > LONGEST) {
            return;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, headers);
    }
}
