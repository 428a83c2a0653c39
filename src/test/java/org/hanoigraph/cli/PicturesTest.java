package org.hanoigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Mention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What captions and source lines state: who made a picture, whom it shows, who publishes. */
class PicturesTest {
    private static final String GERMAN =
            "Der Minister sagte am Samstag, dass mehrere Staaten die Hanoi-Konvention unterzeichnet haben und Vietnam dankt. ";

    private static Extraction extraction;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() throws Exception {
        extraction = new Extraction(Home.find());
    }

    @Test
    void aPictureShowsEachPersonOfItsCaption() throws Exception {
        assertThat(pictures("Außenminister Henrik Lindholm und Botschafterin Karin Solheim in Hanoi. (Foto: VNA)"))
                .containsExactlyInAnyOrder(
                        "organization/vietnam-news-agency of person/henrik-lindholm",
                        "organization/vietnam-news-agency of person/karin-solheim");
    }

    @Test
    void aMinistryMayHaveMadeThePicture() throws Exception {
        assertThat(pictures("Botschafterin Karin Solheim in Hanoi. (Foto: Vietnamesisches Außenministerium)"))
                .containsExactly("organization/ministry-of-foreign-affairs-of-vietnam of person/karin-solheim");
    }

    @Test
    void anAddressIsNoPhotographer() throws Exception {
        assertThat(pictures("Botschafterin Karin Solheim in Hanoi. (Bild: Lorenz Bassin/nirgendbilder.example)"))
                .containsExactly("person/lorenz-bassin of person/karin-solheim");
    }

    @Test
    void whoSellsPicturesThroughADealerDoesNotWorkThere() throws Exception {
        String caption = "Botschafterin Karin Solheim in Hanoi. (Bild: Lorenz Bassin/Shutterstock.com)";
        assertThat(pictures(caption))
                .containsExactlyInAnyOrder(
                        "person/lorenz-bassin of person/karin-solheim",
                        "organization/shutterstock of person/karin-solheim");
        assertThat(employers(caption)).isEmpty();
        assertThat(employers("Botschafterin Karin Solheim in Hanoi. (Foto: Lorenz Bassin/VNA)"))
                .containsExactly("organization/vietnam-news-agency");
    }

    @Test
    void aPhotographerIsThePersonWhoIsKnownByThatName() throws Exception {
        assertThat(pictures("Botschafterin Karin Solheim in Hanoi. (Foto: Artur Ljukmanow/VNA)"))
                .contains("person/artur-lyukmanov of person/karin-solheim");
    }

    @Test
    void aPhotographerWhoseNameHoldsTheNameOfACountryIsMentioned() throws Exception {
        assertThat(mentions("Botschafterin Karin Solheim in Hanoi. (Foto: Vietnam Duc/VNA)"))
                .contains("Vietnam Duc person/vietnam-duc", "VNA organization/vietnam-news-agency");
    }

    @Test
    void anOfficeOrACompanyIsNoPhotographer() throws Exception {
        assertThat(pictures("Botschafterin Karin Solheim in Hanoi. (Foto: Hafen Media/Lorenz Bassin)"))
                .containsExactly("person/lorenz-bassin of person/karin-solheim");
        assertThat(pictures("Botschafterin Karin Solheim in Hanoi. (Foto: QQA)"))
                .isEmpty();
    }

    @Test
    void theHostOfTheSourceMentionsThePublisher() throws Exception {
        assertThat(mentions("Quelle: https://www.vietnamplus.vn/beispiel-post1.vnp"))
                .contains("www.vietnamplus.vn organization/vietnamplus");
    }

    private List<String> mentions(String line) throws Exception {
        return records(line).stream()
                .filter(Mention.class::isInstance)
                .map(Mention.class::cast)
                .map(mention -> mention.form() + " " + mention.entity())
                .toList();
    }

    /** For whom the photographer works. */
    private List<String> employers(String caption) throws Exception {
        return facts(caption, "memberOf")
                .filter(fact -> fact.subject().id().equals("person/lorenz-bassin"))
                .map(fact -> id(fact.object()))
                .toList();
    }

    private Stream<Fact> facts(String line, String relation) throws Exception {
        return records(line).stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .filter(fact -> fact.relation().equals(relation));
    }

    private List<String> pictures(String caption) throws Exception {
        return facts(caption, "photoBy")
                .map(fact -> id(fact.object()) + " of " + id(fact.qualifiers().get("depicts")))
                .toList();
    }

    private List<FactRecord> records(String line) throws Exception {
        Path file = folder.resolve("article.txt");
        Files.writeString(file, GERMAN.repeat(2) + "\n\n" + line + "\n\n" + GERMAN.repeat(2));
        return extraction.extract(file);
    }

    private static String id(@Nullable Object value) {
        return value instanceof Entity entity ? entity.id() : "nobody";
    }
}
