package org.hanoigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hanoigraph.vocab.Iris;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        for (String place : new String[] {
            "ontology/terms.ttl",
            "data/facts/a.jsonl",
            "data/interface/en.properties",
            "data/map/world.tsv",
            "queries/checks/c.rq",
            "fuseki-config/public.ttl"
        }) {
            write(place, "1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ontology/terms.ttl", "data/facts/a.jsonl", "data/facts/b.jsonl", "fuseki-config/public.ttl"})
    void makeAReleaseStaleWhenTheyChange(String place) throws Exception {
        String before = Inputs.digest(new Home(folder), Iris.DEFAULT);
        write(place, "2");
        assertThat(Inputs.digest(new Home(folder), Iris.DEFAULT)).isNotEqualTo(before);
    }

    @Test
    void areNotWhatPagesAreMadeWith() throws Exception {
        String before = Inputs.digest(new Home(folder), Iris.DEFAULT);
        write("data/interface/en.properties", "2");
        write("data/map/world.tsv", "2");
        assertThat(Inputs.digest(new Home(folder), Iris.DEFAULT)).isEqualTo(before);
    }

    private void write(String place, String content) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
