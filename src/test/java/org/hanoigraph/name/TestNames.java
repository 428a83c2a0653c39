package org.hanoigraph.name;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data folder, one matcher for all tests, and the pairs of names of the test files. */
final class TestNames {
    static final Path HOME = Path.of(System.getProperty("hanoi.home", ""));
    static final Path DATA = HOME.resolve("data/extraction/names");
    static final Path BENCHMARKS = HOME.resolve("../shared/benchmarks");
    /** By the rules alone: what the data folder says of single pairs must not help a test. */
    static final NameMatcher RULES;

    static {
        try {
            RULES = NameMatcher.byRulesAlone(DATA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two names and what is right about them. */
    record Pair(Name first, Name second, String right, String where) {
        Pair withoutLanguages() {
            return new Pair(bare(first), bare(second), right, where);
        }

        private static Name bare(Name name) {
            return new Name(name.text(), null, name.kind());
        }

        @Override
        public String toString() {
            return where + ": " + first.text() + " | " + second.text();
        }
    }

    private TestNames() {}

    static List<Pair> golden() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (Stream<Path> files = Files.list(HOME.resolve("src/test/resources/name"))) {
            for (Path file : files.sorted().toList()) {
                for (Tsv.Row row : Tsv.read(
                                file, "kind", "language a", "name a", "language b", "name b", "decision", "why")
                        .rows()) {
                    pairs.add(pair(row, row.get(5)));
                }
            }
        }
        return pairs;
    }

    static List<Pair> mustNotMerge() throws IOException {
        return Tsv.read(
                        DATA.resolve("must-not-merge.tsv"),
                        "kind",
                        "language a",
                        "name a",
                        "language b",
                        "name b",
                        "why")
                .rows()
                .stream()
                .map(row -> pair(row, "not merge"))
                .toList();
    }

    private static Pair pair(Tsv.Row row, String right) {
        Name.Kind kind = Name.Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        return new Pair(
                new Name(row.get(2), row.get(1), kind),
                new Name(row.get(4), row.get(3), kind),
                right,
                row.file().getFileName() + ":" + row.line());
    }

    /** The script of a text, in ISO 15924. */
    static String script(@Nullable String text) {
        return text == null
                ? "none"
                : text.codePoints()
                        .map(UScript::getScript)
                        .filter(script -> script > UScript.INHERITED)
                        .mapToObj(UScript::getShortName)
                        .findFirst()
                        .orElse("none");
    }

    /** Copies the data folder, for a test that changes a file. */
    static void copyData(Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(DATA)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(DATA.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
