package org.hanoigraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole articles, invented for these tests, in the forms in which press articles come. */
class OwnArticlesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fa", "sv", "de", "ur", "id", "vietnam-vn"})
    void everyBlockOfAnArticleIsFound(String name) throws ArticleException {
        BlocksFile file = BlocksFile.of(name);

        ArticleText article = Reading.read(file.text());

        List<String> found = Reading.blocks(article);
        assertThat(withoutDoubts(found)).isEqualTo(withoutDoubts(file.blocks()));
        assertThat(article.text()).isEqualTo(file.text());
    }

    /** What news sites put around a text: the way to the page, share buttons, letters by mail, cookies, and no source line. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de-portal", "fa-portal", "id-portal", "sv-portal", "ur-portal"})
    void theTextOfAPortalIsKeptAndItsFurnitureIsNot(String name) throws ArticleException {
        BlocksFile file = BlocksFile.of(name);

        ArticleText article = Reading.read(file.text());

        assertThat(withoutDoubts(Reading.blocks(article))).isEqualTo(withoutDoubts(file.blocks()));
        assertThat(article.published()).isEqualTo(DAY);
        assertThat(article.source()).isNull();
        assertThat(article.language()).isEqualTo(name.substring(0, 2));
    }

    /** Furniture is known by how a line begins; the same words inside a text are text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Die Angreifer teilten Links auf Facebook und WhatsApp und stahlen Cookies aus dem Browser.",
                "Von Tallinn aus fuhren die Delegierten mit dem Schiff nach Riga und weiter nach Danzig.",
                "Im Newsletter der Behörde stand davon nichts.",
                "Die Zahl der Fälle stieg 2024/2025 auf das Doppelte: 1200 > 600."
            })
    void textThatSpeaksOfSuchThingsIsText(String line) throws ArticleException {
        BlocksFile file = BlocksFile.of("de-portal");

        ArticleText article = Reading.read(file.text().replace("Anzeige", line));

        assertThat(Reading.blocks(article)).contains("BODY " + line);
    }

    private static List<String> withoutDoubts(List<String> blocks) {
        return blocks.stream()
                .map(block -> block.replaceFirst("^([A-Z_]+)\\?", "$1"))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}, {3}, translation {4}")
    @CsvSource({
        "fa,         fa, irna.ir,            islamic-republic-news-agency, false",
        "sv,         sv, dn.se,              dagens-nyheter,               false",
        "de,         de, tagesschau.de,      tagesschau,                   false",
        "ur,         ur, urdu.radio.gov.pk,  radio-pakistan,               false",
        "id,         id, antaranews.com,     antara,                       false",
        "vietnam-vn, sv, nhandan.vn,         nhan-dan,                     true"
    })
    void theSurroundingsOfAnArticleBecomeItsMetadata(
            String name, String language, String host, String publisher, boolean translation) throws ArticleException {
        ArticleText article = Reading.read(BlocksFile.of(name).text());

        assertThat(article.language()).isEqualTo(language);
        assertThat(article.publisherHost()).isEqualTo(host);
        assertThat(Reading.publisher(article)).isEqualTo("organization/" + publisher);
        assertThat(article.published()).isEqualTo(DAY);
        assertThat(article.translation()).isEqualTo(translation);
    }

    @Test
    void agenciesAndPhotographersAreCredited() throws ArticleException {
        assertThat(Reading.credits(Reading.read(BlocksFile.of("sv").text())))
                .containsExactly(
                        "AGENCY TALLINN, TT=tt-news-agency",
                        "PHOTO Jonas Lindgren, TT=tt-news-agency",
                        "AGENCY TT=tt-news-agency");
        assertThat(Reading.credits(Reading.read(BlocksFile.of("fa").text())))
                .contains("PHOTO یوناس لیندگرن, رویترز=reuters");
        assertThat(Reading.credits(Reading.read(BlocksFile.of("vietnam-vn").text())))
                .contains("PHOTO THUY NGUYEN", "AGENCY VNA=vietnam-news-agency, VNS=viet-nam-news");
    }

    /** Lines in any order, with disturbances: whatever comes, blocks stay sound and cover what can be seen. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"fa, 1", "fa, 2", "sv, 3", "de, 5", "ur, 8", "ur, 13", "id, 21", "sv, 34"})
    void blocksCoverWhatCanBeSeenAndNeverOverlap(String language, long seed) throws ArticleException {
        Random random = new Random(seed);
        List<String> lines =
                new ArrayList<>(BlocksFile.of(language).text().lines().toList());
        lines.addAll(BlocksFile.of("vietnam-vn").text().lines().limit(8).toList());
        String disturbances =
                "()[]{}«»“”\"'/:;,.-–—۔؟|*#\u200F\u202E\u2069\u200C\u00AD\uFEFF \t\u00A0\u0301\uD83D\uDCF7";
        for (int round = 0; round < 15; round++) {
            Collections.shuffle(lines, random);
            String text = lines.stream()
                    .map(line -> disturbed(line, disturbances, random))
                    .collect(Collectors.joining(random.nextBoolean() ? "\n" : "\r\n\r\n"));

            assertSound(Reading.read(text, StandardCharsets.UTF_8, language));
        }
    }

    private static String disturbed(String line, String disturbances, Random random) {
        StringBuilder changed = new StringBuilder(line);
        for (int i = 0; i < 3; i++) {
            int at = disturbances.offsetByCodePoints(
                    0, random.nextInt(disturbances.codePointCount(0, disturbances.length())));
            changed.insert(random.nextInt(changed.length() + 1), Character.toString(disturbances.codePointAt(at)));
        }
        return changed.toString();
    }

    static void assertSound(ArticleText article) {
        String text = article.text();
        int end = 0;
        for (Block block : article.blocks()) {
            assertThat(block.start()).isGreaterThanOrEqualTo(end);
            assertThat(block.end()).isGreaterThan(block.start());
            assertBlank(text, end, block.start());
            assertThat(Folding.isBlank(text.codePointAt(block.start()))).isFalse();
            assertThat(Folding.isBlank(text.codePointBefore(block.end()))).isFalse();
            for (Credit credit : block.credits()) {
                assertThat(credit.start()).isBetween(block.start(), credit.end());
                assertThat(credit.end()).isLessThanOrEqualTo(block.end());
                for (CreditPart part : credit.parts()) {
                    assertThat(part.start()).isGreaterThanOrEqualTo(credit.start());
                    assertThat(part.end()).isLessThanOrEqualTo(credit.end());
                    assertThat(text.substring(part.start(), part.end())).isEqualTo(part.text());
                }
            }
            end = block.end();
        }
        assertBlank(text, end, text.length());
    }

    private static void assertBlank(String text, int from, int to) {
        assertThat(text.substring(from, to).codePoints().allMatch(Folding::isBlank))
                .as("text between blocks: '%s'", text.substring(from, to))
                .isTrue();
    }
}
