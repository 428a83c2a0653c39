package org.hanoigraph.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Names what makes one release look different from one day to the next: the program, its words and its queries. */
final class Edition {
    private Edition() {}

    static String of(PageFiles files) {
        List<String> digests = new ArrayList<>();
        try {
            digests.add(program());
            for (Path place : List.of(files.languages(), files.queries(), files.map())) {
                for (Path file : filesIn(place)) {
                    digests.add(Answer.digest(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what the pages are made with", e);
        }
        return Answer.tag(digests.toArray(String[]::new));
    }

    /** Of classes in a folder, those of a developer, the only thing certain is that they may have changed. */
    private static String program() throws IOException {
        CodeSource source = Edition.class.getProtectionDomain().getCodeSource();
        try {
            Path jar =
                    source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Answer.digest(Files.readAllBytes(jar))
                    : Instant.now().toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program is at no place", e);
        }
    }

    private static List<Path> filesIn(Path place) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
