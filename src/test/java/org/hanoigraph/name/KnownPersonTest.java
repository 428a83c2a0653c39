package org.hanoigraph.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPersonTest {
    private static final String COLUMNS = "id\tname\tother names\tlanguage\tacts for\tseen at\n";

    @TempDir
    Path folder;

    @Test
    void aPersonHasItsUsualNameFirst() throws IOException {
        Path file = write("person/ada-muster\tAda Muster\tAda B. Muster; Ада Мустер\ten\tSE\thttps://example.org/1\n");

        assertThat(KnownPerson.read(file)).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo("person/ada-muster");
            assertThat(person.names())
                    .containsExactly(
                            Name.person("Ada Muster", "en"),
                            Name.person("Ada B. Muster", "en"),
                            Name.person("Ада Мустер", "en"));
            assertThat(person.country()).isEqualTo("SE");
        });
    }

    /** Regression: "Lin Jian" in Persian was Lương Cường, whose name in Chinese characters sounds like it when read in Chinese. */
    @Test
    void noVietnameseNameIsReadInChinese() throws IOException {
        Path home = Path.of(System.getProperty("hanoi.home", ""));
        assertThat(KnownPerson.read(home.resolve("data/extraction/persons.tsv")))
                .filteredOn(person -> "vi".equals(person.names().get(0).language()))
                .isNotEmpty()
                .flatExtracting(KnownPerson::names)
                .noneMatch(name -> name.text().codePoints().anyMatch(Character::isIdeographic));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada-muster\tAda Muster\t\ten\tSE\thttps://example.org/1 | expected an id as person/given-surname",
                "person/ada-muster\t \t\ten\tSE\thttps://example.org/1 | expected a name",
                "person/ada-muster\tAda Muster\t\ten\tSE\tfrom memory | expected the address of a page",
                "person/ada-muster\tAda Muster\t\ten\tSweden\thttps://example.org/1 | expected a country as VN",
                "person/ada-muster\tAda Muster\thttps://example.org/1 | expected 6 columns, found 3",
            })
    void aBadLineIsToldWithItsPlace(String line, String message) throws IOException {
        Path file = write(line + "\n");

        assertThatThrownBy(() -> KnownPerson.read(file)).hasMessageContaining("persons.tsv:2: " + message);
    }

    @Test
    void nobodyStandsTwice() throws IOException {
        String line = "person/ada-muster\tAda Muster\t\ten\tSE\thttps://example.org/1\n";

        Path file = write(line + line);

        assertThatThrownBy(() -> KnownPerson.read(file))
                .hasMessageContaining("persons.tsv:3: \"person/ada-muster\" stands twice");
    }

    private Path write(String rows) throws IOException {
        return Files.writeString(folder.resolve("persons.tsv"), COLUMNS + rows);
    }
}
