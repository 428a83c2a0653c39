package org.hanoigraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanoigraph.text.FoldedText;
import org.hanoigraph.text.LanguageData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {
    @TempDir
    Path folder;

    private static final Path DATA = Path.of(System.getProperty("hanoi.home", ""), "data/extraction");

    private Lexicon lexicon;
    private PhraseIndex phrases;
    private Grammar grammar;

    @BeforeEach
    void readALanguage() throws Exception {
        Path file = folder.resolve("en.yaml");
        Files.writeString(file, """
                suffixes: [s]
                entities:
                  country/AA: {name: [Aland], adjective: [Alandish]}
                  country/BB: {name: [Beeland]}
                  country/CC: {name: [Ceeland]}
                  treaty/t: {name: [Great Treaty], nominal: [the treaty]}
                titles: [minister]
                persons: ["@title ~N"]
                stop: [the, of, said]
                """);
        phrases = new PhraseIndex();
        lexicon = Lexicon.read(file, Map.of(), Map.of(), phrases);
        Path rules = Files.writeString(
                folder.resolve("grammar.yaml"),
                "{sets: {and: [and, as well as]}, determiners: [the, the young], clauses: [that], barriers: [by contrast]}");
        grammar = Grammar.read(rules, List.of(), phrases);
    }

    @Test
    void wordsGapsAndSlotsMatchInTheirOrder() throws Exception {
        List<Match> found =
                find("$S{country} ..2 signed ..2 $O{treaty}", "Yesterday Aland gladly signed the Great Treaty.");

        assertThat(found).singleElement().satisfies(match -> {
            assertThat(ids(match, "S")).containsExactly("country/AA");
            assertThat(ids(match, "O")).containsExactly("treaty/t");
        });
    }

    @Test
    void aGapIsNoLongerThanItSays() throws Exception {
        assertThat(find("$S{country} ..1 signed", "Aland has at last signed.")).isEmpty();
    }

    @Test
    void aGapDoesNotReachOverAMentionThatWouldFillTheSlot() throws Exception {
        assertThat(find("$S{country} ..6 signed", "Aland watched while Beeland signed."))
                .singleElement()
                .satisfies(match -> assertThat(ids(match, "S")).containsExactly("country/BB"));
    }

    @Test
    void aGapDoesNotReachOverABarrierOfSeveralWords() throws Exception {
        assertThat(find("$S{country} ..6 signed", "Aland watched, the king by contrast signed."))
                .isEmpty();
        assertThat(find("$S{country} ..6 signed", "Aland, by contrast to none, signed."))
                .isEmpty();
        assertThat(find("$S{country} ..6 signed", "Aland by and by signed.")).hasSize(1);
    }

    @Test
    void aListGoesOnBehindAPhraseForAndAndAnArticleOfSeveralWords() throws Exception {
        assertThat(find("$S{country}+ signed", "Aland, Beeland as well as the young Ceeland signed."))
                .first()
                .satisfies(
                        match -> assertThat(ids(match, "S")).containsExactly("country/AA", "country/BB", "country/CC"));
    }

    @Test
    void aListSlotTakesAllMembers() throws Exception {
        assertThat(find("$S{country}+ signed", "Aland, Beeland and Ceeland signed."))
                .first()
                .satisfies(
                        match -> assertThat(ids(match, "S")).containsExactly("country/AA", "country/BB", "country/CC"));
    }

    @Test
    void alternativesPrefixesAndOptionalWordsMatch() throws Exception {
        assertThat(find("(has|did not)? (sign*|put its name to)", "Aland did not sign."))
                .hasSize(2);
        assertThat(find("put its name to", "Aland put its name to it.")).hasSize(1);
        assertThat(find("^ Aland", "In Aland")).isEmpty();
    }

    @Test
    void theEndOfACompoundIsEnough() throws Exception {
        assertThat(find("*conference", "The Megaconference ended.")).hasSize(1);
        assertThat(find("*conference", "Conferences ended.")).isEmpty();
    }

    @Test
    void anOpenSlotTakesTheWordsThatNoListHas() throws Exception {
        assertThat(find("stressed $O{topic|open}", "Aland stressed the safety of small boats, and left."))
                .singleElement()
                .satisfies(match -> assertThat(ids(match, "O")).containsExactly("topic/safety-of-small-boats"));
        assertThat(find("$O{topic|open} on insisted", "Clean harbours on insisted Aland."))
                .first()
                .satisfies(match -> assertThat(ids(match, "O")).containsExactly("topic/clean-harbours"));
        assertThat(find("stressed $O{topic|open}", "Aland stressed that.")).isEmpty();
    }

    @Test
    void aSetMayTellWhatMustNotStandBefore() throws Exception {
        PhraseSets sets = new PhraseSets(phrases);
        sets.name("never", List.of(Pattern.phrase("never"), Pattern.phrase("not yet")));
        Pattern pattern = Pattern.parse("!@never signed", sets);

        assertThat(new Matching(sentence("Aland signed."), grammar, lexicon).find(pattern))
                .hasSize(1);
        assertThat(new Matching(sentence("Aland has not yet signed."), grammar, lexicon).find(pattern))
                .isEmpty();
        assertThatThrownBy(() -> Pattern.parse("!@unknown signed", sets)).hasMessageContaining("no set 'unknown'");
    }

    @Test
    void aNameThatNobodyListedIsFoundByItsTitle() throws Exception {
        Matching matching = new Matching(sentence("The minister Nora Quill said so."), grammar, lexicon);

        assertThat(matching.find(lexicon.newNames().get(0).pattern()))
                .singleElement()
                .satisfies(match -> assertThat(match.name()).isEqualTo(new Match.Name(2, 4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$S{country",
                "$S{contry}",
                "(signed|@sign)",
                "*a*",
                "(*a b)",
                "..x",
                "(a|b",
                "@unknown",
                "..3 ..4",
                ""
            })
    void whatIsNoPatternIsRefused(String text) {
        assertThatThrownBy(() -> Pattern.parse(text, new PhraseSets(phrases))).isInstanceOf(GrammarException.class);
    }

    @Test
    void aHostileSentenceEndsInTime() throws Exception {
        PhraseSets sets = new PhraseSets(phrases);
        Pattern pattern = Pattern.parse("..9 signed ..9 signed ..9 signed ..9 signed ..9 so", sets);
        Sentence sentence = sentence(
                "Aland signed ".repeat(2_000) + "and Aland signed no more of all of them that it had to sign or so");
        Matching matching = new Matching(sentence, grammar, lexicon);

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(matching.find(pattern)).isEmpty());
    }

    private List<Match> find(String pattern, String text) throws Exception {
        PhraseSets sets = new PhraseSets(phrases);
        Pattern parsed = Pattern.parse(pattern, sets);
        return new Matching(sentence(text), grammar, lexicon).find(parsed);
    }

    private Sentence sentence(String text) throws IOException {
        FoldedText folded = FoldedText.of(text);
        Forms forms = new Forms(phrases, lexicon);
        Sentence sentence = Sentence.of(folded, 0, folded.folded().length(), 1, 10_000, forms, phrases.search())
                .get(0);
        Background background = new Background(
                Map.of(), Map.of(), Map.of(), Set.of(), new Signatures(Map.of(), Map.of(), Map.of()), null, null);
        new Reading(lexicon, grammar, phrases, LanguageData.read(DATA), "en", background)
                .names(sentence, new Surnames(Set.of(), false, Set.of()));
        return sentence;
    }

    private static List<String> ids(Match match, String slot) {
        return match.slot(slot).stream().map(found -> found.referent().value()).toList();
    }
}
