package org.hanoigraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormsTest {
    @TempDir
    Path folder;

    private Forms forms;

    @BeforeEach
    void read() throws Exception {
        PhraseIndex phrases = new PhraseIndex();
        Path words = Files.writeString(
                folder.resolve("lexicon.yaml"),
                "{suffixes: [s], entities: {country/VN: {name: [Vietnam, New Vietnam]}}}");
        Lexicon lexicon = Lexicon.read(words, Map.of(), Map.of(), phrases);
        forms = new Forms(phrases, lexicon);
    }

    @Test
    void aFormThatWasMetIsTheSameAgain() {
        Form met = form("the vietnam the", 0, 3);

        assertThat(form("the vietnam the", 12, 15)).isSameAs(met);
        assertThat(met.text()).isEqualTo("the");
        assertThat(met.hash()).isEqualTo("the".hashCode());
    }

    @Test
    void formsOfOneHashAreToldApart() {
        assertThat("aa".hashCode()).isEqualTo("bB".hashCode());
        assertThat(form("aa bB", 0, 2).text()).isEqualTo("aa");
        assertThat(form("aa bB", 3, 5).text()).isEqualTo("bB");
    }

    @Test
    void manyFormsAreAllKept() {
        List<Form> met = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            met.add(word("word" + i));
        }
        for (int i = 0; i < met.size(); i++) {
            assertThat(word("word" + i)).isSameAs(met.get(i));
        }
    }

    @Test
    void aFormKnowsWhatTheLanguageDataSayOfIt() {
        assertThat(word("vietnams").names()).isNotNull();
        assertThat(word("new").names()).isNotNull();
        assertThat(word("old").names()).isNull();
        assertThat(word(",").word()).isFalse();
    }

    private Form word(String word) {
        return form(word, 0, word.length());
    }

    private Form form(String text, int start, int end) {
        return forms.at(text, start, end, text.substring(start, end).hashCode());
    }
}
