package org.hanoigraph.load;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hanoigraph.store.ReleaseStore;
import org.hanoigraph.vocab.Iris;

/**
 * The folder of releases. A release is made in a folder of its own and moved into place when it is whole; then the
 * link {@code current} is switched to it in one step. Whatever fails on the way, the release that is being served stays
 * as it was.
 */
public final class Releases {
    private static final String CURRENT = "current";
    private static final String BUILDING = ".building-";
    private static final int NAME_HEX_DIGITS = 12;

    /** Folders of the database and of the text index, as {@code fuseki-config/public.ttl} has them. */
    private static final List<String> STORES = List.of("tdb2", "text");

    /** Room for the database and the text index: an empty TDB2 takes some 11 MB, the indexes about ten times a dump. */
    private static final long STORE_BASE_BYTES = 64L << 20;

    private static final int STORE_BYTES_PER_DUMP_BYTE = 10;

    private final Path folder;

    public Releases(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * What a release is made of.
     *
     * @param data all quads, each in a named graph
     * @param iris base and prefixes
     * @param version of the program
     * @param inputs SHA-256 over all that the data were made from, and over the program
     * @param config the Fuseki configuration that says how the database and its text index are laid out
     */
    public record Content(DatasetGraph data, Iris iris, String version, String inputs, Path config) {}

    /**
     * The release that {@code current} points to, if there is any.
     *
     * @throws IncompleteReleaseException if it points to something that is no whole release
     */
    public Optional<Release> current() throws IOException {
        Path link = folder.resolve(CURRENT);
        if (!Files.isSymbolicLink(link)) {
            return Optional.empty();
        }
        return Optional.of(open(folder.resolve(Files.readSymbolicLink(link))));
    }

    /**
     * Opens a release folder and checks that it is whole: all files of the manifest are there with their sizes.
     *
     * @throws IncompleteReleaseException if not
     */
    public static Release open(Path release) throws IOException {
        Path real = release.toAbsolutePath().normalize();
        if (!Files.isDirectory(real)) {
            throw new IncompleteReleaseException(real, "there is no such folder");
        }
        if (Files.isSymbolicLink(real)) {
            real = real.toRealPath();
        }
        Manifest manifest = Manifest.read(real);
        for (Map.Entry<String, Manifest.Dump> file : manifest.files().entrySet()) {
            Path path = real.resolve(file.getKey());
            if (!Files.isRegularFile(path)
                    || Files.size(path) != file.getValue().bytes()) {
                throw new IncompleteReleaseException(
                        real,
                        file.getKey() + " is missing or not of "
                                + file.getValue().bytes() + " bytes");
            }
        }
        for (String part : STORES) {
            if (!Files.isDirectory(real.resolve(part))) {
                throw new IncompleteReleaseException(real, part + " is missing");
            }
        }
        return new Release(real, manifest);
    }

    /**
     * Makes a release and switches to it. If the same release is there already, it is left as it is.
     *
     * @throws IOException if it cannot be written, for example because the disk is full; {@code current} is then as
     *     before
     */
    public Release publish(Content content) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            removeUnfinished(lock);
            Path building = folder.resolve(BUILDING + ProcessHandle.current().pid());
            try {
                Release release = moveIntoPlace(building, write(content, building));
                switchTo(release);
                return release;
            } finally {
                delete(building);
            }
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("another build is at work in " + folder + "; wait for it to end", e);
        }
        throw new IOException("another build is at work in " + folder + "; wait for it to end");
    }

    private Manifest write(Content content, Path building) throws IOException {
        Files.createDirectories(building);
        SortedMap<String, Manifest.Dump> files =
                new Dumps().write(content.data(), content.iris().prefixes(), building);
        SortedMap<String, Long> graphs = Dumps.count(content.data());
        load(content, building);
        Manifest manifest = new Manifest(
                name(content.inputs(), files),
                content.version(),
                content.iris().base(),
                content.inputs(),
                graphs.values().stream().mapToLong(Long::longValue).sum(),
                graphs,
                files);
        manifest.write(building);
        return manifest;
    }

    private static void load(Content content, Path building) throws IOException {
        long needed = STORE_BASE_BYTES + STORE_BYTES_PER_DUMP_BYTE * Files.size(building.resolve(Dumps.QUADS));
        long free = Files.getFileStore(building).getUsableSpace();
        if (free < needed) {
            // The database maps its files into memory, where a full disk would end the program without a word.
            throw new IOException("No space left on device: the database needs about " + (needed >> 20)
                    + " MB, but only " + (free >> 20) + " MB are free at " + building);
        }
        DatasetGraph store = ReleaseStore.open(content.config(), building);
        try {
            Txn.executeWrite(
                    store,
                    () -> content.data().find().forEachRemaining(quad -> {
                        if (!quad.isDefaultGraph()) {
                            store.add(Quad.create(
                                    quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
                        }
                    }));
        } finally {
            store.close();
        }
    }

    private Release moveIntoPlace(Path building, Manifest manifest) throws IOException {
        Path place = folder.resolve(manifest.release());
        if (Files.exists(place)) {
            try {
                return open(place);
            } catch (IncompleteReleaseException e) {
                Path aside = folder.resolve(BUILDING + "broken-" + manifest.release());
                Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
                delete(aside);
            }
        }
        Files.move(building, place, StandardCopyOption.ATOMIC_MOVE);
        return open(place);
    }

    private void switchTo(Release release) throws IOException {
        Path link = folder.resolve("." + CURRENT + "-" + ProcessHandle.current().pid());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, release.folder().getFileName());
        Files.move(link, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What an earlier build left behind when it was killed; nobody else builds while the lock is held. */
    private void removeUnfinished(FileLock held) throws IOException {
        if (!held.isValid()) {
            throw new IOException("the lock of " + folder + " was lost");
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(BUILDING)) {
                    delete(file);
                }
            }
        }
    }

    private static String name(String inputs, SortedMap<String, Manifest.Dump> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(inputs.getBytes(StandardCharsets.UTF_8));
            files.values().forEach(dump -> digest.update(dump.sha256().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path folder, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
