package org.hanoigraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllScriptsAnalyzerTest {
    private final AllScriptsAnalyzer analyzer = new AllScriptsAnalyzer();

    @ParameterizedTest(name = "{0} finds {1}: {2}")
    @CsvSource(textBlock = """
            # typed,          name,                    why
            luong,            Lương Ví Dụ,             vi without its marks
            lương,            LƯƠNG VÍ DỤ,             either case
            do,               Đỗ,                      vi d with stroke
            Đo,               Đỗ,                      marks in part
            osterreich,       Österreich,              de without umlaut
            GROSSER,          großer,                  de sharp s
            oresund,          Øresund,                 da and sv letters
            vasteras,         Västerås,                sv
            lodz,             Łódź,                    pl
            istanbul,         İSTANBUL,                tr dotted i
            елка,             Ёлка,                    ru without diaeresis
            ЛЮКМАНОВ,         Люкманов,                ru in capitals
            ايران,            ایران,                   ar yeh for fa yeh
            ایران,            إيران,                   fa finds ar with hamza
            ویتنام,           ويتنام,                  fa finds ar
            كوبا,             کوبا,                    ar kaf for fa kaf
            بهارت,            بھارت,                   fa heh for ur heh
            ہالینڈ,           هالینڈ,                  ur heh for fa heh
            اردو,             اُردُو,                  ur without vowel points
            ارتور,            آرتور,                   alef without madda
            فاطمه,            فاطمة,                   teh marbuta
            علي,              على,                     yeh without dots
            كتاب,             كـــتاب,                 tatweel
            میخواهم,          می‌خواهم,                zero-width non-joiner left out
            2025,             ۲۰۲۵,                    fa digits
            ٢٠٢٥,             2025,                    ar digits
            联合国,           河流联合国,              zh inside a longer name
            聯合國,           联合国,                  traditional finds simplified
            公约,             联合国打击网络犯罪公约,  zh last word
            ハノイ,           ﾊﾉｲ,                     half-width kana
            แม่น้ำ,              สหภาพแม่น้ำ,                th has no spaces
            한국,             한국 정부,               ko
            राष्ट्र,              संयुक्त राष्ट्र,                hi keeps its vowel signs
            חנוי,             חָנוֹי,                  he without points
            ελλαδα,           Ελλάδα,                  el without accent
            """)
    void findsANameHoweverItIsTyped(String typed, String name, String why) throws IOException {
        assertThat(words(typed)).as(why).isNotEmpty();
        assertThat(words(name)).as(why).containsAll(words(typed));
    }

    @ParameterizedTest(name = "{0} does not find {1}: {2}")
    @CsvSource(textBlock = """
            # typed, name,   why
            か,      が,     a voicing mark makes another letter
            कि,      का,     a vowel sign is a letter
            آرتور,   آرٹور,  ت and ٹ are two letters
            联国,    联合国, characters that are not neighbours
            """)
    void keepsApartWhatIsNotTheSame(String typed, String name, String why) throws IOException {
        assertThat(words(name)).as(why).doesNotContainAnyElementsOf(words(typed));
    }

    @Test
    void foldsAWordWithAWildcardWithoutBreakingIt() {
        assertThat(analyzer.normalize("name", "Lươ").utf8ToString()).isEqualTo("luo");
        assertThat(analyzer.normalize("name", "联合国").utf8ToString()).isEqualTo("联合国");
    }

    @Test
    void givesTheSameWordsToManyThreadsAtOnce() {
        assertThat(IntStream.range(0, 500).parallel().mapToObj(i -> uncheckedWords("Lương 联合国 ایران")))
                .containsOnly(List.of("luong", "联合", "合国", "ايران"));
    }

    private List<String> uncheckedWords(String text) {
        try {
            return words(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> words(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("name", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        }
        return words;
    }
}
