package org.hanoigraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An article of our own with the kinds of its blocks. A line of the file is a kind, a tab and the block; {@code +KIND} goes on in
 * the line of the block before, {@code +KIND ␠} after a space. An empty line is one in the article.
 */
record BlocksFile(String text, List<String> blocks) {

    static BlocksFile of(String name) {
        StringBuilder text = new StringBuilder();
        List<String> blocks = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            if (tab < 0) {
                text.append('\n');
                continue;
            }
            String kind = line.substring(0, tab);
            if (kind.startsWith("+")) {
                text.setLength(text.length() - 1);
                text.append(kind.endsWith("␠") ? " " : "");
            }
            blocks.add(kind.replaceAll("[+ ␠]", "") + " " + line.substring(tab + 1));
            text.append(line, tab + 1, line.length()).append('\n');
        }
        return new BlocksFile(text.toString(), blocks);
    }

    private static List<String> lines(String name) {
        try (InputStream in =
                Objects.requireNonNull(BlocksFile.class.getResourceAsStream("/article/" + name + ".blocks"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
