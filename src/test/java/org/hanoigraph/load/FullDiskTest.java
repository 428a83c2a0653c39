package org.hanoigraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a disk of its own, where the system lets us mount one; elsewhere skipped. */
class FullDiskTest {
    @TempDir
    Path folder;

    private Path disk = Path.of("");

    @BeforeEach
    void mountASmallDisk() throws Exception {
        disk = folder.resolve("disk");
        Files.createDirectories(disk);
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", disk.toString()))
                .as("needs the right to mount a small file system")
                .isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void aFullDiskLeavesTheServedReleaseUntouched() throws Exception {
        Releases small = new Releases(disk.resolve("releases"));
        Release served = small.publish(ReleasesTest.content(ReleasesTest.DATA, "1"));
        byte[] before = Files.readAllBytes(served.quads());
        Path filler = disk.resolve("filler");
        try (RandomAccessFile file = new RandomAccessFile(filler.toFile(), "rw")) {
            byte[] block = new byte[1 << 16];
            while (Files.getFileStore(disk).getUsableSpace() > 100_000) {
                file.write(block);
            }
        }

        assertThatThrownBy(() -> small.publish(ReleasesTest.content(bigData(), "2")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left on device");

        assertThat(small.current()).contains(served);
        assertThat(Files.readAllBytes(served.quads())).isEqualTo(before);
        try (Stream<Path> left = Files.list(disk.resolve("releases"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "current", ".lock", served.manifest().release());
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    private static String bigData() {
        StringBuilder data = new StringBuilder(ReleasesTest.DATA);
        for (int i = 0; i < 2_000; i++) {
            data.append("<http://example.org/g> { <http://example.org/a> <http://example.org/p")
                    .append(i)
                    .append("> \"")
                    .append("x".repeat(100))
                    .append("\" }\n");
        }
        return data.toString();
    }
}
