package org.hanoigraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminerTest {
    @TempDir
    Path folder;

    @Test
    void namesWithACommonNounHaveItAndOthersNot() throws Exception {
        Determiner determiner = read("{word: the, types: [organization, country], names: [Office, University of]}");

        assertThat(determiner.with(Type.ORGANIZATION, "Example Office")).isEqualTo("the Example Office");
        assertThat(determiner.with(Type.ORGANIZATION, "Officers Club")).isEqualTo("Officers Club");
        assertThat(determiner.with(Type.ORGANIZATION, "University of Example")).isEqualTo("the University of Example");
        assertThat(determiner.with(Type.ORGANIZATION, "Example University")).isEqualTo("Example University");
        assertThat(determiner.with(Type.ORGANIZATION, "the Office")).isEqualTo("the Office");
        assertThat(determiner.with(Type.PERSON, "Ann Office")).isEqualTo("Ann Office");
    }

    @Test
    void whereTheDataNameNoneNoNameHasIt() throws Exception {
        assertThat(read("{}").with(Type.ORGANIZATION, "Example Office")).isEqualTo("Example Office");
    }

    private Determiner read(String determiner) throws Exception {
        Path file = folder.resolve("frames.yaml");
        Files.writeString(file, "determiner: " + determiner);
        YamlFile yaml = YamlFile.read(file);
        return Determiner.read(yaml, yaml.root().path("determiner"));
    }
}
