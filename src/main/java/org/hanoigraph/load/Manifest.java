package org.hanoigraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a release holds. It is written last, so a folder without it is half-written. It tells no time of day: the same
 * input gives the same manifest.
 *
 * @param release name of the release
 * @param version of the program
 * @param base IRI under which the things of the graph are published
 * @param inputs SHA-256 over all that the release was made from
 * @param quads in all graphs together
 * @param graphs quads by graph
 * @param files dumps by path in the release folder
 */
public record Manifest(
        String release,
        String version,
        String base,
        String inputs,
        long quads,
        SortedMap<String, Long> graphs,
        SortedMap<String, Dump> files) {
    static final String FILE = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A file of the release.
     *
     * @param bytes its size
     * @param statements that it holds, one a line
     * @param sha256 in lower-case hex
     */
    public record Dump(long bytes, long statements, String sha256) {}

    /**
     * Reads the manifest of a release folder.
     *
     * @throws IncompleteReleaseException if it is missing or damaged
     * @throws IOException if it cannot be read
     */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IncompleteReleaseException(folder, "it has no " + FILE);
        }
        try {
            return JSON.readValue(Files.readString(file), Manifest.class);
        } catch (JacksonException e) {
            throw new IncompleteReleaseException(folder, "its " + FILE + " is damaged: " + e.getOriginalMessage());
        }
    }

    void write(Path folder) throws IOException {
        Durable.write(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }
}
