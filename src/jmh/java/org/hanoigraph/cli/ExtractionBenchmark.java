package org.hanoigraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hanoigraph.article.ArticleReader;
import org.hanoigraph.article.ArticleText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The whole of extraction, from the bytes of articles to their records, beside ICU4J's sentence and word breaking of the same
 * texts, in one run: the bare loop over boundaries with iterators that are kept, and breaking into strings with iterators of
 * each text. Each operation does all articles once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExtractionBenchmark {
    private static final String OWN_ARTICLES = "src/test/resources/extract";

    /** Folder with articles, at any depth; our own test articles where none is given. */
    @Param("")
    public String folder = "";

    private final Breaking breaking = new Breaking();
    private final List<Path> files = new ArrayList<>();
    private final List<ArticleText> texts = new ArrayList<>();
    private Extraction extraction;

    @Setup
    public void read() throws Exception {
        Home home = Home.find();
        extraction = new Extraction(home);
        ArticleReader reader = new ArticleReader(home.folder().resolve("data"));
        files.addAll(files(folder.isEmpty() ? home.folder().resolve(OWN_ARTICLES) : Path.of(folder)));
        for (Path file : files) {
            texts.add(reader.read(file));
        }
    }

    @Benchmark
    public int breaking() {
        int sentences = 0;
        for (ArticleText text : texts) {
            sentences += breaking.sentences(text.text(), text.language());
        }
        return sentences;
    }

    @Benchmark
    public int pieces() {
        int pieces = 0;
        for (ArticleText text : texts) {
            pieces += Breaking.pieces(text.text(), text.language()).size();
        }
        return pieces;
    }

    @Benchmark
    public int extraction() throws Exception {
        int records = 0;
        for (Path file : files) {
            records += extraction.extract(file).size();
        }
        return records;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found =
                    all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
            if (found.isEmpty()) {
                throw new IOException(folder + ": no article (.txt) in this folder");
            }
            return found;
        }
    }

    /** Runs both and prints how many times the cost of breaking the cost of extraction is. */
    public static void main(String[] args) throws RunnerException, IOException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ExtractionBenchmark.class.getName())
                .forks(1)
                .shouldFailOnError(true)
                .warmupIterations(6)
                .warmupTime(TimeValue.seconds(5))
                .measurementIterations(6)
                .measurementTime(TimeValue.seconds(5));
        Path folder = args.length == 0 ? Path.of(System.getProperty("hanoi.home", ""), OWN_ARTICLES) : Path.of(args[0]);
        options = options.param("folder", folder.toAbsolutePath().toString());
        Collection<RunResult> results = new Runner(options.build()).run();
        Map<String, Double> times = new HashMap<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            times.put(
                    benchmark.substring(benchmark.lastIndexOf('.') + 1),
                    result.getPrimaryResult().getScore());
        }
        int sentences = 0;
        Breaking counter = new Breaking();
        List<Path> files = files(folder);
        for (Path file : files) {
            sentences += counter.sentences(Files.readString(file), "und");
        }
        System.out.printf(Locale.ROOT, "%n%d articles, %d sentences%n", files.size(), sentences);
        double extraction = times.get("extraction");
        System.out.printf(Locale.ROOT, "extraction:                 %8.0f sentences/s%n", sentences / extraction * 1000);
        print("ICU4J, boundaries alone:   ", sentences, times.get("breaking"), extraction);
        print("ICU4J, words as strings:   ", sentences, times.get("pieces"), extraction);
    }

    private static void print(String what, int sentences, double time, double extraction) {
        System.out.printf(
                Locale.ROOT,
                "%s %8.0f sentences/s; ratio %.1f (aim 6, at most 20)%n",
                what,
                sentences / time * 1000,
                extraction / time);
    }
}
