package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.article.Block;
import org.hanoigraph.text.CityNames;
import org.hanoigraph.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * For which country's readers an article of a language was written, as its dateline tells: the press writes for the country
 * in which it sits. A place where another language is spoken is only where the reporter was.
 */
final class Datelines {
    private static final Set<Block.Kind> KINDS = Set.of(Block.Kind.DATELINE, Block.Kind.PUBLISHED);

    /** "Wien/Hanoi, 3. November -", "Jakarta -", "London:", "Wien.": at the head of a paragraph, where no agency stands. */
    private static final Pattern HEAD = Pattern.compile("[\\p{L}\\p{M}\\p{Cf} ]{2,40}(?:/[\\p{L}\\p{M}\\p{Cf} ]{2,40})?"
            + "(?:[,،] ?[^-–—:(]{0,30}\\d[^-–—:(]{0,20})?(?: [-–—]{1,2} | ?:| ?\\(|\\. )");

    /** Datelines stand at the head of the text. */
    private static final int BLOCKS_WITH_DATELINE = 5;

    /** ISO codes by the folded names of the cities where the language is spoken. */
    private final Map<String, String> countries = new HashMap<>();

    Datelines(String language) {
        CityNames.whereSpoken(language).forEach((city, country) -> countries.put(FoldedText.fold(city), country));
    }

    /** The ISO code of the country of the first dateline with a known city, or null. */
    @Nullable
    String countryOf(ArticleText article) {
        List<Block> blocks = article.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean dateline = KINDS.contains(block.kind())
                    || (i < BLOCKS_WITH_DATELINE && block.kind() == Block.Kind.BODY && hasHead(article.text(), block));
            String country = dateline ? countries.get(city(article.text(), block)) : null;
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    private static boolean hasHead(String text, Block block) {
        return HEAD.matcher(text).region(block.start(), block.end()).lookingAt();
    }

    /** What stands before the first mark or number. */
    private static String city(String text, Block block) {
        int end = block.start();
        while (end < block.end() && isInName(text.charAt(end))) {
            end++;
        }
        return FoldedText.fold(text.substring(block.start(), end).strip());
    }

    private static boolean isInName(char c) {
        return Character.isLetter(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
