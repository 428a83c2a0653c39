package org.hanoigraph.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What holds for all names, tried on the names of the test files and on random ones. */
class NameInvarianceTest {
    private static final int ROUNDS = 1_000;
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();

    private final NameMatcher matcher = TestNames.RULES;
    private final Random random = new Random(20251025);
    private final List<Name> names = names();

    private static List<Name> names() {
        List<Name> names = new ArrayList<>();
        try {
            List<TestNames.Pair> pairs = new ArrayList<>(TestNames.golden());
            pairs.addAll(TestNames.mustNotMerge());
            for (TestNames.Pair pair : pairs) {
                names.add(pair.first());
                names.add(pair.second());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return names;
    }

    private Name any() {
        return names.get(random.nextInt(names.size()));
    }

    @Test
    void theOrderOfTheTwoNamesDoesNotMatter() {
        for (int i = 0; i < ROUNDS; i++) {
            Name one = any();
            Name other = i % 2 == 0 ? any() : near(one);

            Similarity there = matcher.compare(one, other);
            Similarity back = matcher.compare(other, one);

            assertThat(back.score()).as("%s | %s", one, other).isEqualTo(there.score());
            assertThat(back.decision()).isEqualTo(there.decision());
        }
    }

    @Test
    void everyNameIsItself() {
        for (Name name : names) {
            Similarity found = matcher.compare(name, name);

            assertThat(found.score()).as(name.text()).isEqualTo(1);
            assertThat(found.decision()).isEqualTo(Decision.MERGE);
        }
    }

    @Test
    void scoresLieBetweenZeroAndOneAndDecisionsFollowThem() {
        for (int i = 0; i < ROUNDS; i++) {
            Similarity found = matcher.compare(any(), any());

            assertThat(found.score()).isBetween(0.0, 1.0);
            assertThat(found.decision())
                    .isEqualTo(
                            found.score() >= 0.9
                                    ? Decision.MERGE
                                    : found.score() >= 0.7 ? Decision.REVIEW : Decision.DISTINCT);
            assertThat(found.reason()).isNotBlank();
        }
    }

    @Test
    void caseDoesNotMatter() {
        for (Name name : names) {
            assertSame(name, UCharacter.toUpperCase(ULocale.ROOT, name.text()));
            assertSame(name, UCharacter.toLowerCase(ULocale.ROOT, name.text()));
        }
    }

    @Test
    void formsOfUnicodeSpacesAndInvisibleSignsDoNotMatter() {
        for (Name name : names) {
            assertSame(name, APART.normalize(name.text()));
            assertSame(name, "  " + name.text().replace(" ", " \u00A0 ") + "\u200F ");
            assertSame(name, "\u202B" + name.text().replace(" ", "\u200E \u2066") + "\u202C");
            assertSame(name, "“" + name.text() + "”");
        }
    }

    @Test
    void latinAccentsDoNotMatterWhereOneNameHasNone() {
        for (Name name : names) {
            if (TestNames.script(name.text()).equals("Latn")) {
                String bare = APART.normalize(name.text()).replaceAll("\\p{Mn}", "");

                Similarity found = matcher.compare(name, new Name(bare, name.language(), name.kind()));

                assertThat(found.decision())
                        .as("%s | %s (%s)", name.text(), bare, found.reason())
                        .isEqualTo(Decision.MERGE);
            }
        }
    }

    private void assertSame(Name name, String text) {
        Name other = new Name(text, name.language(), name.kind());
        Similarity found = matcher.compare(name, other);
        assertThat(found.decision())
                .as("%s | %s (%s)", name.text(), text, found.reason())
                .isEqualTo(Decision.MERGE);
        assertThat(found.score()).as("%s | %s", name.text(), text).isCloseTo(1, within(0.05));
    }

    /** The name with a letter or two changed. */
    private Name near(Name name) {
        StringBuilder text = new StringBuilder(name.text());
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(text.length() > 1 ? at : 0).append('x');
                case 1 ->
                    text.insert(
                            at, names.get(random.nextInt(names.size())).text().charAt(0));
                default -> text.setCharAt(at, ' ');
            }
        }
        return new Name(text.toString(), random.nextBoolean() ? name.language() : null, name.kind());
    }

    @Test
    void noTextMakesTheMatcherFailOrHang() {
        List<String> hostile = new ArrayList<>(List.of(
                "",
                " ",
                ".",
                ",,,,",
                "\u0000",
                "\uD800",
                "\uDC00\uD800",
                "\u0301",
                "\u0301\u0301 \u0300",
                "ـ",
                "\u202E\u202D\u2066",
                "'",
                "''''",
                "&",
                "& & &",
                "Jr.",
                "Dr. Dr. Dr.",
                "a".repeat(1_000_000),
                "ا".repeat(200),
                "a ".repeat(100),
                "\"".repeat(10_000),
                "«".repeat(10_000) + "»".repeat(10_000),
                "A.".repeat(24),
                "al-".repeat(60),
                "عبد ".repeat(24),
                "von der ".repeat(3),
                "بنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبنبن".repeat(3),
                "普".repeat(200),
                "フ".repeat(200),
                "빈".repeat(200)));
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(120); k >= 0; k--) {
                text.append(random.nextInt(4) == 0 ? ' ' : (char) random.nextInt(0x10000));
            }
            hostile.add(text.toString());
        }
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            List<Name> asNames = new ArrayList<>();
            for (String text : hostile) {
                for (Name.Kind kind : Name.Kind.values()) {
                    Name name = new Name(text, null, kind);
                    asNames.add(name);
                    assertThat(matcher.compare(name, name).score()).isEqualTo(1);
                    for (int i = 0; i < 3; i++) {
                        Name other = new Name(hostile.get(random.nextInt(hostile.size())), "fa", kind);
                        assertThat(matcher.compare(name, other).score()).isBetween(0.0, 1.0);
                    }
                }
            }
            assertThat(matcher.clusters(asNames)).isNotEmpty();
        });
    }

    @Test
    void aTextTooLongForANameEqualsOnlyItself() {
        String text = "Artur Lyukmanov ".repeat(20);

        Similarity found = matcher.compare(Name.person(text, null), Name.person(text + ".", null));

        assertThat(found.decision()).isEqualTo(Decision.DISTINCT);
        assertThat(found.reason()).isEqualTo("one of the two is no name");
    }
}
