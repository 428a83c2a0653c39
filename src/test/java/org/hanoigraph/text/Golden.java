package org.hanoigraph.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The language data of the project and the golden files of the tests. */
final class Golden {
    static final List<String> LANGUAGES = List.of("de", "en", "fa", "id", "sv", "ur");
    static final LanguageData DATA = data();

    private Golden() {}

    static Path extraction() {
        return Path.of(System.getProperty("hanoi.home"), "data", "extraction");
    }

    private static LanguageData data() {
        try {
            return LanguageData.read(extraction());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the golden files of all languages, each after its language; comments are left out. */
    static Stream<String[]> lines(String kind) {
        return LANGUAGES.stream()
                .flatMap(language -> read("/text/" + language + "/" + kind + ".tsv")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> (language + "\t" + line).split("\t", -1)));
    }

    static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
