package org.hanoigraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hanoigraph.article.Block.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five press articles, where they are at hand: they belong to their publishers and are no part of the project. */
class PressArticlesTest {
    private static final Path ARTICLES =
            Path.of(System.getProperty("hanoi.home", "")).resolve("../shared/articles");

    @BeforeEach
    void articlesAreThere() {
        assumeTrue(Files.isDirectory(ARTICLES), "the press articles are not here");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "000_c19636664bb59bdb, fa, 310342fd02c218d55cd0c1512c72f5225641accd842edb5709f3fbed906c29da",
        "001_53ee598ec899c932, sv, dbd8dda46d7bbb5ee8932bf4c7d9975ab44192b1450cd49a39e2848570d6878a",
        "002_6db6b72126300b36, de, 05895c549078022c3e5a25c64d429d3f1bdcbeb1fdc983bbadb9dbbedfc4f0b9",
        "003_b6929ff579dc19fe, ur, 670bd6cccf12a401bebb4a4967389df87af6f85447495e5f74c10ebf92296acd",
        "004_6b0d2eef93d34f57, id, 181f708e69916e07cc23a27e74626dcef8c17c4344ed24518e1905715e477bf9"
    })
    void theTextIsTheFileAndTheBlocksAreSound(String stem, String language, String sha256)
            throws ArticleException, IOException {
        ArticleText article = read(stem);

        assertThat(article.text()).isEqualTo(Files.readString(file(stem)));
        assertThat(article.stem()).isEqualTo(stem);
        assertThat(article.language()).isEqualTo(language);
        assertThat(article.sha256()).isEqualTo(sha256);
        assertThat(article.translation()).isTrue();
        OwnArticlesTest.assertSound(article);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "000_c19636664bb59bdb, vietnamplus.vn, vietnamplus, -,          post1073043.vnp",
                "001_53ee598ec899c932, dantri.com.vn,  dan-tri,     2025-10-26, 20251026174836264.htm",
                "002_6db6b72126300b36, vietnamplus.vn, vietnamplus, -,          post1072235.vnp",
                "003_b6929ff579dc19fe, vietnamplus.vn, vietnamplus, -,          post1072235.vnp",
                "004_6b0d2eef93d34f57, vietnamplus.vn, vietnamplus, -,          post1072235.vnp"
            })
    void theSourceLineTellsAddressPublisherAndDay(
            String stem, String host, String publisher, @Nullable LocalDate published, String addressEnd)
            throws ArticleException {
        ArticleText article = read(stem);

        assertThat(article.source()).startsWith("https://").endsWith(addressEnd);
        assertThat(article.publisherHost()).isEqualTo(host);
        assertThat(Reading.publisher(article)).isEqualTo("organization/" + publisher);
        assertThat(article.published()).isEqualTo(published);
    }

    /** Starts and ends in UTF-16, which in these texts are code points too. */
    @ParameterizedTest(name = "{0}: {1} from {2} to {3}")
    @CsvSource({
        "000_c19636664bb59bdb, CROSSHEAD,   342,  397",
        "000_c19636664bb59bdb, CROSSHEAD,   2078, 2128",
        "000_c19636664bb59bdb, CAPTION,     2684, 2786",
        "000_c19636664bb59bdb, CREDIT,      3992, 4008",
        "000_c19636664bb59bdb, SOURCE_LINE, 4009, 4137",
        "000_c19636664bb59bdb, COUNTER,     4144, 4151",
        "001_53ee598ec899c932, CAPTION,     1116, 1198",
        "001_53ee598ec899c932, CAPTION,     3322, 3468",
        "001_53ee598ec899c932, SOURCE_LINE, 4122, 4241",
        "001_53ee598ec899c932, COUNTER,     4248, 4261",
        "002_6db6b72126300b36, END_MARK,    4457, 4460",
        "002_6db6b72126300b36, SOURCE_LINE, 4461, 4588",
        "002_6db6b72126300b36, COUNTER,     4589, 4602",
        "003_b6929ff579dc19fe, CREDIT,      3590, 3606",
        "003_b6929ff579dc19fe, SOURCE_LINE, 3607, 3732",
        "003_b6929ff579dc19fe, COUNTER,     3739, 3748",
        "004_6b0d2eef93d34f57, CREDIT,      4119, 4135",
        "004_6b0d2eef93d34f57, SOURCE_LINE, 4136, 4263",
        "004_6b0d2eef93d34f57, COUNTER,     4270, 4282"
    })
    void whatIsNoTextIsKnownAsSuch(String stem, Kind kind, int start, int end) throws ArticleException {
        assertThat(read(stem).blocks())
                .filteredOn(block -> block.start() == start)
                .singleElement()
                .satisfies(block -> {
                    assertThat(block.kind()).isEqualTo(kind);
                    assertThat(block.end()).isEqualTo(end);
                });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "000_c19636664bb59bdb, 22",
        "001_53ee598ec899c932, 18",
        "002_6db6b72126300b36, 15",
        "003_b6929ff579dc19fe, 15",
        "004_6b0d2eef93d34f57, 15"
    })
    void nothingElseIsTakenForAnythingButText(String stem, int blocks) throws ArticleException {
        assertThat(read(stem).blocks()).hasSize(blocks);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "000_c19636664bb59bdb; PHOTO ویت دوک, VNA=vietnam-news-agency",
                "000_c19636664bb59bdb; AGENCY ویتنام=vietnam-news-agency, ویتنام+=vietnamplus",
                "001_53ee598ec899c932; PHOTO VNA=vietnam-news-agency",
                "003_b6929ff579dc19fe; AGENCY TTXVN=vietnam-news-agency, Vietnam+=vietnamplus",
                "004_6b0d2eef93d34f57; AGENCY TTXVN=vietnam-news-agency, Vietnam+=vietnamplus"
            })
    void creditsNameAgenciesAndPhotographers(String stem, String credit) throws ArticleException {
        List<String> credits = Reading.credits(read(stem));

        assertThat(credits).contains(credit);
    }

    private static ArticleText read(String stem) throws ArticleException {
        return Reading.READER.read(file(stem));
    }

    private static Path file(String stem) {
        return ARTICLES.resolve(stem + ".txt");
    }
}
