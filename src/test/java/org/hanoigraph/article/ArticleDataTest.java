package org.hanoigraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data files by which articles are read, and what is said about a fault in them. */
class ArticleDataTest {
    @TempDir
    Path data;

    @Test
    void theLanguagesOfTheProjectAreRead() {
        assertThat(Reading.READER.languages()).containsExactly("de", "fa", "id", "sv", "ur");
    }

    @Test
    void publishersAreFoundByHostAndName() {
        Publishers publishers = Reading.READER.publishers();

        assertThat(publishers.organizationAt("vietnamplus.vn")).isEqualTo("organization/vietnamplus");
        assertThat(publishers.organizationAt("id.vietnamplus.vn")).isEqualTo("organization/vietnamplus");
        assertThat(publishers.organizationAt("vn")).isNull();
        assertThat(publishers.organizationAt("notvietnamplus.vn")).isNull();
        assertThat(publishers.organizationNamed("ttxvn")).isEqualTo("organization/vietnam-news-agency");
        assertThat(publishers.organizationNamed("VN")).isNull();
        assertThat(publishers.organizationNamed("Vietnam")).isNull();
        assertThat(publishers.englishName("organization/dan-tri")).isEqualTo("Dân trí");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "https://www.vietnamplus.vn/a.vnp,     vi",
                "https://en.vietnamplus.vn/a.vnp,      en",
                "https://vovworld.vn/id-ID/a.vov,      id",
                "https://example.org/sv/article,       sv",
                "https://news.un.org/fa/story/2025/1,  fa",
                "https://example.org/news/article,     -",
                "https://press.example.vn/a.html,      vi",
                "https://en.press.example.vn/a.html,   en",
                "https://press.example.ch/a.html,      -",
                "not an address,                       -"
            })
    void anAddressTellsTheLanguageOfItsPage(String address, @Nullable String language) {
        assertThat(Reading.READER.publishers().languageAt(address)).isEqualTo(language);
    }

    @Test
    void aLanguageIsAddedByDataAlone() throws IOException, ArticleException {
        copyData();
        append(
                "languages.yaml",
                "fi:\n  read: true\n  script: Latn\n  letters: \"\"\n  words: [ja, on, ei, se, että, oli, mutta, joka, ovat, kun]\n");
        Files.writeString(folder("boilerplate/fi.yaml"), "source: [\"Lähde:\"]\nphoto: [\"Kuva:\"]\n");

        ArticleText article = new ArticleReader(data)
                .read(
                        ("Ministerit tapasivat eilen, ja he sanoivat, että vesi on matalalla, mutta se ei ole uutta.\nKuva: AFP\n"
                                        + "Lähde: https://example.org/a")
                                .getBytes(StandardCharsets.UTF_8),
                        "fi",
                        null);

        assertThat(article.language()).isEqualTo("fi");
        assertThat(article.blocks())
                .extracting(Block::kind)
                .containsExactly(Block.Kind.BODY, Block.Kind.CREDIT, Block.Kind.SOURCE_LINE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "languages.yaml | xx: 5 | key 'xx': expected keys with values",
                "languages.yaml | xx: {script: Nope, letters: '', words: [a]} | key 'xx.script': expected an ISO 15924 code",
                "languages.yaml | xx: {script: Latn, letters: '', words: a} | key 'xx.words': expected a list of texts",
                "languages.yaml | xx: {script: Latn, letters: '', words: [1]} | key 'xx.words': expected a list of texts, but found 1",
                "languages.yaml | xx: {script: Latn, leters: ''} | key 'xx.leters': expected one of the keys read, script",
                "languages.yaml | xx: {read: true, script: Latn, letters: ''} | key 'xx': expected a file boilerplate/xx.yaml",
                "languages.yaml | sv: {} | not valid YAML",
                "languages.yaml | '}' | not valid YAML",
                "boilerplate/sv.yaml | sources: [a] | key 'sources': expected one of the keys source, photo",
                "boilerplate/sv.yaml | clock2: [a] | boilerplate/sv.yaml: key 'clock2'",
                "publishers.yaml | organization/x: {names: [X]} | key 'organization/x.name': expected a text",
                "publishers.yaml | organization/x: {name: X, names: [VNA]} | 'vna' stands twice in the file",
                "publishers.yaml | organization/x: {name: X, host: x} | expected one of the keys name, country, hosts"
            })
    void aFaultIsToldWithFileAndKey(String file, String line, String message) throws IOException {
        copyData();
        append(file, line.replaceAll("^'|'$", "") + "\n");

        assertThatThrownBy(() -> new ArticleReader(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(message);
    }

    @Test
    void aMissingFolderIsTold() {
        assertThatThrownBy(() -> new ArticleReader(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("languages.yaml");
    }

    private Path folder(String file) {
        return data.resolve("extraction").resolve(file);
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(folder(file), Files.readString(folder(file)) + text);
    }

    private void copyData() throws IOException {
        Path from = Reading.DATA.resolve("extraction");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        for (Path file : files) {
            Path to = folder(from.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }
}
