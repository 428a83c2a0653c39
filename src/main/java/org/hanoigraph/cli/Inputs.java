package org.hanoigraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.hanoigraph.vocab.Iris;

/** What a release is made from: files of the checkout, the base IRI and the program. */
final class Inputs {
    private static final List<String> FOLDERS = List.of("ontology", "data", "queries/checks", "fuseki-config");

    /** What pages are made with. The server reads it when it starts; no statement depends on it. */
    private static final List<String> OF_PAGES = List.of("data/interface", "data/map");

    private Inputs() {}

    /** SHA-256 over all of it; another one means that the release is stale. */
    static String digest(Home home, Iris iris) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(iris.base().getBytes(StandardCharsets.UTF_8));
            for (Path file : files(home)) {
                digest.update(home.shown(file).toString().getBytes(StandardCharsets.UTF_8));
                try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                    Files.copy(file, out);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Refuses a file that the user named and that cannot be read. */
    static void checkReadable(Path file) throws UsageException {
        if (!Files.exists(file)) {
            throw new UsageException("there is no file " + file);
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder; expected a file");
        }
        if (!Files.isReadable(file)) {
            throw new UsageException(file + " cannot be read: permission denied");
        }
    }

    private static List<Path> files(Home home) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> found = Files.walk(home.folder().resolve(folder))) {
                found.filter(Files::isRegularFile)
                        .filter(file -> OF_PAGES.stream()
                                .noneMatch(
                                        pages -> file.startsWith(home.folder().resolve(pages))))
                        .sorted()
                        .forEach(files::add);
            }
        }
        CodeSource program = Inputs.class.getProtectionDomain().getCodeSource();
        if (program != null && program.getLocation() != null) {
            Path jar = Path.of(program.getLocation().getPath());
            if (Files.isRegularFile(jar)) {
                files.add(jar);
            }
        }
        return files;
    }
}
