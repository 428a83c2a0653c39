package org.hanoigraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hanoigraph.extract.Element.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoicesTest {
    @TempDir
    Path folder;

    @Test
    void aChoiceStandsForEachOfItsTexts() {
        assertThat(Choices.of("(sign|ratif)ied (it|the treaty)"))
                .containsExactly("signied it", "signied the treaty", "ratified it", "ratified the treaty");
    }

    @Test
    void whatMayBeMissingIsMissingInOne() {
        assertThat(Choices.of("minister(s)?")).containsExactly("ministers", "minister");
        assertThat(Choices.of("(has|had)? signed")).containsExactly("has signed", "had signed", " signed");
    }

    @Test
    void bracketsWithoutAChoiceAreTheTextsOwn() {
        assertThat(Choices.of("captain (ret.)")).containsExactly("captain (ret.)");
        assertThat(Choices.of("(")).containsExactly("(");
    }

    @Test
    void aSetIsMadeOfOthers() throws Exception {
        YamlFile yaml = file("""
                sets:
                  done: [did, has done]
                  praise: ["(praise|honour) @done", lauded]
                """);

        assertThat(yaml.phrases("set praise", YamlFile.strings(yaml.root().at("/sets/praise"))))
                .extracting(Phrase::words)
                .containsExactly(
                        List.of("praise", "did"),
                        List.of("praise", "has", "done"),
                        List.of("honour", "did"),
                        List.of("honour", "has", "done"),
                        List.of("lauded"));
    }

    @Test
    void aSetThatIsNotThereIsAFault() throws Exception {
        YamlFile yaml = file("sets: {praise: ['praise @done']}");

        assertThatThrownBy(() -> yaml.sets(new PhraseIndex()))
                .hasMessageContaining("set praise: 'praise @done': there is no set 'done' in this file");
    }

    @Test
    void aSetMadeOfItselfIsAFault() throws Exception {
        YamlFile yaml = file("sets: {one: ['a @two'], two: ['b @one']}");

        assertThatThrownBy(() -> yaml.sets(new PhraseIndex())).hasMessageContaining("is made of itself");
    }

    private YamlFile file(String text) throws Exception {
        return YamlFile.read(Files.writeString(folder.resolve("language.yaml"), text));
    }
}
