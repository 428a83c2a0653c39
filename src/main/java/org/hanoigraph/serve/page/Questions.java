package org.hanoigraph.serve.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The queries of a folder, {@code <name>.rq} each. */
public final class Questions {
    private static final String ENDING = ".rq";

    private final SortedMap<String, Question> byName;

    private Questions(SortedMap<String, Question> byName) {
        this.byName = byName;
    }

    public static Questions read(Path folder) {
        SortedMap<String, Question> byName = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                String name = file.getFileName().toString();
                name = name.substring(0, name.length() - ENDING.length());
                byName.put(name, Question.read(name, Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the queries in " + folder, e);
        }
        return new Questions(byName);
    }

    public Optional<Question> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, by name. */
    public Collection<Question> all() {
        return byName.values();
    }
}
