package org.hanoigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts changed mechanically: what is written otherwise and means the same must give the same facts, what means something
 * else must give another one.
 */
class MutationTest {
    private static final Path RESOURCES = Path.of(System.getProperty("hanoi.home", ""), "src/test/resources");
    private static final String CONVENTION = "treaty/un-convention-against-cybercrime";

    static final List<String> LANGUAGES = List.of("sv", "de", "fa", "ur", "id");

    private static Extraction extraction;

    @TempDir
    Path folder;

    @BeforeAll
    static void readTheLanguages() throws Exception {
        extraction = new Extraction(Home.find());
    }

    /** A statement with the name of a country in it. */
    record Statement(String language, String certainty, String kind, String sentence) {
        @Override
        public String toString() {
            return language + " " + certainty + " " + kind;
        }
    }

    static Stream<Statement> statements() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("mutation/countries.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Statement(cells[0], cells[1], cells[2], cells[3]));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementHoldsForWhicheverCountryItNames(Statement statement) throws Exception {
        TreeMap<String, String> countries = new TreeMap<>();
        for (String code : ULocale.getISOCountries()) {
            String name = new ULocale("und", code).getDisplayCountry(new ULocale(statement.language()));
            if (extraction.isKnown("country/" + code) && !name.equals(code)) {
                countries.put("country/" + code, name);
            }
        }
        StringBuilder text = new StringBuilder();
        countries
                .values()
                .forEach(name ->
                        text.append(statement.sentence().replace("{C}", name)).append("\n\n"));

        Set<String> found = new TreeSet<>();
        for (FactRecord record : extract(text.toString())) {
            if (record instanceof Fact fact
                    && fact.relation().equals("signed")
                    && text(fact.object()).equals(CONVENTION)
                    && fact.certainty().key().equals(statement.certainty())) {
                found.add(fact.subject().id());
            }
        }

        Set<String> missing = new TreeSet<>(countries.keySet());
        missing.removeAll(found);
        assertThat(countries).hasSizeGreaterThan(180);
        assertThat(missing).as("countries not found").hasSizeLessThanOrEqualTo(countries.size() / 25);
        assertThat(found).as("countries that nobody named").isSubsetOf(countries.keySet());
    }

    static Stream<Arguments> spellings() {
        List<Named<UnaryOperator<String>>> changes = List.of(
                Named.of(
                        "decomposed letters",
                        text -> Normalizer2.getNFDInstance().normalize(text)),
                Named.of("Arabic yeh and kaf", text -> text.replace('ی', 'ي').replace('ک', 'ك')),
                Named.of("no zero-width non-joiners", text -> text.replace("\u200c", "")),
                Named.of("Persian digits", text -> digits(text, '۰')),
                Named.of("Arabic digits", text -> digits(text, '٠')),
                Named.of("Latin digits", text -> digits(text, '0')),
                Named.of("Windows line ends", text -> text.replace("\n", "\r\n")),
                Named.of("a direction mark before each paragraph", text -> text.replace("\n\n", "\n\n\u200f")));
        return LANGUAGES.stream()
                .flatMap(language -> changes.stream()
                        .filter(change -> language.equals("fa")
                                || language.equals("ur")
                                || !change.getName().contains("digits"))
                        .map(change -> Arguments.of(language, change)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("spellings")
    void anotherSpellingStatesTheSame(String language, UnaryOperator<String> change) throws Exception {
        for (Path article : articles(language)) {
            String text = Files.readString(article);

            assertThat(likeness(facts(text), facts(change.apply(text))))
                    .as("%s", article.getFileName())
                    .isGreaterThanOrEqualTo(0.97);
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theOrderOfParagraphsMattersLittle(String language) throws Exception {
        double likeness = 0;
        List<Path> articles = articles(language);
        for (Path article : articles) {
            String text = Files.readString(article);
            List<String> paragraphs = new ArrayList<>(List.of(text.strip().split("\n\\s*\n", -1)));
            Collections.shuffle(paragraphs, new Random(7));
            likeness += likeness(facts(text), facts(String.join("\n\n", paragraphs))) / articles.size();
        }

        // Pronouns and surnames look back, so that some facts are lost.
        assertThat(likeness).isGreaterThanOrEqualTo(0.75);
    }

    private static String digits(String text, char zero) {
        StringBuilder changed = new StringBuilder();
        text.chars()
                .forEach(c -> changed.append(Character.isDigit(c) ? (char) (zero + Character.digit(c, 10)) : (char) c));
        return changed.toString();
    }

    /** The share of facts that both have. */
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return (double) both.size() / all.size();
    }

    private static List<Path> articles(String language) throws IOException {
        return Home.files(RESOURCES.resolve("extract/" + language), ".txt");
    }

    private Set<String> facts(String text) throws Exception {
        Set<String> facts = new HashSet<>();
        for (FactRecord record : extract(text)) {
            if (record instanceof Fact fact) {
                facts.add(fact.relation() + " " + fact.subject().id() + " " + text(fact.object()) + " "
                        + fact.certainty().key());
            }
        }
        return facts;
    }

    private List<FactRecord> extract(String text) throws Exception {
        Path file = folder.resolve("article.txt");
        Files.writeString(file, text);
        return extraction.extract(file);
    }

    private static String text(Value value) {
        return value instanceof Entity entity ? entity.id() : ((Literal) value).value();
    }
}
