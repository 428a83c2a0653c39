package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code /dump/<file>}: the files of the release's {@code dump} folder. */
final class DumpServlet extends ReadServlet {
    /** A file of the folder itself: no path, nothing hidden. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private static final Map<String, String> TYPES = Map.of(
            "nq", "application/n-quads",
            "nt", "application/n-triples",
            "ttl", "text/turtle;charset=utf-8",
            "trig", "application/trig;charset=utf-8",
            "jsonld", "application/ld+json",
            "json", "application/json",
            "csv", "text/csv;charset=utf-8",
            "gz", "application/gzip");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = path(request);
        Path folder = LeaseFilter.release(request).dumps();
        if (!files(folder).contains(name)) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is no such dump; the page / lists them.");
            return;
        }
        Path file = folder.resolve(name);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        response.setContentType(TYPES.getOrDefault(extension, "text/plain;charset=utf-8"));
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    /** The names of the files that are served, in order. */
    static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }
}
