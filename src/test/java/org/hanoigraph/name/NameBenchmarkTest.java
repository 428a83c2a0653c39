package org.hanoigraph.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Measures the matcher on published benchmarks that are no part of this repository; without them these tests are skipped.
 *
 * <p>The pairs of names come from a screening program: a pair is positive if a person should see it, slips of the pen
 * included. So a pair counts as found if the matcher does not call it distinct. How exact the merges are is told apart.
 * Rules were written with one half of the rows in view (by a hash of the row); the other half was kept out of sight.
 */
class NameBenchmarkTest {
    private static final double PUBLISHED_F1 = 0.790;

    private final NameMatcher matcher = TestNames.RULES;

    @Test
    void pairsOfNamesAreFoundBetterThanThePublishedMark() throws IOException, NoSuchAlgorithmException {
        Path file = TestNames.BENCHMARKS.resolve("name_bench.csv");
        assumeTrue(Files.exists(file), "the benchmark is not here");
        List<String[]> rows = csv(Files.readString(file));
        Map<String, Count> found = new TreeMap<>();
        Map<String, Count> merged = new TreeMap<>();
        for (String[] row : rows.subList(1, rows.size())) {
            Name.Kind kind = row[1].equals("Person") ? Name.Kind.PERSON : Name.Kind.ORGANIZATION;
            boolean right = row[4].equals("true");
            Decision decision = matcher.compare(new Name(row[2], null, kind), new Name(row[3], null, kind))
                    .decision();
            String pair = scripts(row[2], row[3]);
            for (String key : List.of("all", half(row[2], row[3]), pair)) {
                found.computeIfAbsent(key, k -> new Count()).add(right, decision != Decision.DISTINCT);
                merged.computeIfAbsent(key, k -> new Count()).add(right, decision == Decision.MERGE);
            }
        }
        System.out.println("pairs of names, found (merge or review) | merged");
        found.forEach((key, count) ->
                System.out.printf(Locale.ROOT, "  %-12s %s | %s%n", key, count, merged.getOrDefault(key, new Count())));

        for (String key : List.of("all", "half seen", "half unseen")) {
            assertThat(found.get(key))
                    .isNotNull()
                    .satisfies(count -> assertThat(count.f1()).as(key).isGreaterThan(PUBLISHED_F1));
        }
        assertThat(merged.get("all"))
                .isNotNull()
                .satisfies(count -> assertThat(count.precision()).isGreaterThan(0.98));
    }

    @Test
    void eightySpellingsOfOneNameAreOneCluster() throws IOException {
        Path file = TestNames.BENCHMARKS.resolve("one_name_80_spellings.txt");
        assumeTrue(Files.exists(file), "the benchmark is not here");
        List<Name> names = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Name.person(line, null))
                .toList();

        List<Cluster> clusters = matcher.clusters(names);
        System.out.printf("%d spellings of one name: %d cluster(s)%n", names.size(), clusters.size());

        assertThat(clusters).hasSize(1);

        List<Name> amongOthers = new ArrayList<>(names);
        TestNames.mustNotMerge().forEach(pair -> amongOthers.addAll(List.of(pair.first(), pair.second())));
        Set<String> texts = names.stream().map(Name::text).collect(Collectors.toSet());

        assertThat(matcher.clusters(amongOthers))
                .filteredOn(cluster -> cluster.names().containsAll(names))
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.names()).allMatch(name -> texts.contains(name.text())));
    }

    @Test
    void aNameIsLookedUpInMicroseconds() throws IOException {
        Map<String, List<Name>> known = new TreeMap<>();
        List<Name> asked = new ArrayList<>();
        List<TestNames.Pair> pairs = new ArrayList<>(TestNames.golden());
        pairs.addAll(TestNames.mustNotMerge());
        for (TestNames.Pair pair : pairs) {
            known.put(pair.where(), List.of(pair.first()));
            asked.add(pair.second());
        }
        NameIndex index = matcher.index(known);
        double first = Double.MAX_VALUE;
        double again = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            first = Math.min(first, microseconds(asked, index::find));
            again = Math.min(again, microseconds(asked, index::link));
        }
        System.out.printf(
                Locale.ROOT,
                "one look-up among %d names of 20 scripts: %.1f microseconds, asked again %.2f%n",
                known.size(),
                first,
                again);

        assertThat(again).isLessThan(50);
    }

    private static double microseconds(List<Name> names, Function<Name, Optional<Link>> look) {
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long found = names.stream().filter(name -> look.apply(name).isPresent()).count();
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
        assertThat(found).isPositive();
        return spent / 1000.0 / names.size();
    }

    private static String scripts(String one, String other) {
        String a = TestNames.script(one);
        String b = TestNames.script(other);
        return a.compareTo(b) <= 0 ? a + "-" + b : b + "-" + a;
    }

    private static String half(String one, String other) throws NoSuchAlgorithmException {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest((one + "\t" + other).getBytes(StandardCharsets.UTF_8));
        return (hash[0] & 1) == 0 ? "half seen" : "half unseen";
    }

    private static final class Count {
        private int truePositive;
        private int falsePositive;
        private int falseNegative;

        void add(boolean right, boolean found) {
            if (right && found) {
                truePositive++;
            } else if (found) {
                falsePositive++;
            } else if (right) {
                falseNegative++;
            }
        }

        double precision() {
            return truePositive == 0 ? 0 : (double) truePositive / (truePositive + falsePositive);
        }

        double recall() {
            return truePositive == 0 ? 0 : (double) truePositive / (truePositive + falseNegative);
        }

        double f1() {
            return truePositive == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "P %.3f R %.3f F1 %.3f (%d right, %d wrong, %d missed)",
                    precision(),
                    recall(),
                    f1(),
                    truePositive,
                    falsePositive,
                    falseNegative);
        }
    }

    /** The rows of a CSV file with quoted cells. */
    private static List<String[]> csv(String text) {
        List<String[]> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row.toArray(new String[0]));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row.toArray(new String[0]));
        }
        return rows;
    }
}
